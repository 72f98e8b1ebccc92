#pragma once
// The dispatch loop. `watcher.will_run(code, instruction)` is told of each instruction first: of nothing, inlined, in
// vm.cpp, and of what is to be counted in line_profile.cpp. Part of these two only.

#include "heap/stress.h"
#include "script/runtime/conversions.h"
#include "script/vm/fast_access.h"
#include "script/vm/fast_calls.h"
#include "script/vm/fast_paths.h"
#include "script/vm/fast_tests.h"
#include "script/vm/vm.h"

namespace leaklab::script {

template <class Watcher>
void Vm::run_frames(Watcher& watcher) {
  for (Step step = Step::Reload; step != Step::Stop;) {
    if ((budget_ <= 0 || heap_.needs_attention()) && is_interrupted()) [[unlikely]] {
      if (heap_.is_over_limit()) {
        stop_at_heap_limit();
      }
      return;
    }
    Frame* frame = nullptr;
    const Code* code = nullptr;
    const Value* constants = nullptr;
    const Instruction* pc = nullptr;
    Value* r = nullptr;
    const auto load_frame = [&] {
      frame = &frames_.back();
      code = frame->code;
      constants = code->constants.get();
      pc = frame->pc;
      r = frame->registers;
    };
    load_frame();
    step = Step::Next;
    // What `continue`s here has no step to look at.
    for (;;) {
      if (heap::is_stressed()) {
        check_after_instruction();
      }
      watcher.will_run(*code, pc);
      const Instruction& i = *pc++;
      // Whatever may throw, allocate or call finds here where the frame is.
      frame->pc = pc;
      switch (i.opcode()) {
        case Opcode::LoadConstant: copy(r + i.a, constants[i.bc()]); continue;
        case Opcode::LoadInteger: put(r + i.a, Value::integer(i.bc())); continue;
        case Opcode::LoadUndefined: put(r + i.a, Value::undefined()); continue;
        case Opcode::LoadNull: put(r + i.a, Value::null()); continue;
        case Opcode::LoadTrue: put(r + i.a, Value::boolean(true)); continue;
        case Opcode::LoadFalse: put(r + i.a, Value::boolean(false)); continue;
        case Opcode::LoadHole: put(r + i.a, Value::hole()); continue;
        case Opcode::LoadThis: copy(r + i.a, r[-1]); continue;
        case Opcode::LoadCallee: copy(r + i.a, r[-2]); continue;
        case Opcode::Move:
          copy(r + i.a, r[i.b]);
          // A call's arguments come one after the other.
          for (; pc->opcode() == Opcode::Move; ++pc) {
            copy(r + pc->a, r[pc->b]);
          }
          continue;
        case Opcode::Take: put(r + i.a, std::exchange(r[i.b], Value())); continue;
        case Opcode::Clear: release_range(r + i.a, r + i.a + i.b); continue;
        case Opcode::CheckInitialized:
          if (r[i.a].is_hole())
            step = throw_uninitialized(constants[i.bc()]);
          break;
        case Opcode::LoadGlobal:
          if (const Value value = globals_[static_cast<std::uint32_t>(i.bc())].value.get(); !value.is_hole()) {
            copy(r + i.a, value);
            continue;
          }
          step = throw_uninitialized(Value::cell(*globals_[static_cast<std::uint32_t>(i.bc())].name));
          break;
        case Opcode::StoreGlobal: step = store_global(i, r); break;
        case Opcode::InitializeGlobal:
          globals_[static_cast<std::uint32_t>(i.bc())].value = Handle::retain(r[i.a]);
          break;
        case Opcode::LoadName: step = load_name(i, r, true); break;
        case Opcode::TypeofName: step = load_name(i, r, false); break;
        case Opcode::StoreName: step = store_name(i, r); break;
        case Opcode::LoadScope:
          if (load_slot(r + i.a, environment_in(r[i.b]).slot(i.c)))
            continue;
          step = throw_uninitialized_here();
          break;
        case Opcode::LoadOuter:
          if (load_slot(r + i.a, outer_environment(r, i.b).slot(i.c)))
            continue;
          step = throw_uninitialized_here();
          break;
        case Opcode::StoreScope:
          if (store_slot(environment_in(r[i.b]).slot(i.c), r[i.a]))
            continue;
          step = throw_uninitialized_here();
          break;
        case Opcode::StoreOuter:
          if (store_slot(outer_environment(r, i.b).slot(i.c), r[i.a]))
            continue;
          step = throw_uninitialized_here();
          break;
        case Opcode::InitializeScope: copy(&environment_in(r[i.b]).slot(i.c), r[i.a]); continue;
        case Opcode::NewEnvironment: step = new_environment(i, r); break;
        case Opcode::CopyEnvironment: step = copy_environment(i, r); break;
        case Opcode::ThrowConstAssignment:
          step = throw_error(ErrorType::TypeError, "Assignment to constant variable.");
          break;
        case Opcode::Add:
          if (fast_add(r, i, right_of(i, r, constants)))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Subtract:
          if (fast_subtract(r, i, right_of(i, r, constants)))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Multiply:
          if (fast_multiply(r, i, right_of(i, r, constants)))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Less:
          if (const Instruction* next =
                  fast_compare(r, i, pc, right_of(i, r, constants), [](auto a, auto b) { return a < b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::LessOrEqual:
          if (const Instruction* next =
                  fast_compare(r, i, pc, right_of(i, r, constants), [](auto a, auto b) { return a <= b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::Greater:
          if (const Instruction* next =
                  fast_compare(r, i, pc, right_of(i, r, constants), [](auto a, auto b) { return a > b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::GreaterOrEqual:
          if (const Instruction* next =
                  fast_compare(r, i, pc, right_of(i, r, constants), [](auto a, auto b) { return a >= b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::StrictEqual:
          if (const Instruction* next =
                  fast_test(r, i, pc, strictly_equal_at_once(r[i.b], right_of(i, r, constants)))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::StrictNotEqual:
          if (const Instruction* next =
                  fast_test(r, i, pc, negate(strictly_equal_at_once(r[i.b], right_of(i, r, constants))))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::Divide:
          if (fast_divide(r, i, right_of(i, r, constants)))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Remainder:
          if (fast_remainder(r, i, right_of(i, r, constants)))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::BitAnd:
          if (fast_on_integers(r, i, right_of(i, r, constants), [](auto a, auto b) { return a & b; }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::BitOr:
          if (fast_on_integers(r, i, right_of(i, r, constants), [](auto a, auto b) { return a | b; }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::BitXor:
          if (fast_on_integers(r, i, right_of(i, r, constants), [](auto a, auto b) { return a ^ b; }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::ShiftRight:
          if (fast_on_integers(r, i, right_of(i, r, constants), [](auto a, auto b) { return a >> (b & 31); }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Equal:
          if (const Instruction* next = fast_test(r, i, pc, loosely_equal_at_once(r[i.b], right_of(i, r, constants)))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::NotEqual:
          if (const Instruction* next =
                  fast_test(r, i, pc, negate(loosely_equal_at_once(r[i.b], right_of(i, r, constants))))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::In:
          if (const Instruction* next = fast_test(r, i, pc, has_element_at_once(r[i.b], right_of(i, r, constants)))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::Exponentiate:
        case Opcode::ShiftLeft:
        case Opcode::ShiftRightUnsigned:
        case Opcode::InstanceOf: step = slow_binary(i, r); break;
        case Opcode::Increment:
          if (fast_increment(r, i, 1))
            continue;
          step = slow_unary(i, r);
          break;
        case Opcode::Decrement:
          if (fast_increment(r, i, -1))
            continue;
          step = slow_unary(i, r);
          break;
        case Opcode::Not: pc = fast_test(r, i, pc, !to_boolean(r[i.b])); continue;
        case Opcode::Negate:
        case Opcode::ToNumber:
        case Opcode::ToNumeric:
        case Opcode::BitNot:
        case Opcode::Typeof:
        case Opcode::ToText:
        case Opcode::ToKey: step = slow_unary(i, r); break;
        case Opcode::Statement:
          frame->pc = --pc;
          step = begin_statement();
          break;
        case Opcode::Jump: pc += i.bc(); continue;
        case Opcode::JumpIfTrue:
          if (test(r, i))
            pc += i.bc();
          continue;
        case Opcode::JumpIfFalse:
          if (!test(r, i))
            pc += i.bc();
          continue;
        case Opcode::LoopIfTrue:
          if (!test(r, i))
            continue;
          [[fallthrough]];
        case Opcode::Loop:
          pc += i.bc();
          budget_ += i.bc();
          if (budget_ <= 0 || heap_.needs_attention()) [[unlikely]] {
            frame->pc = pc;
            step = Step::Reload;
          }
          break;
        case Opcode::JumpIfNullish:
          if (r[i.a].is_nullish())
            pc += i.bc();
          continue;
        case Opcode::JumpIfNotNullish:
          if (!r[i.a].is_nullish())
            pc += i.bc();
          continue;
        case Opcode::JumpIfNotUndefined:
          if (!r[i.a].is_undefined())
            pc += i.bc();
          continue;
        case Opcode::JumpIfUndefined:
          if (r[i.a].is_undefined())
            pc += i.bc();
          continue;
        case Opcode::Throw:
          heap::retain(r[i.a]);
          step = throw_value(r[i.a]);
          break;
        case Opcode::RethrowIfThrown:
          if (r[i.b].as_number() < 0) {
            step = throw_value(std::exchange(r[i.a], Value()), static_cast<std::uint32_t>(-1 - r[i.b].as_number()));
          }
          break;
        case Opcode::Return:
          if (is_plain_return(*frame)) {
            return_plainly(std::exchange(r[i.a], Value()), i.b);
            load_frame();
            continue;
          }
          step = return_value(std::exchange(r[i.a], Value()));
          break;
        case Opcode::ReturnUndefined:
          if (is_plain_return(*frame)) {
            return_plainly(Value::undefined(), i.b);
            load_frame();
            continue;
          }
          step = return_value(Value::undefined());
          break;
        case Opcode::NewObject: step = new_object(i, r); break;
        case Opcode::NewArray: step = new_array(i, r); break;
        case Opcode::AppendElement: step = append_element(i, r, r[i.b]); break;
        case Opcode::AppendHole: step = append_element(i, r, Value::hole()); break;
        case Opcode::DefineNamed: step = define_named(i, r); break;
        case Opcode::DefineElement: step = define_element(i, r); break;
        case Opcode::DefineGetter: step = define_accessor(i, r, true); break;
        case Opcode::DefineSetter: step = define_accessor(i, r, false); break;
        case Opcode::NameFunction: step = name_function(i, r); break;
        case Opcode::SetLiteralPrototype: step = set_literal_prototype(i, r); break;
        case Opcode::GetNamed:
          if (get_cached(*code, i, r))
            continue;
          step = get_named(i, r);
          break;
        case Opcode::SetNamed:
          if (set_cached(*code, i, r))
            continue;
          step = set_named(i, r);
          break;
        case Opcode::GetElement:
          if (get_indexed(i, r))
            continue;
          step = get_element(i, r);
          break;
        case Opcode::SetElement: step = set_element(i, r); break;
        case Opcode::DeleteElement: step = delete_element(i, r); break;
        case Opcode::NewRegExp: step = new_regexp(i, r); break;
        case Opcode::NewClosure: step = new_closure(i, r); break;
        case Opcode::Call:
          if (i.has(kNoReceiver))
            put(r + i.b + 1, Value::undefined());
          if (!is_plain_call(i, r)) {
            step = call(i, r);
            break;
          }
          enter_plainly(i, r);
          if (budget_ <= 0 || heap_.needs_attention()) [[unlikely]] {
            step = Step::Reload;
            break;
          }
          load_frame();
          continue;
        case Opcode::New: step = construct(i, r, r[i.b]); break;
        case Opcode::SuperCall: step = construct(i, r, r[i.b + 1]); break;
        case Opcode::SuperCallArray: step = super_call_array(i, r); break;
        case Opcode::LoadSuperConstructor: step = load_super_constructor(i, r); break;
        case Opcode::LoadNewTarget: put(r + i.a, new_target_.leak()); continue;
        case Opcode::CheckThis:
          if (r[i.a].is_undefined())
            step = throw_bad_this(true);
          break;
        case Opcode::CheckThisUnbound:
          if (!r[i.a].is_undefined())
            step = throw_bad_this(false);
          break;
        case Opcode::JumpIfConstructed:
          if (is_object(r[i.a]))
            pc += i.bc();
          else
            step = check_constructed(r[i.a]);
          break;
        case Opcode::NewClass: step = new_class(i, r); break;
        case Opcode::NewPrivateName: step = new_private_name(i, r); break;
        case Opcode::DefinePrivate: step = define_private(i, r); break;
        case Opcode::GetPrivate: step = get_private(i, r); break;
        case Opcode::SetPrivate: step = set_private(i, r); break;
        case Opcode::HasPrivate: step = has_private(i, r); break;
        case Opcode::GetSuper: step = get_super(i, r); break;
        case Opcode::SetSuper: step = set_super(i, r); break;
        case Opcode::CallSpread: step = call_spread(i, r, std::nullopt); break;
        case Opcode::NewSpread: step = call_spread(i, r, r[i.b]); break;
        case Opcode::AppendSpread: step = append_spread(i, r); break;
        case Opcode::CopyProperties: step = copy_properties(i, r); break;
        case Opcode::OpenIterator: step = open_iterator(i, r); break;
        case Opcode::StepIterator: step = step_iterator(i, r); break;
        case Opcode::JumpIfDone:
          if (is_done(r[i.a])) {
            put(r + i.a, Value());
            pc += i.bc();
          }
          break;
        case Opcode::FinishStep: finish_step(i, r); break;
        case Opcode::CloseIterator: step = close_iterator(i, r, Helper::CloseIterator); break;
        case Opcode::CloseIteratorQuietly: step = close_iterator(i, r, Helper::CloseIteratorQuietly); break;
        case Opcode::CheckDestructurable: step = check_destructurable(i, r, constants[i.bc()]); break;
        case Opcode::OpenAsyncIterator:
          put(r + i.a + 1, Value());
          step = finish(call(Helper::OpenAsyncIterator, {r[i.b], iterable_text(r[i.b], "async iterable").get()}), i.a);
          break;
        case Opcode::CallHelper:
          step = finish(call(static_cast<Helper>(i.b), {r[i.c], r[i.c + 1], r[i.c + 2]}), i.a);
          break;
        case Opcode::BeginGenerator: step = begin_generator(); break;
        case Opcode::BeginAsync: step = begin_async(r); break;
        case Opcode::Yield: step = yield(i, r); break;
        case Opcode::Await: step = await(i, r); break;
        case Opcode::ReturnFromKept: step = return_from_kept(std::exchange(r[i.a], Value())); break;
        case Opcode::GetKeys: step = get_keys(i, r); break;
      }
      if (step != Step::Next) {
        break;
      }
    }
  }
}

}  // namespace leaklab::script
