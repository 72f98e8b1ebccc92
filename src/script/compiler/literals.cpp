// Literals: numbers, strings, arrays, objects; templates stand in templates.cpp.

#include <algorithm>
#include <cmath>
#include <string>

#include "base/unicode.h"
#include "script/compiler/function_compiler.h"
#include "script/runtime/bigint.h"
#include "script/runtime/conversions.h"
#include "script/runtime/regexp.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

namespace {

double number_value(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != '_') {
      digits.push_back(c);
    }
  }
  const bool is_legacy_octal =
      digits.size() > 1 && digits[0] == '0' && digits.find_first_not_of("01234567") == std::string::npos;
  if (is_legacy_octal) {
    digits.insert(1, "o");
  }
  const std::u16string units(digits.begin(), digits.end());
  return text_to_number({nullptr, units.data(), static_cast<std::uint32_t>(units.size())});
}

void append_code_point(std::u16string& to, std::string_view hexadecimal) {
  const auto value = static_cast<char32_t>(std::strtoul(std::string(hexadecimal).c_str(), nullptr, 16));
  if (value >= 0x10000) {
    to.push_back(static_cast<char16_t>(0xD7C0 + (value >> 10)));
    to.push_back(static_cast<char16_t>(0xDC00 + (value & 0x3FF)));
  } else {
    to.push_back(static_cast<char16_t>(value));
  }
}

}  // namespace

void append_escape(std::u16string& to, std::string_view escape) {
  const std::string_view rest = escape.substr(1);
  switch (rest[0]) {
    case 'n': to.push_back(u'\n'); break;
    case 't': to.push_back(u'\t'); break;
    case 'r': to.push_back(u'\r'); break;
    case 'b': to.push_back(u'\b'); break;
    case 'f': to.push_back(u'\f'); break;
    case 'v': to.push_back(u'\v'); break;
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7': to.push_back(static_cast<char16_t>(std::strtoul(std::string(rest).c_str(), nullptr, 8))); break;
    case 'x': append_code_point(to, rest.substr(1)); break;
    case 'u': append_code_point(to, rest[1] == '{' ? rest.substr(2, rest.size() - 3) : rest.substr(1)); break;
    case '\n':
    case '\r': break;  // a continued line
    default: to += base::utf8_to_utf16(rest);
  }
}

Operand FunctionCompiler::literal(Node node, Target target) {
  switch (node.kind()) {
    case NodeKind::Null: return load(Opcode::LoadNull, target);
    case NodeKind::True: return load(Opcode::LoadTrue, target);
    case NodeKind::False: return load(Opcode::LoadFalse, target);
    case NodeKind::Number: break;
    default: return load(Opcode::LoadUndefined, target);
  }
  if (node.text().ends_with('n')) {
    return bigint_literal(node, target);
  }
  const double value = number_value(node.text());
  if (value != value) {
    unit_.fail(node, "Invalid or unexpected token");
  }
  return load_constant(Value::from_number(value), target);
}

Operand FunctionCompiler::bigint_literal(Node node, Target target) {
  std::u16string digits = base::utf8_to_utf16(node.text());
  digits.pop_back();
  digits.erase(std::remove(digits.begin(), digits.end(), u'_'), digits.end());
  const std::optional<BigNumber> number =
      text_to_bigint({nullptr, digits.data(), static_cast<std::uint32_t>(digits.size())});
  if (!number) {
    unit_.fail(node, "Invalid BigInt syntax");
    return load(Opcode::LoadUndefined, target);
  }
  const Ref<BigInt> constant = BigInt::make(unit_.realm.heap(), *number);
  return load_constant(Value::cell(*constant), target);
}

// Parts of a string or template between its delimiters: text as it stands, and escapes.
std::u16string FunctionCompiler::string_text(Node node) {
  std::u16string text;
  for (const Node part : node.children()) {
    if (part.is(NodeKind::EscapeSequence)) {
      append_escape(text, part.text());
    } else {
      text += base::utf8_to_utf16(part.text());
    }
  }
  return text;
}

