// Statements: telling when they begin, and stopping before them.
//
// Where a statement begins, Opcode::Statement can stand in the place of its first instruction, which the source map
// keeps. The compiler puts it before a program's outermost statements: it tells of each once and is gone. While a
// program is stepped through, it stands before all statements. So running code pays nothing for either.

#include <algorithm>

#include "base/check.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

void set_opcode(Instruction& instruction, std::uint8_t opcode) {
  instruction.operation = static_cast<std::uint16_t>((instruction.operation & ~0xFF) | opcode);
}

}  // namespace

// Every call and every backward jump comes back here, so that the instruction whose mark was taken away to run it has
// its mark again before it can be reached once more.
Status Vm::step(std::uint64_t budget, std::size_t depth) {
  constexpr std::int64_t kToNextJump = 1;
  step_depth_ = depth;
  is_stepping_ = true;
  is_leaving_statement_ = std::exchange(has_stopped_at_statement_, false);
  arm_statements(Arming::Armed);
  const bool was_in_program = is_in_program_;
  auto left = static_cast<std::int64_t>(std::min<std::uint64_t>(budget, INT64_MAX));
  Status status = outcome_.status;
  do {
    status = go_on(kToNextJump);
    left -= kToNextJump - std::min<std::int64_t>(budget_, 0);
    rearm_statement();
  } while (left > 0 && outcome_.status == Status::Ready && !has_stopped_at_statement_ &&
           was_in_program == is_in_program_);
  return status;
}

void Vm::arm_statements(Arming arming) {
  const bool are_to_be_armed = arming == Arming::Armed;
  if (std::exchange(are_statements_armed_, are_to_be_armed) == are_to_be_armed) {
    return;
  }
  disarmed_code_ = {};
  heap_.pages().for_each_cell([&](Cell& cell) {
    if (cell.kind() != kCodeKind || static_cast<Code&>(cell).is_internal != 0) {
      return;
    }
    Code& code = static_cast<Code&>(cell);
    for (const StatementStart& statement : sources_.statements_of(code.first_site)) {
      const bool is_marked = are_to_be_armed || statement.is_to_be_told;
      set_opcode(code.instructions.get()[statement.instruction],
                 is_marked ? static_cast<std::uint8_t>(Opcode::Statement) : statement.opcode);
    }
  });
}

void Vm::rearm_statement() {
  if (disarmed_code_.get().is_cell()) {
    Code& code = static_cast<Code&>(disarmed_code_.get().as_cell());
    set_opcode(code.instructions.get()[disarmed_instruction_], static_cast<std::uint8_t>(Opcode::Statement));
    disarmed_code_ = {};
  }
}

// The innermost frame has come to a mark. Where the program goes on, the instruction takes its place back and runs
// next.
Vm::Step Vm::begin_statement() {
  rearm_statement();
  const Frame& frame = frames_.back();
  const auto at = static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get());
  StatementStart* statement = sources_.statement_at(frame.code->first_site + at);
  base::require(statement != nullptr, "a mark stands where a statement begins");
  if (is_stepping_ && !std::exchange(is_leaving_statement_, false) && frames_.size() <= step_depth_) {
    has_stopped_at_statement_ = true;
    return Step::Stop;
  }
  if (std::exchange(statement->is_to_be_told, false)) {
    heap_.flush_usage();
    const std::uint32_t line = sources_.locate(frame.code->source, statement->position).line;
    console_.did_begin_statement(line, sources_.line_text(frame.code->source, line));
  }
  set_opcode(frame.code->instructions.get()[at], statement->opcode);
  if (are_statements_armed_) {
    disarmed_code_ = Handle::retain(Value::cell(*frame.code));
    disarmed_instruction_ = at;
  }
  return Step::Next;
}

std::vector<Vm::FrameView> Vm::frame_views() const {
  std::vector<FrameView> views;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const bool is_next = views.empty() && outcome_.status == Status::Ready;
    views.push_back({frame->code, frame->registers, static_cast<std::uint32_t>(frame->registers - stack_.get()),
                     site_of(*frame) + (is_next ? 1 : 0)});
  }
  return views;
}

}  // namespace leaklab::script
