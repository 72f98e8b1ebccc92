// tree-sitter recovers from errors: it skips tokens into ERROR nodes or makes up MISSING ones. V8 stops at the first
// token that cannot continue the program. Both agree on that token nearly always; its kind gives the wording.

#include "script/syntax/parse_error.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace leaklab::script::syntax {

namespace {

struct Leaf {
  std::string_view type;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_missing = false;
  bool begins_error = false;  // the first leaf of an ERROR node
  bool is_error = false;      // text that is no token at all
};

// The leaves of the tree in document order, comments left out.
std::vector<Leaf> leaves_of(const TSTree& parsed) {
  std::vector<Leaf> leaves;
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(&parsed));
  bool begins_error = false;
  for (bool is_more = true; is_more;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    begins_error = begins_error || ts_node_is_error(node);
    const bool is_comment = ts_node_is_extra(node) && !ts_node_is_error(node);
    const bool is_whole = std::string_view(ts_node_type(node)) == "string";
    if (!is_whole && ts_tree_cursor_goto_first_child(&cursor)) {
      continue;
    }
    if (!is_comment) {
      leaves.push_back({ts_node_type(node), ts_node_start_byte(node), ts_node_end_byte(node), ts_node_is_missing(node),
                        begins_error, ts_node_is_error(node)});
      begins_error = false;
    }
    while (is_more && !ts_tree_cursor_goto_next_sibling(&cursor)) {
      is_more = ts_tree_cursor_goto_parent(&cursor);
    }
  }
  ts_tree_cursor_delete(&cursor);
  return leaves;
}

SyntaxError unexpected_end(std::string_view source) {
  const auto end = static_cast<std::uint32_t>(source.size());
  return {"Unexpected end of input", end, 1};
}

SyntaxError unexpected(const Leaf& leaf, std::string_view source) {
  const std::string_view text = source.substr(leaf.begin, leaf.end - leaf.begin);
  const std::uint32_t length = leaf.end - leaf.begin;
  if (text.empty()) {
    return unexpected_end(source);
  }
  if (leaf.type == "string" || leaf.type == "string_fragment") {
    return {"Unexpected string", leaf.begin, length};
  }
  if (leaf.type == "number") {
    return {"Unexpected number", leaf.begin, length};
  }
  if (leaf.type == "`" || leaf.type == "template_string") {
    return {"Unexpected template string", leaf.begin, length};
  }
  if (leaf.type == "identifier" || leaf.type == "property_identifier") {
    return {"Unexpected identifier '" + std::string(text) + "'", leaf.begin, length};
  }
  if (leaf.type == "\"" || leaf.type == "'") {
    const std::size_t end = std::min(source.find('\n', leaf.begin), source.size());
    return {"Invalid or unexpected token", leaf.begin, static_cast<std::uint32_t>(end) - leaf.begin};
  }
  if (leaf.is_error || leaf.type == "@" || leaf.type == "#") {
    return {"Invalid or unexpected token", leaf.begin, 1};
  }
  return {"Unexpected token '" + std::string(text) + "'", leaf.begin, length};
}

bool opens(std::string_view token) { return token == "(" || token == "[" || token == "{" || token == "${"; }
bool closes(std::string_view token) { return token == ")" || token == "]" || token == "}"; }

bool is_pair(std::string_view opener, std::string_view closer) {
  return closer == (opener == "(" ? ")" : opener == "[" ? "]" : "}");
}

bool is_operand(const Leaf& leaf) {
  return !leaf.is_missing &&
         (leaf.type == "identifier" || leaf.type == "property_identifier" || leaf.type == "number" ||
          leaf.type == "string" || leaf.type == "this" || leaf.type == "null");
}

bool is_on_same_line(const Leaf& left, const Leaf& right, std::string_view source) {
  return source.substr(left.end, right.begin - left.end).find('\n') == std::string_view::npos;
}

// Words that may stand before another operand.
bool is_contextual_keyword(std::string_view text) {
  return text == "async" || text == "of" || text == "get" || text == "set" || text == "static" || text == "await";
}

// A binary operator where an operand has to stand: `1 + * 2`.
bool is_second_operator(const std::vector<Leaf>& leaves, std::size_t index) {
  constexpr std::string_view kBefore[] = {"+", "-", "*", "/", "%", "=", "==", "===", "<", ">", "&&", "||"};
  constexpr std::string_view kAfter[] = {"*", "%", "=", "==", "===", "&&", "||", ";", ",", "?"};
  const auto has = [](const auto& names, std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
  };
  return index > 0 && has(kBefore, leaves[index - 1].type) && has(kAfter, leaves[index].type) &&
         leaves[index].begin < leaves[index].end;
}

