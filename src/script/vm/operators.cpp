// Operators on anything but two numbers (ECMA-262 13.5 to 13.12). An operation on an object runs script: a helper of
// the prelude turns its operands into primitives and repeats it.

#include <cmath>

#include "script/runtime/bigint.h"
#include "script/runtime/elementary.h"
#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

constexpr std::uint32_t kLongestNumber = 32;  // more than the units of any number's text

// The binary and unary operators stand in the same order in both enumerations.
Helper helper_of(Opcode opcode) {
  switch (opcode) {
    case Opcode::In: return Helper::In;
    case Opcode::InstanceOf: return Helper::InstanceOf;
    case Opcode::Negate: return Helper::Negate;
    case Opcode::ToNumber: return Helper::ToNumber;
    case Opcode::ToNumeric: return Helper::ToNumeric;
    case Opcode::BitNot: return Helper::BitNot;
    case Opcode::Increment: return Helper::Increment;
    case Opcode::Decrement: return Helper::Decrement;
    case Opcode::ToText: return Helper::ToText;
    case Opcode::ToKey: return Helper::ToKey;
    default:
      return static_cast<Helper>(static_cast<int>(opcode) - static_cast<int>(Opcode::Add) +
                                 static_cast<int>(Helper::Add));
  }
}
static_assert(static_cast<int>(Opcode::NotEqual) - static_cast<int>(Opcode::Add) + 2 ==
              static_cast<int>(Helper::NotEqual) - static_cast<int>(Helper::Add) + 2);

bool is_equality(Opcode opcode) { return opcode == Opcode::Equal || opcode == Opcode::NotEqual; }

double arithmetic(Opcode opcode, double left, double right) {
  switch (opcode) {
    case Opcode::Subtract: return left - right;
    case Opcode::Multiply: return left * right;
    case Opcode::Divide: return left / right;
    case Opcode::Remainder: return std::fmod(left, right);
    case Opcode::Exponentiate: return elementary::pow(left, right);
    case Opcode::BitAnd: return to_int32(left) & to_int32(right);
    case Opcode::BitOr: return to_int32(left) | to_int32(right);
    case Opcode::BitXor: return to_int32(left) ^ to_int32(right);
    case Opcode::ShiftLeft: return static_cast<std::int32_t>(to_uint32(left) << (to_uint32(right) & 31));
    case Opcode::ShiftRight: return to_int32(left) >> (to_uint32(right) & 31);
    default: return to_uint32(left) >> (to_uint32(right) & 31);
  }
}

bool holds(Opcode comparison, int order) {
  return comparison == Opcode::Less          ? order < 0
         : comparison == Opcode::LessOrEqual ? order <= 0
         : comparison == Opcode::Greater     ? order > 0
                                             : order >= 0;
}

std::string shown_operand(Realm& realm, Value value) {
  return is_string(value) ? string_to_utf8(realm, as_string(value)) : primitive_to_text(value);
}

}  // namespace

Vm::Step Vm::slow_binary(const Instruction& i, Value* r) {
  const Opcode opcode = i.opcode();
  const Value left = r[i.b];
  const Value right = right_of(i, r, frames_.back().code->constants.get());
  if (opcode == Opcode::Add && is_string(left) && is_string(right)) {
    return add_texts(i, r, as_string(right));
  }
  const bool is_on_objects = is_object(left) || is_object(right);
  const bool is_strict = opcode == Opcode::StrictEqual || opcode == Opcode::StrictNotEqual;
  // Two objects, or one and null or undefined, are compared as they are.
  const bool compares_as_is =
      is_equality(opcode) && (is_object(left) == is_object(right) || left.is_nullish() || right.is_nullish());
  const bool needs_helper = opcode == Opcode::In
                                ? is_object(left)
                                : is_on_objects && !is_strict && !compares_as_is && opcode != Opcode::InstanceOf;
  return finish(i, r, needs_helper ? call(helper_of(opcode), {left, right}) : binary_on_primitives(opcode, left, right),
                i.a);
}

