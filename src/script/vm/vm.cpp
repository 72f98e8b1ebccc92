// The dispatch loop, and what begins and ends a run.

#include "script/vm/vm.h"

#include <algorithm>

#include "heap/stress.h"
#include "heap/verifier.h"
#include "script/runtime/conversions.h"

#include "script/vm/fast_calls.h"
#include "script/vm/fast_paths.h"

namespace leaklab::script {

namespace {

constexpr std::uint64_t kRandomStep = 0x9E3779B97F4A7C15;  // of SplitMix64

}  // namespace

Vm::Vm(Heap& heap, SourceMap& sources, Globals& globals, ConsoleSink& console, EngineOptions options)
    : heap_(heap),
      sources_(sources),
      globals_(globals),
      console_(console),
      options_(options),
      stack_(std::make_unique<Value[]>(kStackValues)),
      random_state_(options.seed + kRandomStep),
      realm_(heap, sources, *this),
      loop_(heap) {
  frames_.reserve(kMaximumFrames + 16);
}

Vm::~Vm() {
  stop();
  new_target_ = Handle();
  // Whatever still refers to the heap goes before the realm, whose tables a dying string looks into.
  disarmed_code_ = {};
  forget_outcome();
  kept_.clear();
  globals_.all().clear();
}

void Vm::start(Ref<Code> program) {
  unwind();
  arm_statements(Arming::Disarmed);  // the new code is not armed
  heap_.forget_refusal();
  outcome_ = {Status::Ready, Handle(), 0, 0, false};
  changes_ = next_check_ = 0;
  const Ref<Function> function = realm_.make_function(*program, nullptr, Value::undefined());
  stack_[0] = Value::cell(*function);
  stack_[1] = Value::cell(realm_.global_object());
  heap::retain(stack_[0]);
  heap::retain(stack_[1]);
  static_cast<void>(enter_function(stack_.get(), 0, kNoRegister, Value::undefined()));
  is_in_program_ = true;
}

Status Vm::run(std::uint64_t budget) {
  has_stopped_at_statement_ = false;
  is_stepping_ = false;
  arm_statements(Arming::Disarmed);
  return go_on(budget);
}

// What one drop left behind is freed before anything else is done, in as many runs as it takes.
bool Vm::has_drained_releases() {
  if (heap_.has_pending_releases() && budget_ > 0) {
    budget_ -= static_cast<std::int64_t>(heap_.drain_releases(static_cast<std::uint64_t>(budget_)));
  }
  return !heap_.has_pending_releases();
}

std::uint32_t Vm::current_site() const {
  if (frames_.empty()) {
    return 0;
  }
  return frames_.back().code->is_internal == 0 ? site_of(frames_.back()) : reported_site();
}

std::uint32_t Vm::site_of(const Frame& frame) {
  return frame.code->first_site + static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get()) - 1;
}

std::uint32_t Vm::reported_site() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->code->is_internal == 0) {
      return site_of(*frame);
    }
  }
  return frames_.empty() ? 0 : site_of(frames_.back());
}

void Vm::collect(heap::CollectionCause cause) {
  heap_.pages().for_each_cell([](Cell& cell) {
    if (cell.kind() == kCodeKind) {
      static_cast<Code&>(cell).release_caches();
    }
  });
  heap_.collect(cause);
}

// SplitMix64 (G. L. Steele Jr., D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014).
double Vm::next_random() {
  random_state_ += kRandomStep;
  std::uint64_t mixed = random_state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  mixed ^= mixed >> 31;
  return static_cast<double>(mixed >> 11) * 0x1p-53;
}

// Asked at every call and every backward jump: nothing else can go on for long.
bool Vm::is_interrupted() {
  if (!has_drained_releases()) [[unlikely]] {
    return true;
  }
  if (heap_.wants_collection()) [[unlikely]] {
    collect(heap::CollectionCause::Growth);
  }
  return budget_ <= 0 || heap_.is_over_limit();
}

std::optional<std::string> Vm::verify() {
  return heap::verify(heap_, [this](heap::EdgeVisitor& visitor) { visit_roots(visitor); });
}

