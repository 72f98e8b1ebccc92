#pragma once
// Promise objects (ECMA-262 27.2.6) and their reactions (27.2.1.2). What happens to them is in vm/promises.h.

#include "script/runtime/object.h"

namespace leaklab::script {

// What is to be done when a promise is settled. Counts what it refers to.
class Reaction : public Cell {
 public:
  static constexpr const char* kName = "promise reaction";
  enum class Type : std::uint8_t {
    Derive,   // call the handler, and resolve the promise `target` with what it gives
    Tell,     // the same for a capability of somebody's own: `target` is its resolve function, `reject` the other
    Forward,  // call handler(target, value), and nobody waits for what it gives
  };

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("next reaction");
    visitor.cell(next);
    visitor.label("handler");
    visitor.value(on_fulfilled);
    visitor.value(on_rejected);
    visitor.label("waiting");
    visitor.value(target);
    visitor.value(reject);
  }
  // Counts its arguments. A handler that is no function is undefined.
  Reaction(Type kind_of_reaction, Value fulfilled, Value rejected, Value derived, Value reject_function)
      : on_fulfilled(fulfilled),
        on_rejected(rejected),
        target(derived),
        reject(reject_function),
        type(kind_of_reaction) {
    for (const Value value : {fulfilled, rejected, derived, reject_function}) {
      heap::retain(value);
    }
  }

  Pointer<Reaction> next;  // of the same promise, younger
  Value on_fulfilled;
  Value on_rejected;
  Value target;
  Value reject;
  Type type;
  std::uint8_t padding[7] = {};
};
static_assert(sizeof(Reaction) == 64, "the same on every machine");

class Promise : public Object {
 public:
  static constexpr const char* kName = "promise";
  enum class State : std::uint8_t { Pending, Fulfilled, Rejected };

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("result");
    visitor.value(result_);
    visitor.label("reaction");
    visitor.cell(first_);
    visit_properties(visitor);
  }
  explicit Promise(Shape& shape) : Object(shape, 0) {}

  [[nodiscard]] State state() const { return state_; }
  // The value or the reason; borrowed.
  [[nodiscard]] Value result() const { return result_; }
  // The oldest, of a pending promise; null where there is none.
  [[nodiscard]] const Reaction* first_reaction() const { return first_.get(); }
  [[nodiscard]] bool is_handled() const { return is_handled_ != 0; }
  void did_handle() { is_handled_ = 1; }

  // Of a pending promise: takes over the count of `reaction`.
  void append(Ref<Reaction> reaction) {
    Reaction* added = &reaction.leak();
    (last_ ? last_->next : first_) = added;
    last_ = added;
  }
  // Of a pending promise. Counts `result`; the reactions' count goes to the caller.
  [[nodiscard]] Pointer<Reaction> settle(State state, Value result) {
    heap::retain(result);
    state_ = state;
    result_ = result;
    last_ = nullptr;
    return std::exchange(first_, Pointer<Reaction>());
  }

 private:
  Value result_;
  Pointer<Reaction> first_;  // each counts the next
  Pointer<Reaction> last_;
  State state_ = State::Pending;
  std::uint8_t is_handled_ = 0;
  std::uint8_t padding_[6] = {};
};
static_assert(sizeof(Promise) == 72, "the same on every machine");

inline Promise& as_promise(Value value) { return static_cast<Promise&>(value.as_cell()); }

}  // namespace leaklab::script