// What is wrong whatever stands around it: a bracket that closes nothing or another one, a semicolon inside brackets,
// two operands side by side, a string without its end.
std::optional<std::size_t> plainly_wrong_leaf(const std::vector<Leaf>& leaves, std::string_view source) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    const Leaf& leaf = leaves[i];
    if (leaf.is_missing) {
      continue;
    }
    if (opens(leaf.type)) {
      open.push_back(i);
    } else if (closes(leaf.type)) {
      if (open.empty() || !is_pair(leaves[open.back()].type, leaf.type)) {
        return i;
      }
      open.pop_back();
    } else if (leaf.type == ";" && !open.empty() && leaves[open.back()].type != "{") {
      const bool is_for_header = open.back() > 0 && leaves[open.back() - 1].type == "for";
      if (!is_for_header && leaf.begin < leaf.end) {
        return i;
      }
    } else if (leaf.type == "\"" || leaf.type == "'" || is_second_operator(leaves, i)) {
      return i;
    } else if (i > 0 && is_operand(leaf) && is_operand(leaves[i - 1]) && is_on_same_line(leaves[i - 1], leaf, source) &&
               !is_contextual_keyword(source.substr(leaves[i - 1].begin, leaves[i - 1].end - leaves[i - 1].begin))) {
      return i;
    }
  }
  return std::nullopt;
}

// Whether the innermost bracket open before leaf `index` is that of a call's arguments, one of which has ended.
bool is_after_argument(const std::vector<Leaf>& leaves, std::size_t index) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < index; ++i) {
    if (opens(leaves[i].type)) {
      open.push_back(i);
    } else if (closes(leaves[i].type) && !open.empty()) {
      open.pop_back();
    }
  }
  if (open.empty() || open.back() == 0 || leaves[open.back()].type != "(" || index <= open.back() + 1) {
    return false;
  }
  const Leaf& callee = leaves[open.back() - 1];
  const bool is_declared = open.back() > 1 && leaves[open.back() - 2].type == "function";
  return (is_operand(callee) || callee.type == ")" || callee.type == "]") && !is_declared &&
         (is_operand(leaves[index - 1]) || closes(leaves[index - 1].type));
}

// Index of the token at which V8 would have stopped; leaves.size() for the end of the source.
std::size_t offending_leaf(const std::vector<Leaf>& leaves) {
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    if (leaves[i].is_missing) {
      return i + 1;  // what stands where the missing one should
    }
    if (leaves[i].begins_error) {
      // Tokens that could begin or continue something are skipped into an ERROR as well: the one after them is wrong.
      std::size_t last = i;
      while (last + 1 < leaves.size() && !leaves[last].is_error &&
             (opens(leaves[last].type) || leaves[last].type == "let" || leaves[last].type == "const" ||
              leaves[last].type == "var" || leaves[last].type == "=" || leaves[last].type == "." ||
              leaves[last].type == "," || leaves[last].type == "function" || leaves[last].type == "identifier" ||
              leaves[last].type == "return" || leaves[last].type == "new")) {
        ++last;
      }
      return leaves[i].type == "identifier" && last > i + 1 ? i : last;
    }
  }
  return leaves.size();
}

// Whether the source breaks off where an operand or a name has to follow.
bool ends_expecting(const std::vector<Leaf>& leaves) {
  constexpr std::string_view kPrefixes[] = {"+",  "-",   "*",     "/",      "%",    "=",   "==",    "===", "!",
                                            "<",  ">",   "&&",    "||",     "??",   "?",   ":",     ".",   ",",
                                            "=>", "new", "throw", "typeof", "else", "let", "const", "var"};
  const auto last =
      std::find_if(leaves.rbegin(), leaves.rend(), [](const Leaf& leaf) { return leaf.begin < leaf.end; });
  return last != leaves.rend() &&
         std::find(std::begin(kPrefixes), std::end(kPrefixes), last->type) != std::end(kPrefixes);
}

}  // namespace

bool ends_open(const TSTree& parsed, std::string_view source) {
  int depth = 0;
  int backticks = 0;
  for (const Leaf& leaf : leaves_of(parsed)) {
    if (!leaf.is_missing) {
      depth += opens(leaf.type) ? 1 : closes(leaf.type) ? -1 : 0;
      backticks += leaf.type == "`" ? 1 : 0;
    }
  }
  const std::size_t comment = source.rfind("/*");
  const bool is_comment_open =
      comment != std::string_view::npos && source.find("*/", comment) == std::string_view::npos;
  return depth > 0 || backticks % 2 != 0 || is_comment_open;
}

SyntaxError find_error(const TSTree& parsed, std::string_view source) {
  const std::vector<Leaf> leaves = leaves_of(parsed);
  const std::size_t index =
      plainly_wrong_leaf(leaves, source)
          .value_or(ends_open(parsed, source) || ends_expecting(leaves) ? leaves.size() : offending_leaf(leaves));
  const std::size_t shown = std::min(index, leaves.size());
  if (is_after_argument(leaves, shown) && (shown == leaves.size() || leaves[shown].type != "}")) {
    return {"missing ) after argument list", leaves[shown - 1].begin, leaves[shown - 1].end - leaves[shown - 1].begin};
  }
  if (shown + 1 < leaves.size() && leaves[shown].type == "number" && leaves[shown + 1].type == "=") {
    return {"Invalid left-hand side in assignment", leaves[shown].begin, leaves[shown].end - leaves[shown].begin};
  }
  return shown == leaves.size() ? unexpected_end(source) : unexpected(leaves[shown], source);
}

}  // namespace leaklab::script::syntax
