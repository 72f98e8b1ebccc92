// Template literals, plain and tagged (ECMA-262 13.2.8, 13.3.11).
//
// A tagged template's object is made with the code that it stands in, of which it is a constant: so it is the same each
// time the expression is evaluated, by whichever closure, and goes when the code goes.

#include <string>

#include "base/unicode.h"
#include "script/compiler/function_compiler.h"
#include "script/runtime/property_descriptor.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

namespace {

// A template's own text has line feeds alone (ECMA-262 12.9.6.2).
std::string with_line_feeds(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!is_pair) {
      result.push_back(text[i] == '\r' ? '\n' : text[i]);
    }
  }
  return result;
}

void append_part(std::u16string& to, syntax::NodeRef part) {
  if (part.is(NodeKind::EscapeSequence)) {
    append_escape(to, part.text());
  } else {
    to += base::utf8_to_utf16(with_line_feeds(part.text()));
  }
}

// The texts between the substitutions: one more than there are of these.
struct TemplateTexts {
  std::vector<std::u16string> cooked{std::u16string()};
  std::vector<std::u16string> raw{std::u16string()};
};

TemplateTexts texts_of(syntax::NodeRef node) {
  TemplateTexts texts;
  for (const syntax::NodeRef part : node.children()) {
    if (part.is(NodeKind::TemplateSubstitution)) {
      texts.cooked.emplace_back();
      texts.raw.emplace_back();
    } else {
      append_part(texts.cooked.back(), part);
      texts.raw.back() += base::utf8_to_utf16(with_line_feeds(part.text()));
    }
  }
  return texts;
}

// Where the heap limit leaves no room, the program ends before it runs.
Ref<Array> array_of(Realm& realm, const std::vector<std::u16string>& texts) {
  Ref<Array> array = realm.make_array();
  if (array->try_reserve(realm.heap(), static_cast<std::uint32_t>(texts.size()))) {
    for (const std::u16string& text : texts) {
      const Ref<String> interned = realm.names().intern(*realm.strings().from_utf16(text));
      static_cast<void>(array->try_append(realm.heap(), Value::cell(*interned)));
    }
  }
  return array;
}

}  // namespace

Operand FunctionCompiler::template_string(Node node, Target target) {
  const TemplateTexts texts = texts_of(node);
  const Register into = builder_.push_register();
  bool has_value = false;
  const auto append = [&](auto load_part) {
    if (!has_value) {
      load_part(into);
      has_value = true;
      return;
    }
    const Register part = builder_.push_register();
    load_part(part);
    builder_.emit(Opcode::Add, into, into, part, kDiesC);
    builder_.pop_registers_to(part);
  };
  const auto append_text = [&](const std::u16string& text) {
    append([&](Register part) {
      const Ref<String> string = unit_.realm.strings().from_utf16(text);
      load_constant(Value::cell(*unit_.realm.names().intern(*string)), part);
    });
  };
  std::size_t number = 0;
  for (const Node part : node.children()) {
    if (!part.is(NodeKind::TemplateSubstitution)) {
      continue;
    }
    if (const std::u16string& text = texts.cooked[number++]; !text.empty()) {
      append_text(text);
    }
    append([&](Register value) {
      expression_into(part.only_child(), value);
      builder_.emit(Opcode::ToText, value, value);
    });
  }
  if (!texts.cooked.back().empty() || !has_value) {
    append_text(texts.cooked.back());
  }
  return into_target(into, target, into);
}

// The arguments of a tag: the template's object, and the substitutions.
std::uint16_t FunctionCompiler::template_arguments(Node node) {
  const TemplateTexts texts = texts_of(node);
  Realm& realm = unit_.realm;
  const Ref<Array> strings = array_of(realm, texts.cooked);
  const Ref<Array> raw = array_of(realm, texts.raw);
  set_integrity(realm, *raw, Integrity::Frozen);
  strings->add(realm.heap(), &*realm.names().intern("raw"), Value::cell(*raw), kFrozenAttributes);
  set_integrity(realm, *strings, Integrity::Frozen);
  load_constant(Value::cell(*strings), builder_.push_register());
  std::uint16_t count = 1;
  for (const Node part : node.children()) {
    if (part.is(NodeKind::TemplateSubstitution)) {
      expression_into(part.only_child(), builder_.push_register());
      ++count;
    }
  }
  return count;
}

}  // namespace leaklab::script::compiler