// Under stress it collects and recounts after every instruction that changed the heap: after each of the first
// kEach such instructions of a program, then ever more seldom, since a check costs as much as the heap is large; of the
// prelude, which is the same in every engine, seldom from the first.
void Vm::check_after_instruction() {
  constexpr std::uint64_t kEach = 256;
  if (heap_.usage().heap_used_bytes == checked_used_bytes_) {
    return;
  }
  checked_used_bytes_ = heap_.usage().heap_used_bytes;
  if (++changes_ >= next_check_) {
    const bool is_prelude = frames_.front().code->is_internal != 0;
    const std::uint64_t seldom = is_prelude ? changes_ * 2 : changes_ + changes_ / 4;
    next_check_ = is_prelude || changes_ > kEach ? seldom : changes_ + 1;
    collect(heap::CollectionCause::Growth);  // none that the program asked for
    const std::optional<std::string> problem = verify();
    base::require(!problem, problem ? problem->c_str() : "");
  }
}

std::string Vm::place_in_words(std::uint32_t site) const {
  const Location at = sources_.locate(site);
  return std::string(at.source_name) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string Vm::stack_trace() const {
  std::string text;
  std::size_t lines = 0;
  for (std::size_t i = frames_.size(); i-- > 0 && lines < kMaximumStackLines;) {
    const Frame& frame = frames_[i];
    if (frame.code->is_internal != 0) {
      continue;
    }
    const auto offset = static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get());
    const std::string place = place_in_words(frame.code->first_site + (offset > 0 ? offset - 1 : 0));
    const std::string name = to_utf8(frame.code->name->view());
    text += "\n    at " + (name.empty() ? place : (frame.is_construct ? "new " : "") + name + " (" + place + ")");
    ++lines;
  }
  append_awaiting(text, lines);
  return text;
}

Vm::Step Vm::finish(Completion completion, std::uint16_t result) {
  switch (completion.type()) {
    case Completion::Type::Normal: break;
    case Completion::Type::Throw: return throw_value(completion.take());
    case Completion::Type::HeapLimit: return stop_at_heap_limit();
    case Completion::Type::Call:
      return call_pending(frames_.back().registers + frames_.back().code->register_count, result);
  }
  if (heap_.has_refused()) [[unlikely]] {
    return stop_at_heap_limit();
  }
  if (result != kNoRegister) {
    put(frames_.back().registers + result, completion.take());
  }
  return Step::Next;
}

Vm::Step Vm::finish(const Instruction& i, Value* r, Completion completion, std::uint16_t result) {
  if (completion.is_normal() || completion.type() == Completion::Type::Call) {
    release_dying(i, r);
  }
  return finish(std::move(completion), result);
}

Vm::Step Vm::stop_at_heap_limit() {
  const std::uint32_t site = reported_site();
  // The frames stay as they are: what filled the heap can be looked at until the next start.
  outcome_ = {Status::HeapLimit, Handle(), site, heap_.asked_bytes(), false};
  return Step::Stop;
}

Vm::Step Vm::throw_error(ErrorType type, std::string_view message) {
  return throw_value(realm_.make_error(type, message).leak());
}

Vm::Step Vm::throw_value(Value owned, std::uint32_t site) {
  Handle exception = Handle::adopt(owned);
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    const auto at = static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get()) - 1;
    for (std::uint32_t i = 0; i < frame.code->handler_count; ++i) {
      const ExceptionHandler& handler = frame.code->handlers.get()[i];
      if (handler.begin <= at && at < handler.end) {
        release_range(frame.registers + handler.first_cleared, frame.registers + frame.code->register_count);
        put(frame.registers + handler.value, exception.leak());
        if (handler.site != kNoRegister) {
          put(frame.registers + handler.site, Value::number(-1.0 - site));
        }
        frame.pc = frame.code->instructions.get() + handler.target;
        return Step::Reload;
      }
    }
    if (rejects_exception()) {
      return reject_kept(exception);
    }
    leave_frame();
  }
  is_in_program_ = false;
  outcome_ = {Status::Failed, std::move(exception), site, 0, false};
  return Step::Stop;
}

