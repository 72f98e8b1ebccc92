// Early errors (ECMA-262 17, and the Static Semantics clauses of chapters 12 to 15), worded as V8 words them: what the
// grammar of syntax/ lets pass, or does not know the context of. Those of declarations stand in scope.cpp, of classes
// in class_scopes.cpp, of labels and jumps in statements.cpp.

#include <algorithm>
#include <cstdlib>
#include <string>

#include "script/compiler/analyzer.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;
using syntax::NodeRef;

namespace {

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_evaluated_name(std::string_view name) { return is_among(name, {"eval", "arguments"}); }

bool is_strictly_reserved(std::string_view name) {
  return is_among(name,
                  {"implements", "interface", "let", "package", "private", "protected", "public", "static", "yield"});
}

// What V8 says of the token that follows a name where it expects none.
std::string unexpected_after_name(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::Number: return "Unexpected number";
    case NodeKind::String: return "Unexpected string";
    case NodeKind::TemplateString: return "Unexpected template string";
    case NodeKind::Identifier: return "Unexpected identifier '" + std::string(node.text()) + "'";
    default: break;
  }
  const std::string_view text = node.text();
  return "Unexpected token '" + std::string(text.substr(0, text.find_first_of(" \t\r\n(.[;"))) + "'";
}

NodeRef without_parentheses(NodeRef node) {
  while (node.is(NodeKind::ParenthesizedExpression)) {
    node = node.only_child();
  }
  return node;
}

std::string_view operator_of(NodeRef node) {
  const auto word = node.is(NodeKind::BinaryExpression) ? node.child(Field::Operator) : std::nullopt;
  return word ? word->text() : std::string_view();
}

bool is_assignment(NodeRef node) {
  return node.is(NodeKind::AssignmentExpression) || node.is(NodeKind::AugmentedAssignmentExpression);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether the escape is an octal one, or \8 or \9: "\0" alone is neither. `next` is what follows it.
bool is_numeric_escape(std::string_view escape, char next) {
  return escape.size() > 1 && is_digit(escape[1]) && (escape != "\\0" || is_digit(next));
}

bool is_beyond_unicode(std::string_view escape) {
  constexpr unsigned long kLastCodePoint = 0x10FFFF;
  constexpr std::size_t kMostDigits = 7;
  return escape.starts_with("\\u{") &&
         std::strtoul(std::string(escape.substr(3, kMostDigits)).c_str(), nullptr, 16) > kLastCodePoint;
}

}  // namespace

void Analyzer::check_node(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::Number: check_number(node); break;
    case NodeKind::String:
    case NodeKind::TemplateString: check_escapes(node); break;
    case NodeKind::Identifier:
    case NodeKind::ShorthandPropertyIdentifierPattern:
    case NodeKind::ShorthandPropertyIdentifier: check_name(node); break;
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignmentExpression: check_assigned_name(*node.child(Field::Left)); break;
    case NodeKind::UpdateExpression: check_update(node); break;
    case NodeKind::UnaryExpression: check_unary(node); break;
    case NodeKind::BinaryExpression: check_binary(node); break;
    case NodeKind::Object: check_object(node); break;
    case NodeKind::YieldExpression: check_yield(node); break;
    case NodeKind::AwaitExpression: check_await(node); break;
    case NodeKind::IfStatement:
    case NodeKind::WhileStatement:
    case NodeKind::DoStatement:
    case NodeKind::ForStatement:
    case NodeKind::LabeledStatement: check_bodies(node); break;
    case NodeKind::ForInStatement:
      check_bodies(node);
      check_for_of(node);
      break;
    default: break;
  }
}

void Analyzer::check_yield(NodeRef node) {
  const Scope& function = *scope_->function;
  if (function.is_generator) {
    if (function.is_at_parameters) {
      fail(node, "Yield expression not allowed in formal parameter");
    }
    return;
  }
  const std::vector<NodeRef> given = node.children();
  fail(node, scope_->is_strict || given.empty() ? "Unexpected strict mode reserved word"
                                                : unexpected_after_name(given.front()));
}

void Analyzer::check_await(NodeRef node) {
  const Scope& function = *scope_->function;
  if (!function.is_async) {
    fail(node, "await is only valid in async functions and the top level bodies of modules");
  } else if (function.is_at_parameters) {
    fail(node, "Illegal await-expression in formal parameters of async function");
  }
}

