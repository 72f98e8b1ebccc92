#pragma once
// CodeGenerator: a Pattern to a Program's words. Inside a lookbehind everything is matched backwards (ECMA-262
// 22.2.2.2): a sequence from its end, a character before the position, a group's end before its beginning.
// Fixed; made for one pattern.

#include <map>
#include <vector>

#include "script/regexp/pattern.h"
#include "script/regexp/program.h"

namespace leaklab::script::regexp {

class CodeGenerator {
 public:
  explicit CodeGenerator(const Pattern& pattern);
  CodeGenerator(const CodeGenerator&) = delete;
  CodeGenerator& operator=(const CodeGenerator&) = delete;

  [[nodiscard]] std::vector<std::uint32_t> generate();

 private:
  enum class Direction : std::uint8_t { Forward, Backward };
  struct SingleTest {
    Test test = Test::Anything;
    std::uint32_t operand = 0;
  };

  void node(const Node& node, Direction direction);
  void sequence(const Node& node, Direction direction);
  void alternatives(const Node& node, Direction direction);
  void capture(const Node& node, Direction direction);
  void look(const Node& node);
  void repeat(const Node& node, Direction direction);
  void optional(const Node& node, Direction direction);
  void endless(const Node& node, Direction direction);
  void counted(const Node& node, Direction direction);
  void single(SingleTest test, Direction direction);
  void word_boundary(std::uint32_t flags);

  [[nodiscard]] bool is_single(const Node& node) const;
  [[nodiscard]] bool may_be_empty(const Node& node) const;
  [[nodiscard]] SingleTest single_test(const Node& node);
  [[nodiscard]] SingleTest test_of(const CharacterSet& set);
  [[nodiscard]] std::uint32_t set_number(const CharacterSet& set);
  [[nodiscard]] CharacterSet characters_of(const Node& node) const;
  [[nodiscard]] const Node& child(const Node& node) const { return pattern_.nodes[node.first_child]; }
  [[nodiscard]] std::vector<const Node*> children(const Node& node) const;

  // What a match may begin with; false where it may begin with nothing, or nobody knows.
  [[nodiscard]] bool add_first(const Node& node, CharacterSet& first) const;
  [[nodiscard]] bool begins_at_start(const Node& node) const;
  void note_first();

  std::uint32_t emit(Opcode opcode, std::uint32_t flags = 0, std::initializer_list<std::uint32_t> operands = {});
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] std::uint32_t new_slot() { return words_[Program::kSlotCount]++; }
  void append_sets();
  void append_names();

  const Pattern& pattern_;
  std::vector<std::uint32_t> words_;
  std::map<std::vector<CharacterRange>, std::uint32_t> set_numbers_;
  std::vector<std::uint32_t> set_operands_;  // places in the code that name a set by its number
};

}  // namespace leaklab::script::regexp