void Vm::run_frames() {
  for (Step step = Step::Reload; step != Step::Stop;) {
    if ((budget_ <= 0 || heap_.needs_attention()) && is_interrupted()) [[unlikely]] {
      if (heap_.is_over_limit()) {
        stop_at_heap_limit();
      }
      return;
    }
    Frame& frame = frames_.back();
    const Code& code = *frame.code;
    const Value* constants = code.constants.get();
    const Instruction* pc = frame.pc;
    Value* r = frame.registers;
    step = Step::Next;
    // What `continue`s here has no step to look at.
    for (;;) {
      if (heap::is_stressed()) {
        check_after_instruction();
      }
      const Instruction& i = *pc++;
      // Whatever may throw, allocate or call finds here where the frame is.
      frame.pc = pc;
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
        case Opcode::Move: copy(r + i.a, r[i.b]); continue;
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
          if (fast_add(r, i))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Subtract:
          if (fast_subtract(r, i))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Multiply:
          if (fast_multiply(r, i))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Less:
          if (const Instruction* next = fast_compare(r, i, pc, [](auto a, auto b) { return a < b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::LessOrEqual:
          if (const Instruction* next = fast_compare(r, i, pc, [](auto a, auto b) { return a <= b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::Greater:
          if (const Instruction* next = fast_compare(r, i, pc, [](auto a, auto b) { return a > b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::GreaterOrEqual:
          if (const Instruction* next = fast_compare(r, i, pc, [](auto a, auto b) { return a >= b; })) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::StrictEqual:
          if (const Instruction* next = fast_test(r, i, pc, strictly_equal_at_once(r[i.b], r[i.c]))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::StrictNotEqual:
          if (const Instruction* next = fast_test(r, i, pc, negate(strictly_equal_at_once(r[i.b], r[i.c])))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::Divide:
          if (fast_divide(r, i))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Remainder:
          if (fast_remainder(r, i))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::BitAnd:
          if (fast_on_integers(r, i, [](auto a, auto b) { return a & b; }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::BitOr:
          if (fast_on_integers(r, i, [](auto a, auto b) { return a | b; }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::BitXor:
          if (fast_on_integers(r, i, [](auto a, auto b) { return a ^ b; }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::ShiftRight:
          if (fast_on_integers(r, i, [](auto a, auto b) { return a >> (b & 31); }))
            continue;
          step = slow_binary(i, r);
          break;
        case Opcode::Equal:
          if (const Instruction* next = fast_test(r, i, pc, loosely_equal_at_once(r[i.b], r[i.c]))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::NotEqual:
          if (const Instruction* next = fast_test(r, i, pc, negate(loosely_equal_at_once(r[i.b], r[i.c])))) {
            pc = next;
            continue;
          }
          step = slow_binary(i, r);
          break;
        case Opcode::In:
          if (const Instruction* next = fast_test(r, i, pc, has_element_at_once(r[i.b], r[i.c]))) {
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
          frame.pc = --pc;
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
        case Opcode::Loop:
          pc += i.bc();
          budget_ += i.bc();
          if (budget_ <= 0 || heap_.needs_attention()) [[unlikely]] {
            frame.pc = pc;
            step = Step::Reload;
          }
          break;
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
          step = is_plain_return(frame) ? return_plainly(std::exchange(r[i.a], Value()))
                                        : return_value(std::exchange(r[i.a], Value()));
          break;
        case Opcode::ReturnUndefined: step = return_value(Value::undefined()); break;
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
        case Opcode::GetNamed: step = get_named(i, r); break;
        case Opcode::SetNamed: step = set_named(i, r); break;
        case Opcode::GetElement: step = get_element(i, r); break;
        case Opcode::SetElement: step = set_element(i, r); break;
        case Opcode::DeleteElement: step = delete_element(i, r); break;
        case Opcode::NewRegExp: step = new_regexp(i, r); break;
        case Opcode::NewClosure: step = new_closure(i, r); break;
        case Opcode::Call: step = is_plain_call(i, r) ? enter_plainly(i, r) : call(i, r); break;
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
