// switch (ECMA-262 14.12): first all tests, each a jump to its case, then the bodies one after the other, so that a
// body runs on into the next. The cases share one scope.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

void FunctionCompiler::switch_statement(Node node) {
  const Node body = *node.child(Field::Body);
  const std::vector<Node> cases = body.children();
  const Register mark = builder_.next_register();
  const Operand value = keep(expression(*node.child(Field::Value)), body);
  const Register inner = builder_.next_register();
  Scope& scope = *unit_.scopes.opened_by(body);
  enter_scope(scope);
  std::vector<Label> entries(cases.size());
  Label end;
  switch_tests(cases, value, entries, end);
  frames_.push_back({Frame::Kind::Loop, {}, &end, nullptr, builder_.next_register()});
  for (std::size_t i = 0; i < cases.size(); ++i) {
    builder_.bind(entries[i]);
    if (value.is_temporary && value.may_be_cell) {
      clear_registers(value.reg, static_cast<Register>(value.reg + 1));
    }
    for (const Node part : cases[i].children()) {
      if (part.field() != Field::Value) {
        statement(part);
      }
    }
  }
  frames_.pop_back();
  builder_.bind(end);
  leave_scope(scope, inner);
  clear_registers(mark, inner);
  builder_.pop_registers_to(mark);
}

void FunctionCompiler::switch_tests(const std::vector<Node>& cases, Operand value, std::vector<Label>& entries,
                                    Label& end) {
  Label* otherwise = &end;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const auto test = cases[i].child(Field::Value);
    if (!test) {
      if (otherwise != &end) {
        unit_.fail(cases[i], "More than one default clause in switch statement");
      }
      otherwise = &entries[i];
      continue;
    }
    const Register mark = builder_.next_register();
    const Operand operand = expression(*test);
    builder_.pop_registers_to(mark);
    const Register result = builder_.push_register();
    const bool dies = operand.is_temporary && operand.may_be_cell && operand.reg != result;
    builder_.emit(Opcode::StrictEqual, result, value.reg, operand.reg, dies ? kDiesC : std::uint16_t{0});
    builder_.jump(Opcode::JumpIfTrue, result, entries[i]);
    builder_.pop_registers_to(mark);
  }
  builder_.jump(Opcode::Jump, 0, *otherwise);
}

}  // namespace leaklab::script::compiler