void Analyzer::check_for_of(NodeRef node) {
  if (node.has_token("await") && !scope_->function->is_async) {
    fail(node, "Unexpected reserved word");
  }
  if (!node.child(Field::Kind)) {
    check_assigned_name(*node.child(Field::Left));
  }
}

// Words that are no names where they stand (13.1.1).
void Analyzer::check_name(NodeRef name) {
  const std::string_view text = name.text();
  const Scope& function = *scope_->function;
  if (text == "enum" || (text == "await" && function.is_async)) {
    fail(name, "Unexpected reserved word");
  } else if (scope_->is_strict && is_strictly_reserved(text)) {
    fail(name, "Unexpected strict mode reserved word");
  } else if (text == "yield" && function.is_generator) {
    fail(name, "Unexpected identifier 'yield'");
  }
}

void Analyzer::check_declared_name(NodeRef name, VariableKind kind) {
  check_name(name);
  if (name.text() == "let" && (kind == VariableKind::Let || kind == VariableKind::Const)) {
    fail(name, "let is disallowed as a lexically bound name");
  }
  check_assigned_name(name);
}

void Analyzer::check_assigned_name(NodeRef target) {
  target = without_parentheses(target);
  const bool is_name = target.is(NodeKind::Identifier) || target.is(NodeKind::ShorthandPropertyIdentifierPattern);
  if (is_name && scope_->is_strict && is_evaluated_name(target.text())) {
    fail(target, "Unexpected eval or arguments in strict mode");
  }
}

// What a function that turns out to be strict may not have before its body (15.2.1). In the function's scope.
void Analyzer::check_strict_function(NodeRef function) {
  const auto name = function.child(Field::Name);
  if (name && !function.is(NodeKind::MethodDefinition)) {
    check_declared_name(*name, VariableKind::Function);
  }
  std::vector<std::string_view> known;
  for (const NodeRef parameter : parameters_of(function)) {
    if (const auto own = parameter_name(parameter)) {
      check_declared_name(*own, VariableKind::Parameter);
      if (std::find(known.begin(), known.end(), own->text()) != known.end()) {
        fail(*own, "Duplicate parameter name not allowed in this context");
      }
      known.push_back(own->text());
    }
  }
}

void Analyzer::check_accessor(NodeRef method) {
  const std::size_t count = parameters_of(method).size();
  if (method.has_token("get") && count != 0) {
    fail(*method.child(Field::Parameters), "Getter must not have any formal parameters.");
  } else if (method.has_token("set") && count != 1) {
    fail(*method.child(Field::Parameters), "Setter must have exactly one formal parameter.");
  }
}

void Analyzer::check_number(NodeRef node) {
  const std::string_view text = node.text();
  if (!scope_->is_strict || text.size() < 2 || text[0] != '0' || !is_digit(text[1])) {
    return;
  }
  const bool is_octal = text.find_first_not_of("01234567") == std::string_view::npos;
  fail(node, is_octal ? "Octal literals are not allowed in strict mode."
                      : "Decimals with leading zeros are not allowed in strict mode.");
}

void Analyzer::check_escapes(NodeRef node) {
  const bool is_template = node.is(NodeKind::TemplateString);
  for (const NodeRef part : node.children()) {
    if (!part.is(NodeKind::EscapeSequence)) {
      continue;
    }
    const std::string_view escape = part.text();
    const char next = node.text()[part.end() - node.begin()];  // at the least, the closing quote
    if (is_beyond_unicode(escape)) {
      fail(part, "Undefined Unicode code-point");
    } else if ((scope_->is_strict || is_template) && is_numeric_escape(escape, next)) {
      const std::string what = escape[1] >= '8' ? "\\8 and \\9" : "Octal escape sequences";
      fail(part, what + " are not allowed in " + (is_template ? "template strings." : "strict mode."));
    }
  }
}

// What a catch's parameter is called, its block may not declare again (14.15.1). In the catch's scope.
void Analyzer::check_catch_scope(NodeRef block) {
  const Scope* inner = scopes_.opened_by(block);
  if (inner == nullptr) {
    return;  // there was an error before
  }
  for (const auto& variable : inner->variables) {
    if (scope_->find(variable->name) != nullptr) {
      fail(block, "Identifier '" + std::string(variable->name) + "' has already been declared");
    }
  }
}

