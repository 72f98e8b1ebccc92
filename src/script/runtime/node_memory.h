#pragma once
// NodeMemory: what a browser keeps outside of the JavaScript heap for a node of the document: style, layout, pictures.
// Here it is a figure, the same for each, that `external` counts as long as the node lives. A node of builtins/dom.js
// holds one; no script gets hold of it.

#include "script/runtime/kinds.h"

namespace leaklab::script {

class NodeMemory : public Cell {
 public:
  static constexpr const char* kName = "memory of a node";
  static constexpr std::int64_t kExternalBytes = 1'024;

  template <class Visitor>
  void visit(Visitor&) {}
  explicit NodeMemory(Heap& heap) { heap.add_external(kExternalBytes, 0); }
  void will_die(Heap& heap) { heap.add_external(-kExternalBytes, 0); }
};

}  // namespace leaklab::script
