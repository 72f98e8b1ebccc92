// From tree-sitter's tree to ours, by its cursor: no recursion over user-shaped nesting.

#include <tree_sitter/api.h>

#include <algorithm>
#include <array>
#include <memory>

#include "script/syntax/grammar_names.h"
#include "script/syntax/parse_error.h"
#include "script/syntax/tree.h"

extern "C" const TSLanguage* tree_sitter_javascript(void);

namespace leaklab::script::syntax {

namespace {

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct DeleteTree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using ParserHandle = std::unique_ptr<TSParser, DeleteParser>;
using TreeHandle = std::unique_ptr<TSTree, DeleteTree>;

TreeHandle parse_with_tree_sitter(std::string_view source) {
  const ParserHandle parser(ts_parser_new());
  ts_parser_set_language(parser.get(), tree_sitter_javascript());
  return TreeHandle(
      ts_parser_parse_string(parser.get(), nullptr, source.data(), static_cast<std::uint32_t>(source.size())));
}

// Symbols and fields are small numbers; their names are looked up once for each of them.
template <class Name, std::size_t Size>
auto find_name(const std::pair<std::string_view, Name> (&names)[Size], const char* name, Name otherwise) {
  const auto found =
      std::find_if(std::begin(names), std::end(names), [&](const auto& row) { return row.first == name; });
  return found != std::end(names) ? found->second : otherwise;
}

}  // namespace

class TreeBuilder {
 public:
  TreeBuilder(Tree& tree, TSTree& parsed)
      : nodes_(tree.nodes_), cursor_(ts_tree_cursor_new(ts_tree_root_node(&parsed))) {
    const TSLanguage* language = tree_sitter_javascript();
    for (std::uint32_t i = 0; i < ts_language_symbol_count(language); ++i) {
      const auto symbol = static_cast<TSSymbol>(i);
      const bool is_named = ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular;
      const char* name = ts_language_symbol_name(language, symbol);
      kinds_.push_back(is_named ? find_name(kNodeNames, name, NodeKind::Unknown) : NodeKind::Token);
    }
    fields_.push_back(Field::None);
    for (std::uint32_t i = 1; i <= ts_language_field_count(language); ++i) {
      const char* name = ts_language_field_name_for_id(language, static_cast<TSFieldId>(i));
      fields_.push_back(find_name(kFieldNames, name, Field::None));
    }
  }
  ~TreeBuilder() { ts_tree_cursor_delete(&cursor_); }
  TreeBuilder(const TreeBuilder&) = delete;
  TreeBuilder& operator=(const TreeBuilder&) = delete;

  // False where the nesting is too deep; nodes_.back() is then where.
  [[nodiscard]] bool build() {
    nodes_.push_back({});
    add_current();
    for (;;) {
      if (ts_tree_cursor_goto_first_child(&cursor_)) {
        ancestors_.push_back(last_);
        last_ = 0;
      } else {
        while (!ts_tree_cursor_goto_next_sibling(&cursor_)) {
          if (!ts_tree_cursor_goto_parent(&cursor_)) {
            return true;
          }
          last_ = ancestors_.back();
          ancestors_.pop_back();
        }
      }
      add_current();
      if (ancestors_.size() > kMaximumDepth) {
        return false;
      }
    }
  }

 private:
  void add_current() {
    const TSNode node = ts_tree_cursor_current_node(&cursor_);
    if (ts_node_is_extra(node)) {  // a comment
      return;
    }
    const TSSymbol symbol = ts_node_symbol(node);
    Node ours;
    ours.kind = symbol < kinds_.size() ? kinds_[symbol] : NodeKind::Unknown;
    ours.field = fields_[ts_tree_cursor_current_field_id(&cursor_)];
    ours.begin = ts_node_start_byte(node);
    ours.end = ts_node_end_byte(node);
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    if (last_ != 0) {
      nodes_[last_].next_sibling = index;
    } else if (!ancestors_.empty()) {
      nodes_[ancestors_.back()].first_child = index;
    }
    nodes_.push_back(ours);
    last_ = index;
  }

  std::vector<Node>& nodes_;
  TSTreeCursor cursor_;
  std::vector<NodeKind> kinds_;
  std::vector<Field> fields_;
  std::vector<std::uint32_t> ancestors_;
  std::uint32_t last_ = 0;  // the sibling before the current node; 0: none
};

std::variant<Tree, SyntaxError> parse(std::string_view source) {
  const TreeHandle parsed = parse_with_tree_sitter(source);
  if (ts_node_has_error(ts_tree_root_node(parsed.get()))) {
    return find_error(*parsed, source);
  }
  Tree tree(source);
  TreeBuilder builder(tree, *parsed);
  if (!builder.build()) {
    return SyntaxError{"Too deeply nested", 0, 1};
  }
  return tree;
}

bool is_incomplete(std::string_view source) {
  const TreeHandle parsed = parse_with_tree_sitter(source);
  return ts_node_has_error(ts_tree_root_node(parsed.get())) && ends_open(*parsed, source);
}

}  // namespace leaklab::script::syntax
