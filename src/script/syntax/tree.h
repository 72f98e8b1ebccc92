#pragma once
// Tree: a parsed source as plain data, so that only this folder knows tree-sitter.
//
// Nodes stand in one array in document order; kinds and fields are those of tree-sitter's JavaScript grammar that the
// compiler handles, tokens keep their text, comments are gone. A NodeRef is a borrowed view of one node and lives no
// longer than its Tree. parse() gives a Tree or the first syntax error, never both, and refuses nesting deeper
// than kMaximumDepth, so that recursion over a tree is safe on every machine's stack.
// Tree: move-only. NodeRef: copyable.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leaklab::script::syntax {

enum class NodeKind : std::uint8_t {
  Token,    // punctuation or keyword; its text says which
  Unknown,  // a node the compiler has no name for
  Arguments,
  Array,
  ArrayPattern,
  ArrowFunction,
  AssignmentExpression,
  AssignmentPattern,
  AugmentedAssignmentExpression,
  AwaitExpression,
  BinaryExpression,
  BreakStatement,
  CallExpression,
  CatchClause,
  Class,
  ClassBody,
  ClassDeclaration,
  ClassHeritage,
  ClassStaticBlock,
  ComputedPropertyName,
  ContinueStatement,
  DebuggerStatement,
  DoStatement,
  ElseClause,
  EmptyStatement,
  EscapeSequence,
  ExpressionStatement,
  False,
  FieldDefinition,
  FinallyClause,
  ForInStatement,
  ForStatement,
  FormalParameters,
  FunctionDeclaration,
  FunctionExpression,
  HashBangLine,
  Identifier,
  IfStatement,
  LabeledStatement,
  LexicalDeclaration,
  MemberExpression,
  MetaProperty,
  MethodDefinition,
  NewExpression,
  Null,
  Number,
  Object,
  ObjectAssignmentPattern,
  ObjectPattern,
  OptionalChain,
  Pair,
  PairPattern,
  ParenthesizedExpression,
  PrivatePropertyIdentifier,
  Program,
  PropertyIdentifier,
  Regex,
  RestPattern,
  ReturnStatement,
  SequenceExpression,
  ShorthandPropertyIdentifier,
  ShorthandPropertyIdentifierPattern,
  SpreadElement,
  StatementBlock,
  StatementIdentifier,
  String,
  StringFragment,
  SubscriptExpression,
  Super,
  SwitchBody,
  SwitchCase,
  SwitchDefault,
  SwitchStatement,
  TemplateString,
  TemplateSubstitution,
  TernaryExpression,
  This,
  ThrowStatement,
  True,
  TryStatement,
  UnaryExpression,
  Undefined,
  UpdateExpression,
  VariableDeclaration,
  VariableDeclarator,
  WhileStatement,
  YieldExpression,
};

enum class Field : std::uint8_t {
  None,
  Alternative,
  Argument,
  Arguments,
  Body,
  Condition,
  Consequence,
  Constructor,
  Finalizer,
  Flags,
  Function,
  Handler,
  Increment,
  Index,
  Initializer,
  Key,
  Kind,
  Label,
  Left,
  Name,
  Object,
  Operator,
  OptionalChain,
  Parameter,
  Parameters,
  Pattern,
  Property,
  Right,
  Value,
};

struct Node {
  NodeKind kind = NodeKind::Unknown;
  Field field = Field::None;  // under its parent
  std::uint32_t begin = 0;    // bytes into the source
  std::uint32_t end = 0;
  std::uint32_t first_child = 0;   // 0: none
  std::uint32_t next_sibling = 0;  // 0: none
};

struct SyntaxError {
  std::string message;       // as V8 words it, without "SyntaxError: "
  std::uint32_t offset = 0;  // bytes into the source
  std::uint32_t length = 1;  // of what the caret underlines
};

class NodeRef;

class Tree {
 public:
  explicit Tree(std::string_view source) : source_(source) {}
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  [[nodiscard]] NodeRef root() const;
  [[nodiscard]] std::string_view source() const { return source_; }
  // Greater than every NodeRef::index().
  [[nodiscard]] std::size_t index_bound() const { return nodes_.size(); }

 private:
  friend class NodeRef;
  friend class TreeBuilder;
  std::string_view source_;  // borrowed
  std::vector<Node> nodes_;  // nodes_[0] is no node, nodes_[1] the root
};

class NodeRef {
 public:
  [[nodiscard]] NodeKind kind() const { return node().kind; }
  [[nodiscard]] bool is(NodeKind kind) const { return node().kind == kind; }
  [[nodiscard]] std::uint32_t begin() const { return node().begin; }
  [[nodiscard]] std::uint32_t end() const { return node().end; }
  [[nodiscard]] std::string_view text() const { return tree_->source_.substr(begin(), end() - begin()); }
  [[nodiscard]] std::optional<NodeRef> child(Field field) const;
  // Children that are no tokens, in order.
  [[nodiscard]] std::vector<NodeRef> children() const;
  // All children, tokens too.
  [[nodiscard]] std::vector<NodeRef> children_and_tokens() const;
  [[nodiscard]] bool has_token(std::string_view text) const;
  // The first child that is no token; there must be one.
  [[nodiscard]] NodeRef only_child() const;
  // The same node in the same tree: usable as a key.
  [[nodiscard]] std::uint32_t index() const { return index_; }
  [[nodiscard]] Field field() const { return node().field; }

 private:
  friend class Tree;
  NodeRef(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
  [[nodiscard]] const Node& node() const { return tree_->nodes_[index_]; }

  const Tree* tree_;
  std::uint32_t index_;
};

inline NodeRef Tree::root() const { return {*this, 1}; }

constexpr std::uint32_t kMaximumDepth = 1'000;

// `source` is borrowed by the tree.
[[nodiscard]] std::variant<Tree, SyntaxError> parse(std::string_view source);

// Whether more text could complete `source`: a bracket, template or comment is open at its end.
[[nodiscard]] bool is_incomplete(std::string_view source);

}  // namespace leaklab::script::syntax