void Analyzer::check_update(NodeRef node) {
  const NodeRef argument = *node.child(Field::Argument);
  const NodeRef target = without_parentheses(argument);
  const bool is_place = target.is(NodeKind::Identifier) || target.is(NodeKind::Undefined) ||
                        ((target.is(NodeKind::MemberExpression) || target.is(NodeKind::SubscriptExpression)) &&
                         !target.child(Field::OptionalChain));
  if (!is_place) {
    const bool is_prefix = node.child(Field::Operator)->begin() < argument.begin();
    fail(argument,
         std::string("Invalid left-hand side expression in ") + (is_prefix ? "prefix" : "postfix") + " operation");
  }
  check_assigned_name(argument);
}

void Analyzer::check_unary(NodeRef node) {
  const NodeRef argument = *node.child(Field::Argument);
  const std::string_view word = node.child(Field::Operator)->text();
  if (is_assignment(argument)) {
    fail(node, "Invalid left-hand side in assignment");
  } else if (word == "delete" && scope_->is_strict && without_parentheses(argument).is(NodeKind::Identifier)) {
    fail(argument, "Delete of an unqualified identifier in strict mode.");
  }
}

void Analyzer::check_binary(NodeRef node) {
  const std::string_view word = operator_of(node);
  const NodeRef left = *node.child(Field::Left);
  const NodeRef right = *node.child(Field::Right);
  const auto is_mixed_with = [&](NodeRef operand) {  // ?? stands beside || and && in parentheses alone
    const std::string_view other = operator_of(operand);
    return word == "??" ? is_among(other, {"||", "&&"}) : is_among(word, {"||", "&&"}) && other == "??";
  };
  if (is_assignment(right)) {
    fail(node, "Invalid left-hand side in assignment");
  } else if (word == "**" && (left.is(NodeKind::UnaryExpression) || left.is(NodeKind::AwaitExpression))) {
    fail(left,
         "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate "
         "operator precedence");
  } else if (is_mixed_with(left)) {
    fail(*node.child(Field::Operator), "Unexpected token '" + std::string(word) + "'");
  } else if (is_mixed_with(right)) {
    fail(*right.child(Field::Operator), "Unexpected token '" + std::string(operator_of(right)) + "'");
  }
}

void Analyzer::check_object(NodeRef node) {
  bool has_prototype = false;
  for (const NodeRef member : node.children()) {
    const auto key = member.is(NodeKind::Pair) ? member.child(Field::Key) : std::nullopt;
    const bool is_prototype = key && is_among(key->text(), {"__proto__", "'__proto__'", "\"__proto__\""});
    if (is_prototype && has_prototype) {
      fail(*key, "Duplicate __proto__ fields are not allowed in object literals");
    }
    has_prototype = has_prototype || is_prototype;
  }
}

// Statements that are the body of another one declare nothing (14.1), but for functions in sloppy code.
void Analyzer::check_bodies(NodeRef node) {
  for (const Field field : {Field::Body, Field::Consequence, Field::Alternative}) {
    if (const auto child = node.child(field)) {
      check_body(node, child->is(NodeKind::ElseClause) ? child->only_child() : *child);
    }
  }
}

void Analyzer::check_body(NodeRef of, NodeRef body) {
  const bool is_labelled = of.is(NodeKind::LabeledStatement);
  const bool may_be_function = !scope_->is_strict && (is_labelled || of.is(NodeKind::IfStatement));
  if (body.is(NodeKind::LexicalDeclaration)) {
    fail(body, "Lexical declaration cannot appear in a single-statement context");
  } else if (body.is(NodeKind::ClassDeclaration)) {
    fail(body, "Unexpected token 'class'");
  } else if (body.is(NodeKind::FunctionDeclaration) && body.has_token("async")) {
    fail(body, "Async functions can only be declared at the top level or inside a block.");
  } else if (body.is(NodeKind::FunctionDeclaration) && body.has_token("*")) {
    fail(body, "Generators can only be declared at the top level or inside a block.");
  } else if (body.is(NodeKind::FunctionDeclaration) && !may_be_function) {
    fail(body, scope_->is_strict
                   ? "In strict mode code, functions can only be declared at top level or inside a block."
                   : "In non-strict mode code, functions can only be declared at top level, inside a block, or as the "
                     "body of an if statement.");
  }
}

}  // namespace leaklab::script::compiler
