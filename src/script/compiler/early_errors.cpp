// Early errors (ECMA-262 17, and the Static Semantics clauses of chapters 13 to 15), worded as V8 words them: what the
// grammar of syntax/ lets pass, or does not know the context of.

#include <string>

#include "script/compiler/analyzer.h"

namespace leaklab::script::compiler {

using syntax::NodeKind;
using syntax::NodeRef;

namespace {

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

}  // namespace

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
}

}  // namespace leaklab::script::compiler
