#pragma once
// Frames that are kept: the registers of a generator that has yielded, or of an async function that waits, between two
// runs. A kept frame holds them by the counts that the stack gave up; while its function runs it holds none.
//
// Generator: the object a generator function gives, of both sorts (ECMA-262 27.5, 27.6). Its frame goes when it has
// completed, and all locals with it. Who uses it: vm/kept_frames.cpp, builtins/generator.cpp; surveyor names the
// registers.

#include "script/runtime/object.h"

namespace leaklab::script {

class KeptFrame : public Cell {
 public:
  static constexpr const char* kName = "suspended call";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("promise");
    visitor.value(promise_);
    visitor.label("function");
    visitor.value(slots()[0]);
    visitor.label("this");
    visitor.value(slots()[1]);
    visitor.label(heap::EdgeType::Local);  // numbered like the registers
    visitor.values(slots() + 2, slot_count_ - 2);
  }
  // `promise`: an async function's own; it gets a count more. Undefined for generators.
  static Ref<KeptFrame> make(Heap& heap, std::uint32_t slot_count, Value promise) {
    return heap.make_sized<KeptFrame>(kKeptFrameKind, sizeof(KeptFrame) + slot_count * sizeof(Value), slot_count,
                                      promise);
  }

  // The frame's window: its function, `this`, and its registers. Undefined while it runs.
  [[nodiscard]] Value* slots() { return reinterpret_cast<Value*>(reinterpret_cast<char*>(this) + kHeaderBytes); }
  [[nodiscard]] std::uint32_t slot_count() const { return slot_count_; }
  [[nodiscard]] Value promise() const { return promise_; }
  // The instruction that comes next, by its number in its code.
  [[nodiscard]] std::uint32_t next_instruction() const { return next_instruction_; }
  void set_next_instruction(std::uint32_t number) { next_instruction_ = number; }

 private:
  friend class heap::Heap;
  static constexpr std::size_t kHeaderBytes = 32;
  KeptFrame(std::uint32_t slot_count, Value promise) : promise_(promise), slot_count_(slot_count) {
    static_assert(sizeof(KeptFrame) == kHeaderBytes, "a kept frame's slots begin at the same offset on every machine");
    heap::retain(promise);
    std::fill_n(slots(), slot_count, Value());
  }

  Value promise_;
  std::uint32_t slot_count_;
  std::uint32_t next_instruction_ = 0;
};

// How a suspended function goes on (a Completion Record's type); a yield's mode register gets the number.
enum class ResumeMode : std::uint8_t { Next, Throw, Return };

class Generator : public Object {
 public:
  static constexpr const char* kName = "generator";
  // AwaitingReturn: of async ones, completed but for a promise that return() was given.
  enum class State : std::uint8_t { Start, Suspended, Running, AwaitingReturn, Completed };

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("suspended call");
    visitor.cell(frame_);
    visitor.label("queue");
    visitor.value(queue_);
    visit_properties(visitor);
  }
  // Takes over the count of `frame`.
  Generator(Shape& shape, Ref<KeptFrame> frame) : Object(shape, 0), frame_(&frame.leak()) {}

  [[nodiscard]] State state() const { return state_; }
  void set_state(State state) { state_ = state; }
  // Not of a completed one.
  [[nodiscard]] KeptFrame& frame() const { return *frame_; }
  void complete_and_release() {
    state_ = State::Completed;
    if (KeptFrame* frame = std::exchange(frame_, Pointer<KeptFrame>()).get(); frame != nullptr) {
      heap::release(*frame);
    }
  }
  // Of an async one: the oldest request that has no answer yet (builtins/generators.js).
  [[nodiscard]] Value queue() const { return queue_; }
  void set_queue_and_release(Value queue) {
    heap::retain(queue);
    heap::release(std::exchange(queue_, queue));
  }

 private:
  Pointer<KeptFrame> frame_;
  Value queue_;
  State state_ = State::Start;
  std::uint8_t padding_[7] = {};
};
static_assert(sizeof(Generator) == 64, "the same on every machine");

inline Generator& as_generator(Value value) { return static_cast<Generator&>(value.as_cell()); }
inline KeptFrame& as_kept_frame(Value value) { return static_cast<KeptFrame&>(value.as_cell()); }
inline bool is_generator(Value value) { return is_kind(value, kGeneratorKind) || is_kind(value, kAsyncGeneratorKind); }

}  // namespace leaklab::script
