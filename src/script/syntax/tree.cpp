#include "script/syntax/tree.h"

namespace leaklab::script::syntax {

std::optional<NodeRef> NodeRef::child(Field field) const {
  for (std::uint32_t i = node().first_child; i != 0; i = tree_->nodes_[i].next_sibling) {
    if (tree_->nodes_[i].field == field) {
      return NodeRef(*tree_, i);
    }
  }
  return std::nullopt;
}

std::vector<NodeRef> NodeRef::children() const {
  std::vector<NodeRef> result;
  for (std::uint32_t i = node().first_child; i != 0; i = tree_->nodes_[i].next_sibling) {
    if (tree_->nodes_[i].kind != NodeKind::Token) {
      result.push_back(NodeRef(*tree_, i));
    }
  }
  return result;
}

std::vector<NodeRef> NodeRef::children_and_tokens() const {
  std::vector<NodeRef> result;
  for (std::uint32_t i = node().first_child; i != 0; i = tree_->nodes_[i].next_sibling) {
    result.push_back(NodeRef(*tree_, i));
  }
  return result;
}

bool NodeRef::has_token(std::string_view text) const {
  for (std::uint32_t i = node().first_child; i != 0; i = tree_->nodes_[i].next_sibling) {
    if (const NodeRef child(*tree_, i); child.is(NodeKind::Token) && child.text() == text) {
      return true;
    }
  }
  return false;
}

NodeRef NodeRef::only_child() const { return children().front(); }

}  // namespace leaklab::script::syntax