Operand FunctionCompiler::string_literal(Node node, Target target) {
  const std::u16string text = string_text(node);
  const Ref<String> interned = unit_.realm.names().intern(*unit_.realm.strings().from_utf16(text));
  return load_constant(Value::cell(*interned), target);
}

// Each evaluation makes an object of its own; the program is compiled once.
Operand FunctionCompiler::regexp_literal(Node node, Target target) {
  const std::string_view text = node.text();
  const std::size_t end = text.rfind('/');
  const std::u16string flags = base::utf8_to_utf16(text.substr(end + 1));
  const CompiledRegExp compiled = compile_regexp(unit_.realm, base::utf8_to_utf16(text.substr(1, end - 1)), flags);
  if (!is_kind(compiled.program.get(), kRegExpProgramKind)) {
    unit_.fail(node, compiled.error.empty() ? "Regular expression too large for the heap limit" : compiled.error);
    return load(Opcode::LoadUndefined, target);
  }
  const Register into = target ? *target : builder_.push_register();
  builder_.emit_wide(Opcode::NewRegExp, into, builder_.constant(compiled.program.get()));
  return {into, true, true};
}

Value FunctionCompiler::string_constant(std::string_view text, Handle& owner) {
  owner = Handle(unit_.realm.names().intern(*unit_.realm.strings().from_utf8(text)));
  return owner.get();
}

Operand FunctionCompiler::array_literal(Node node, Target target) {
  const Register into = target ? *target : builder_.push_register();
  const std::vector<Node> parts = node.children_and_tokens();
  builder_.emit_wide(Opcode::NewArray, into, static_cast<std::uint32_t>(node.children().size()));
  bool expects_element = true;
  for (const Node part : parts) {
    if (part.is(NodeKind::Token)) {
      if (part.text() == "," && expects_element) {
        builder_.emit(Opcode::AppendHole, into);
      }
      expects_element = true;
      continue;
    }
    if (part.is(NodeKind::SpreadElement)) {
      append_spread(part, into, SpreadPlace::Literal);
      expects_element = false;
      continue;
    }
    const Register mark = builder_.next_register();
    const Operand element = expression(part);
    builder_.emit(Opcode::AppendElement, into, element.reg, 0,
                  element.is_temporary && element.may_be_cell ? kDiesB : std::uint16_t{0});
    builder_.pop_registers_to(mark);
    expects_element = false;
  }
  return {into, true, true};
}

Operand FunctionCompiler::object_literal(Node node, Target target) {
  const Register into = target ? *target : builder_.push_register();
  const std::vector<Node> members = node.children();
  constexpr std::size_t kMaximumInline = 32;
  const std::size_t room = members.empty() ? Object::kDefaultInlineCapacity : std::min(members.size(), kMaximumInline);
  builder_.emit(Opcode::NewObject, into, static_cast<Register>(room));
  Scope* scope = unit_.scopes.opened_by(node);
  const Register first = builder_.next_register();
  if (scope != nullptr) {
    enter_scope(*scope);
    initialize_hidden(*scope, kHomeName, into);
  }
  for (const Node member : members) {
    const Register mark = builder_.next_register();
    object_member(member, into);
    builder_.pop_registers_to(mark);
  }
  if (scope != nullptr) {
    leave_scope(*scope, first);
  }
  return {into, true, true};
}