// The commonest of the slow ones: it needs neither a conversion nor a completion.
Vm::Step Vm::add_texts(const Instruction& i, Value* r, String& right) {
  String& left = as_string(r[i.b]);
  if (left.length() > String::kMaximumLength - right.length()) {
    return throw_error(ErrorType::RangeError, "Invalid string length");
  }
  heap_.set_site(current_site());
  const Value result = Value::cell(realm_.strings().concatenate(left, right).leak());
  release_dying(i, r);
  put(r + i.a, result);
  return Step::Next;
}

Completion Vm::binary_on_primitives(Opcode opcode, Value left, Value right) {
  switch (opcode) {
    case Opcode::StrictEqual: return Completion::normal(Value::boolean(is_strictly_equal(realm_, left, right)));
    case Opcode::StrictNotEqual: return Completion::normal(Value::boolean(!is_strictly_equal(realm_, left, right)));
    case Opcode::Equal: return Completion::normal(Value::boolean(is_loosely_equal(realm_, left, right)));
    case Opcode::NotEqual: return Completion::normal(Value::boolean(!is_loosely_equal(realm_, left, right)));
    case Opcode::InstanceOf: return instance_of(left, right);
    case Opcode::In:
      if (!is_object(right)) {
        return realm_.throw_error(ErrorType::TypeError, "Cannot use 'in' operator to search for '" +
                                                            shown_operand(realm_, left) + "' in " +
                                                            shown_operand(realm_, right));
      }
      return Completion::normal(Value::boolean(realm_.has_property(as_object(right), realm_.to_element_key(left))));
    case Opcode::Add: return add_primitives(left, right);
    case Opcode::Less:
    case Opcode::LessOrEqual:
    case Opcode::Greater:
    case Opcode::GreaterOrEqual: return compare_primitives(opcode, left, right);
    default: break;
  }
  if (is_symbol(left) || is_symbol(right)) {
    return realm_.throw_error(ErrorType::TypeError, "Cannot convert a Symbol value to a number");
  }
  if (is_bigint(left) || is_bigint(right)) {
    return bigint_on_primitives(opcode, left, right);
  }
  return Completion::normal(Value::from_number(arithmetic(opcode, to_number(realm_, left), to_number(realm_, right))));
}

// What a BigInt operation takes grows with the numbers' size: the budget counts it.
Completion Vm::bigint_on_primitives(Opcode opcode, Value left, Value right) {
  heap_.set_site(current_site());
  spend(bigint_work(opcode, left, right));
  return bigint_arithmetic(realm_, opcode, left, right);
}

Completion Vm::add_primitives(Value left, Value right) {
  if (is_symbol(left) || is_symbol(right)) {
    return realm_.throw_error(ErrorType::TypeError, is_string(left) || is_string(right)
                                                        ? "Cannot convert a Symbol value to a string"
                                                        : "Cannot convert a Symbol value to a number");
  }
  if (!is_string(left) && !is_string(right)) {
    if (is_bigint(left) || is_bigint(right)) {
      return bigint_on_primitives(Opcode::Add, left, right);
    }
    return Completion::normal(Value::from_number(to_number(realm_, left) + to_number(realm_, right)));
  }
  heap_.set_site(current_site());
  if (right.is_number() && as_string(left).length() <= String::kMaximumLength - kLongestNumber) {
    return Completion::normal(Handle(realm_.strings().append(as_string(left), primitive_to_text(right))));
  }
  const Ref<String> left_text = Ref<String>::adopt(*try_to_string(realm_, left));
  const Ref<String> right_text = Ref<String>::adopt(*try_to_string(realm_, right));
  if (left_text->length() > String::kMaximumLength - right_text->length()) {
    return realm_.throw_error(ErrorType::RangeError, "Invalid string length");
  }
  return Completion::normal(Handle(realm_.strings().concatenate(*left_text, *right_text)));
}

Completion Vm::compare_primitives(Opcode opcode, Value left, Value right) {
  if (is_symbol(left) || is_symbol(right)) {
    return realm_.throw_error(ErrorType::TypeError, "Cannot convert a Symbol value to a number");
  }
  if (is_string(left) && is_string(right)) {
    const String* flat_left = realm_.strings().try_flatten(as_string(left));
    const String* flat_right = realm_.strings().try_flatten(as_string(right));
    if (flat_left == nullptr || flat_right == nullptr) {
      return Completion::heap_limit();
    }
    const int order = compare(flat_left->view(), flat_right->view());
    return Completion::normal(Value::boolean(holds(opcode, order)));
  }
  if (is_bigint(left) || is_bigint(right)) {
    const std::optional<int> order = compare_with_bigint(realm_, left, right);
    return Completion::normal(Value::boolean(order && holds(opcode, *order)));
  }
  const double a = to_number(realm_, left);
  const double b = to_number(realm_, right);
  const bool result = opcode == Opcode::Less          ? a < b
                      : opcode == Opcode::LessOrEqual ? a <= b
                      : opcode == Opcode::Greater     ? a > b
                                                      : a >= b;
  return Completion::normal(Value::boolean(result));
}

