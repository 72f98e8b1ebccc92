#pragma once
// Timer: what setTimeout, setInterval and setImmediate give: a call that waits for its moment (vm/event_loop.h).

#include "script/runtime/object.h"

namespace leaklab::script {

class Timer : public Object {
 public:
  static constexpr const char* kName = "timer";
  enum class State : std::uint8_t { Idle, Waiting, Running };

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.value(callback);
    visitor.value(arguments);
    visit_properties(visitor);
  }

  // Counts both. `arguments_or_undefined` is an array.
  Timer(Shape& shape, Value callback_function, Value arguments_or_undefined)
      : Object(shape, 0), callback(callback_function), arguments(arguments_or_undefined) {
    heap::retain(callback);
    heap::retain(arguments);
  }
  void forget_callback() {
    heap::release(std::exchange(callback, Value()));
    heap::release(std::exchange(arguments, Value()));
  }

  Value callback;
  Value arguments;
  std::uint64_t due_us = 0;
  std::uint64_t delay_us = 0;
  std::uint64_t sequence = 0;  // of the last time that it was set
  std::uint32_t id = 0;
  std::uint32_t place = 0;  // in the queue
  State state = State::Idle;
  std::uint8_t is_referenced = 1;  // whether it keeps the program from ending
  std::uint8_t is_repeating = 0;
  std::uint8_t padding = 0;
  std::uint32_t more_padding = 0;
};
static_assert(sizeof(Timer) == 96, "the same on every machine");

inline Timer& as_timer(Value value) { return static_cast<Timer&>(value.as_cell()); }

}  // namespace leaklab::script