void FunctionCompiler::object_member(Node member, Register object) {
  if (member.is(NodeKind::SpreadElement)) {
    const Operand source = expression(member.only_child());
    builder_.emit(Opcode::CopyProperties, object, source.reg, kNoRegister,
                  source.is_temporary ? kDiesB : std::uint16_t{0});
    return;
  }
  if (member.is(NodeKind::MethodDefinition)) {
    method(member, object, 0);
    return;
  }
  const auto key = member.child(Field::Key);
  if (!member.is(NodeKind::Pair) && !member.is(NodeKind::ShorthandPropertyIdentifier)) {
    unit_.fail(member, "Leaklab does not run this kind of object member yet");
    return;
  }
  const std::string_view name = key ? key->text() : member.text();
  const bool is_plain_name = !key || key->is(NodeKind::PropertyIdentifier);
  Register key_register = 0;
  if (!is_plain_name) {
    key_register = builder_.push_register();
    property_key(*key, key_register);
  }
  const Register mark = builder_.next_register();
  const Operand value =
      key ? member_value(*key, *member.child(Field::Value), key_register) : load_variable(member, std::nullopt);
  const bool dies = value.is_temporary && value.may_be_cell;
  if (is_plain_name && name == "__proto__" && key) {
    builder_.emit(Opcode::SetLiteralPrototype, object, value.reg, 0, dies ? kDiesB : std::uint16_t{0});
  } else if (is_plain_name) {
    builder_.emit(Opcode::DefineNamed, object, value.reg, static_cast<Register>(builder_.cache(name)),
                  dies ? kDiesB : std::uint16_t{0});
  } else {
    builder_.emit(Opcode::DefineElement, object, key_register, value.reg,
                  static_cast<std::uint16_t>(kDiesB | (dies ? kDiesC : 0)));
  }
  builder_.pop_registers_to(mark);
}

// A property's value; an anonymous function takes its key for a name (ECMA-262 13.2.5.5).
Operand FunctionCompiler::member_value(Node key, Node value, Register key_register) {
  if (key.is(NodeKind::PropertyIdentifier)) {
    return named_expression(value, std::nullopt, key.text());
  }
  const Operand operand = named_expression(value, std::nullopt, "");
  if (is_anonymous_function(value)) {
    builder_.emit(Opcode::NameFunction, operand.reg, key_register, 0);
  }
  return operand;
}

// A method, getter or setter of an object literal or class: a property of `object`. `flags`: kHidden in classes.
void FunctionCompiler::method(Node member, Register object, std::uint16_t flags) {
  const Node key = *member.child(Field::Name);
  const bool is_getter = member.has_token("get");
  const bool is_setter = member.has_token("set");
  const std::size_t prefix = is_getter ? 1 : is_setter ? 2 : 0;
  const bool is_private = key.is(NodeKind::PrivatePropertyIdentifier);
  const bool is_plain_name = key.is(NodeKind::PropertyIdentifier) || is_private;
  const Register mark = builder_.next_register();
  const Register key_register = builder_.push_register();
  if (is_private) {
    load_hidden_into(key.text(), key_register);
    flags |= kReadOnly;
  } else if (is_plain_name) {
    Handle owner;
    load_constant(string_constant(key.text(), owner), key_register);
  } else {
    property_key(key, key_register);
  }
  const std::string name = std::string(kNamePrefixes[prefix]) + (is_plain_name ? std::string(key.text()) : "");
  const Operand function = closure(member, std::nullopt, name);
  if (!is_plain_name) {
    builder_.emit(Opcode::NameFunction, function.reg, key_register, static_cast<Register>(prefix));
  }
  builder_.emit(is_getter    ? Opcode::DefineGetter
                : is_setter  ? Opcode::DefineSetter
                : is_private ? Opcode::DefinePrivate
                             : Opcode::DefineElement,
                object, key_register, function.reg, static_cast<std::uint16_t>(kDiesB | kDiesC | flags));
  builder_.pop_registers_to(mark);
}

void FunctionCompiler::property_key(Node key, Register into) {
  if (key.is(NodeKind::ComputedPropertyName)) {
    expression_into(key.only_child(), into);
    builder_.emit(Opcode::ToKey, into, into);
  } else if (key.is(NodeKind::String) || key.is(NodeKind::Number)) {
    expression_into(key, into);
  } else {
    unit_.fail(key, "Leaklab does not run this kind of property name yet");
  }
}

}  // namespace leaklab::script::compiler
