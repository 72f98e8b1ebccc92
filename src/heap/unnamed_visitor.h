#pragma once
// UnnamedVisitor: what visitors have in common to which the names of references mean nothing (kind.h).

#include "heap/cell.h"
#include "heap/edge_type.h"

namespace leaklab::heap {

class UnnamedVisitor {
 public:
  void label(const char*) {}
  void label(EdgeType) {}
  template <class Key>
  void label(EdgeType, Key) {}
  template <class T>
  void weak(Pointer<T>) {}
};

}  // namespace leaklab::heap