// InstanceofOperator (ECMA-262 13.10.2); a method that is not the built-in one is called by the prelude.
Completion Vm::instance_of(Value value, Value constructor) {
  if (!is_object(constructor)) {
    return realm_.throw_error(ErrorType::TypeError, "Right-hand side of 'instanceof' is not an object");
  }
  const Completion method = realm_.get(constructor, &realm_.symbol(WellKnown::HasInstance));
  const Value builtin = helpers_[static_cast<std::size_t>(Helper::HasInstance)].get();
  if (!method.is_normal() || !(method.value() == builtin || method.value().is_nullish())) {
    return call(Helper::InstanceOf, {value, constructor});
  }
  if (!is_callable(constructor)) {
    return realm_.throw_error(ErrorType::TypeError, "Right-hand side of 'instanceof' is not callable");
  }
  return ordinary_has_instance(constructor, value);
}

Completion Vm::ordinary_has_instance(Value constructor, Value value) {
  if (!is_callable(constructor)) {
    return Completion::normal(Value::boolean(false));
  }
  if (const Value* target = as_object(constructor).find_own(&native(KeptNative::BoundTarget).as_cell())) {
    return instance_of(value, *target);
  }
  Completion prototype = realm_.get(constructor, &realm_.atom(Atom::Prototype));
  if (!prototype.is_normal() || !is_object(value)) {
    return prototype.is_normal() ? Completion::normal(Value::boolean(false)) : std::move(prototype);
  }
  if (!is_object(prototype.value())) {
    return realm_.throw_error(ErrorType::TypeError, "Function has non-object prototype '" +
                                                        primitive_to_text(prototype.value()) + "' in instanceof check");
  }
  for (const Object* object = as_object(value).prototype(); object != nullptr; object = object->prototype()) {
    if (object == &as_object(prototype.value())) {
      return Completion::normal(Value::boolean(true));
    }
  }
  return Completion::normal(Value::boolean(false));
}

Completion Vm::unary_on_any(Opcode opcode, Value operand) {
  if (opcode == Opcode::Not) {
    return Completion::normal(Value::boolean(!to_boolean(operand)));
  }
  if (opcode == Opcode::Typeof) {
    return Completion::normal(Handle(realm_.names().intern(type_of(operand))));
  }
  if (is_object(operand)) {
    return call(helper_of(opcode), {operand});
  }
  if (opcode == Opcode::ToKey) {
    return Completion::borrowed(operand);
  }
  if (is_symbol(operand)) {
    return realm_.throw_error(ErrorType::TypeError, opcode == Opcode::ToText
                                                        ? "Cannot convert a Symbol value to a string"
                                                        : "Cannot convert a Symbol value to a number");
  }
  if (opcode == Opcode::ToText) {
    heap_.set_site(current_site());
    return Completion::normal(Value::cell(*try_to_string(realm_, operand)));
  }
  if (is_bigint(operand)) {
    heap_.set_site(current_site());
    return opcode == Opcode::ToNumeric ? Completion::borrowed(operand) : bigint_unary(realm_, opcode, operand);
  }
  const double number = to_number(realm_, operand);
  const double result = opcode == Opcode::Negate      ? -number
                        : opcode == Opcode::BitNot    ? ~to_int32(number)
                        : opcode == Opcode::Increment ? number + 1
                        : opcode == Opcode::Decrement ? number - 1
                                                      : number;
  return Completion::normal(Value::from_number(result));
}

Vm::Step Vm::slow_unary(const Instruction& i, Value* r) { return finish(i, r, unary_on_any(i.opcode(), r[i.b]), i.a); }

}  // namespace leaklab::script
