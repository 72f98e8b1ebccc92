#pragma once
// Kind: what the heap must know of a type of cell. Visiting is the only thing that script supplies: T::visit(visitor)
// names every counted reference and every store of the cell, stores after what lies in them:
//
//   struct Pair : heap::Cell {
//     static constexpr const char* kName = "pair";
//     template <class Visitor> void visit(Visitor& visitor) { visitor.value(first); visitor.value(second); }
//   };
//
// From it the heap derives freeing, collecting, verifying and showing. Names stand in the same function, so that they
// cannot drift from what is counted: visitor.label(…) names the references that follow, numbered from 0, and
// visitor.weak(…) mentions one that is not counted; both mean something to NamedEdgeVisitor only.
// A type may add will_die(Context&), which is called while the cell is still whole, to take it out of tables that
// refer to it without counting.

#include <cstddef>
#include <cstdint>

#include "heap/cell.h"
#include "heap/edge_type.h"
#include "heap/tracing.h"
#include "heap/unnamed_visitor.h"
#include "heap/value.h"

namespace leaklab::heap {

class Heap;

// Sees each counted reference and each store. Used by the verifier and pictures.
class EdgeVisitor : public UnnamedVisitor {
 public:
  virtual void edge(Cell& target) = 0;
  virtual void store(std::size_t bytes) = 0;

  void value(Value value) {
    if (value.is_cell()) {
      edge(value.as_cell());
    }
  }
  void values(const Value* first, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      value(first[i]);
    }
  }
  template <class T>
  void cell(Pointer<T> target) {
    if (target) {
      edge(*target);
    }
  }
  template <class T>
  void store(Pointer<T> block, std::size_t bytes) {
    if (block) {
      store(bytes);
    }
  }

 protected:
  ~EdgeVisitor() = default;
};

struct EdgeName {
  EdgeType type = EdgeType::Internal;
  const char* word = "internal";  // of EdgeType::Internal
  Value key;                      // what it is found by, where the label said so: borrowed
  std::uint32_t index = 0;        // of the slot, counted from the label
};

// Sees the same, and what each reference is called; and the references that are not counted. For pictures.
class NamedEdgeVisitor {
 public:
  virtual void did_find(Cell& target, const EdgeName& name) = 0;
  virtual void did_find_weak(Cell& target, const EdgeName& name) = 0;
  virtual void did_find_store(std::size_t bytes) = 0;

  void label(const char* word) { name_ = {EdgeType::Internal, word, Value(), 0}; }
  void label(EdgeType type) { name_ = {type, "", Value(), 0}; }
  void label(EdgeType type, Value key) { name_ = {type, "", key, 0}; }
  template <class T>
  void label(EdgeType type, Pointer<T> key) {
    label(type, key ? Value::cell(*key) : Value());
  }
  void edge(Cell& target) {
    did_find(target, name_);
    ++name_.index;
  }
  void value(Value value) {
    if (value.is_cell()) {
      did_find(value.as_cell(), name_);
    }
    ++name_.index;
  }
  void values(const Value* first, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      value(first[i]);
    }
  }
  template <class T>
  void cell(Pointer<T> target) {
    if (target) {
      edge(*target);
    }
  }
  template <class T>
  void weak(Pointer<T> target) {
    if (target) {
      did_find_weak(*target, name_);
    }
  }
  template <class T>
  void store(Pointer<T> block, std::size_t bytes) {
    if (block) {
      did_find_store(bytes);
    }
  }

 protected:
  ~NamedEdgeVisitor() = default;

 private:
  EdgeName name_;
};

// Lets go of each reference and gives each store back. Used when a cell dies, and by nobody else.
class ReleaseVisitor : public UnnamedVisitor {
 public:
  explicit ReleaseVisitor(Heap& heap) : heap_(heap) {}
  void value(Value value);
  // Much of what dies refers to nothing: that is found here, without a call.
  void values(const Value* first, std::size_t count) {
    for (; count > 0 && !first->is_cell(); ++first) {
      --count;
    }
    if (count > 0) {
      release_values(first, count);
    }
  }
  template <class T>
  void cell(Pointer<T> target) {
    if (target) {
      value(Value::cell(*target));
    }
  }
  template <class T>
  void store(Pointer<T> block, std::size_t bytes) {
    free_store(block.get(), bytes);
  }

 private:
  void release_values(const Value* first, std::size_t count);
  void free_store(void* block, std::size_t bytes);
  Heap& heap_;
};

struct Kind {
  const char* name = nullptr;
  void (*visit)(Cell& cell, EdgeVisitor& visitor) = nullptr;
  void (*release)(Cell& cell, ReleaseVisitor& visitor) = nullptr;
  void (*will_die)(Cell& cell, void* context) = nullptr;  // may be null
  void* context = nullptr;
  void (*describe)(Cell& cell, NamedEdgeVisitor& visitor) = nullptr;
  // A collection's passes; see tracing.h.
  void (*count)(Cell& cell, CountingVisitor& visitor) = nullptr;
  void (*mark)(Cell& cell, MarkingVisitor& visitor) = nullptr;
  void (*dismantle)(Cell& cell, DismantlingVisitor& visitor) = nullptr;

  template <class T>
  static Kind of() {
    Kind kind;
    kind.name = T::kName;
    kind.visit = visit_as<T, EdgeVisitor>;
    kind.release = visit_as<T, ReleaseVisitor>;
    kind.describe = visit_as<T, NamedEdgeVisitor>;
    kind.count = visit_as<T, CountingVisitor>;
    kind.mark = visit_as<T, MarkingVisitor>;
    kind.dismantle = visit_as<T, DismantlingVisitor>;
    return kind;
  }
  // For types with will_die(Context&); `context` is borrowed for the heap's life.
  template <class T, class Context>
  static Kind of(Context& context) {
    Kind kind = of<T>();
    kind.will_die = [](Cell& cell, void* given) { static_cast<T&>(cell).will_die(*static_cast<Context*>(given)); };
    kind.context = &context;
    return kind;
  }

 private:
  template <class T, class Visitor>
  static void visit_as(Cell& cell, Visitor& visitor) {
    static_cast<T&>(cell).visit(visitor);
  }
};

}  // namespace leaklab::heap
