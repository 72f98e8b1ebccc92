// tree-sitter recovers from errors: it skips tokens into ERROR nodes or makes up MISSING ones. V8 stops at the first
// token that cannot continue the program. Both agree on that token nearly always; its kind gives the wording.

#include "script/syntax/parse_error.h"

#include <cctype>
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
  if (leaf.is_error || leaf.type == "\"" || leaf.type == "'") {
    return {"Invalid or unexpected token", leaf.begin, 1};
  }
  return {"Unexpected token '" + std::string(text) + "'", leaf.begin, length};
}

bool opens(std::string_view token) { return token == "(" || token == "[" || token == "{" || token == "${"; }
bool closes(std::string_view token) { return token == ")" || token == "]" || token == "}"; }

// The first closing bracket that closes nothing.
std::optional<Leaf> unmatched_closer(const std::vector<Leaf>& leaves) {
  int depth = 0;
  for (const Leaf& leaf : leaves) {
    depth += leaf.is_missing ? 0 : opens(leaf.type) ? 1 : closes(leaf.type) ? -1 : 0;
    if (depth < 0) {
      return leaf;
    }
  }
  return std::nullopt;
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
  if (const auto closer = unmatched_closer(leaves)) {
    return unexpected(*closer, source);
  }
  const std::size_t index = offending_leaf(leaves);
  if (index >= leaves.size() || ends_open(parsed, source)) {
    return unexpected_end(source);
  }
  return unexpected(leaves[index], source);
}

}  // namespace leaklab::script::syntax
