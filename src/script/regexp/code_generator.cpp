#include "script/regexp/code_generator.h"

#include <algorithm>

#include "script/regexp/case_folding.h"

namespace leaklab::script::regexp {

namespace {

constexpr CharacterRange kSurrogates = {0xD800, 0xDFFF};

bool is_surrogate(char32_t character) { return character >= kSurrogates.first && character <= kSurrogates.last; }

}  // namespace

CodeGenerator::CodeGenerator(const Pattern& pattern) : pattern_(pattern), words_(Program::kCodeAt, 0) {
  words_[Program::kFlags] =
      (pattern.flags.ignore_case ? Program::kIgnoreCase : 0U) | (pattern.flags.unicode ? Program::kUnicode : 0U);
  words_[Program::kGroupCount] = pattern.group_count;
  words_[Program::kSlotCount] = pattern.group_count * 2;
  words_[Program::kFirstUnit] = Program::kNoUnit;
}

std::vector<std::uint32_t> CodeGenerator::generate() {
  const Node& root = pattern_.nodes[pattern_.root];
  node(root, Direction::Forward);
  emit(Opcode::Match);
  note_first();
  append_sets();
  append_names();
  return std::move(words_);
}

std::uint32_t CodeGenerator::emit(Opcode opcode, std::uint32_t flags, std::initializer_list<std::uint32_t> operands) {
  const std::uint32_t at = here();
  words_.push_back(static_cast<std::uint32_t>(opcode) | flags);
  words_.insert(words_.end(), operands.begin(), operands.end());
  return at;
}

std::vector<const Node*> CodeGenerator::children(const Node& node) const {
  std::vector<const Node*> all;
  for (NodeId id = node.first_child; id != kNoNode; id = pattern_.nodes[id].next_sibling) {
    all.push_back(&pattern_.nodes[id]);
  }
  return all;
}

void CodeGenerator::node(const Node& node, Direction direction) {
  switch (node.kind) {
    case Node::Kind::Empty: break;
    case Node::Kind::Character:
    case Node::Kind::Any:
    case Node::Kind::Set: single(single_test(node), direction); break;
    case Node::Kind::Sequence: sequence(node, direction); break;
    case Node::Kind::Alternatives: alternatives(node, direction); break;
    case Node::Kind::Capture: capture(node, direction); break;
    case Node::Kind::BackReference:
      emit(Opcode::BackReference, direction == Direction::Backward ? kBackward : 0, {node.value});
      break;
    case Node::Kind::Look: look(node); break;
    case Node::Kind::LineStart: emit(Opcode::LineStart, pattern_.flags.multiline ? kMultiline : 0); break;
    case Node::Kind::LineEnd: emit(Opcode::LineEnd, pattern_.flags.multiline ? kMultiline : 0); break;
    case Node::Kind::WordBoundary: word_boundary(0); break;
    case Node::Kind::NotWordBoundary: word_boundary(kNegative); break;
    case Node::Kind::Repeat: repeat(node, direction); break;
  }
}

void CodeGenerator::sequence(const Node& node, Direction direction) {
  std::vector<const Node*> parts = children(node);
  if (direction == Direction::Backward) {
    std::reverse(parts.begin(), parts.end());
  }
  for (const Node* part : parts) {
    this->node(*part, direction);
  }
}

void CodeGenerator::alternatives(const Node& node, Direction direction) {
  std::vector<std::uint32_t> jumps;
  for (NodeId id = node.first_child; id != kNoNode; id = pattern_.nodes[id].next_sibling) {
    if (pattern_.nodes[id].next_sibling == kNoNode) {
      this->node(pattern_.nodes[id], direction);
      break;
    }
    const std::uint32_t split = emit(Opcode::Split, 0, {0});
    this->node(pattern_.nodes[id], direction);
    jumps.push_back(emit(Opcode::Jump, 0, {0}));
    words_[split + 1] = here();
  }
  for (const std::uint32_t jump : jumps) {
    words_[jump + 1] = here();
  }
}

void CodeGenerator::capture(const Node& node, Direction direction) {
  const std::uint32_t is_backward = direction == Direction::Backward ? 1 : 0;
  emit(Opcode::Save, 0, {node.value * 2 + is_backward});
  this->node(child(node), direction);
  emit(Opcode::Save, 0, {node.value * 2 + 1 - is_backward});
}

// Its two slots hold how high the stack was and where the position was.
void CodeGenerator::look(const Node& node) {
  const std::uint32_t flags = node.is_negative ? kNegative : 0;
  const std::uint32_t slot = new_slot();
  static_cast<void>(new_slot());
  const std::uint32_t begin = emit(Opcode::LookBegin, flags, {slot, 0});
  this->node(child(node), node.is_behind ? Direction::Backward : Direction::Forward);
  emit(Opcode::LookEnd, flags, {slot});
  words_[begin + 2] = here();
}

// Of CharacterSetMatcher: exactly one character is consumed, whatever comes before and after.
bool CodeGenerator::is_single(const Node& node) const {
  return node.kind == Node::Kind::Character || node.kind == Node::Kind::Any || node.kind == Node::Kind::Set;
}

bool CodeGenerator::may_be_empty(const Node& node) const {
  switch (node.kind) {
    case Node::Kind::Character:
    case Node::Kind::Any:
    case Node::Kind::Set: return false;
    case Node::Kind::Sequence:
      for (NodeId id = node.first_child; id != kNoNode; id = pattern_.nodes[id].next_sibling) {
        if (!may_be_empty(pattern_.nodes[id]))
          return false;
      }
      return true;
    case Node::Kind::Alternatives:
      for (NodeId id = node.first_child; id != kNoNode; id = pattern_.nodes[id].next_sibling) {
        if (may_be_empty(pattern_.nodes[id]))
          return true;
      }
      return false;
    case Node::Kind::Capture: return may_be_empty(child(node));
    case Node::Kind::Repeat: return node.minimum == 0 || may_be_empty(child(node));
    case Node::Kind::Empty:
    case Node::Kind::BackReference:
    case Node::Kind::Look:
    case Node::Kind::LineStart:
    case Node::Kind::LineEnd:
    case Node::Kind::WordBoundary:
    case Node::Kind::NotWordBoundary: break;
  }
  return true;
}

// RepeatMatcher (ECMA-262 22.2.2.3.1), with less effort for the common forms.
void CodeGenerator::repeat(const Node& node, Direction direction) {
  if (node.maximum == 0) {
    return;
  }
  if (is_single(child(node)) && direction == Direction::Forward && !node.is_lazy) {
    const SingleTest test = single_test(child(node));
    const std::uint32_t at =
        emit(Opcode::Loop, static_cast<std::uint32_t>(test.test) << 8, {test.operand, node.minimum, node.maximum});
    if (test.test == Test::Set) {
      set_operands_.push_back(at + 1);
    }
  } else if (node.minimum == 1 && node.maximum == 1) {
    this->node(child(node), direction);
  } else if (node.minimum == 0 && node.maximum == 1) {
    optional(node, direction);
  } else if (node.minimum == 0 && node.maximum == kInfinite) {
    endless(node, direction);
  } else {
    counted(node, direction);
  }
}

// Groups inside are unset before it: nothing can have set them but an outer loop, which resets them itself.
void CodeGenerator::optional(const Node& node, Direction direction) {
  const bool may_stand_still = may_be_empty(child(node));
  const std::uint32_t split = emit(node.is_lazy ? Opcode::SplitLazy : Opcode::Split, 0, {0});
  const std::uint32_t mark = may_stand_still ? new_slot() : 0;
  if (may_stand_still) {
    emit(Opcode::Save, 0, {mark});
  }
  this->node(child(node), direction);
  if (may_stand_still) {
    emit(Opcode::CheckProgress, 0, {mark, kNoSlot, 0});
  }
  words_[split + 1] = here();
}

void CodeGenerator::endless(const Node& node, Direction direction) {
  const bool may_stand_still = may_be_empty(child(node));
  const std::uint32_t begin = emit(node.is_lazy ? Opcode::SplitLazy : Opcode::Split, 0, {0});
  if (node.end_group > node.first_group) {
    emit(Opcode::ResetGroups, 0, {node.first_group, node.end_group});
  }
  const std::uint32_t mark = may_stand_still ? new_slot() : 0;
  if (may_stand_still) {
    emit(Opcode::Save, 0, {mark});
  }
  this->node(child(node), direction);
  if (may_stand_still) {
    emit(Opcode::CheckProgress, 0, {mark, kNoSlot, 0});
  }
  emit(Opcode::Jump, 0, {begin});
  words_[begin + 1] = here();
}

void CodeGenerator::counted(const Node& node, Direction direction) {
  const bool may_stand_still = may_be_empty(child(node));
  const std::uint32_t count = new_slot();
  const std::uint32_t mark = may_stand_still ? new_slot() : 0;
  emit(Opcode::SetZero, 0, {count});
  const std::uint32_t begin = emit(Opcode::Repeat, node.is_lazy ? kLazy : 0, {count, node.minimum, node.maximum, 0});
  if (node.end_group > node.first_group) {
    emit(Opcode::ResetGroups, 0, {node.first_group, node.end_group});
  }
  if (may_stand_still) {
    emit(Opcode::Save, 0, {mark});
  }
  this->node(child(node), direction);
  if (may_stand_still) {
    emit(Opcode::CheckProgress, 0, {mark, count, node.minimum});
  }
  emit(Opcode::Count, 0, {count});
  emit(Opcode::Jump, 0, {begin});
  words_[begin + 4] = here();
}

void CodeGenerator::single(SingleTest test, Direction direction) {
  const bool is_plain_unit =
      test.test == Test::Equal && test.operand <= 0xFFFF && !(pattern_.flags.unicode && is_surrogate(test.operand));
  if (is_plain_unit && direction == Direction::Forward) {
    emit(Opcode::Unit, 0, {test.operand});
    return;
  }
  const std::uint32_t backward = direction == Direction::Backward ? kBackward : 0;
  const std::uint32_t at = emit(Opcode::One, (static_cast<std::uint32_t>(test.test) << 8) | backward, {test.operand});
  if (test.test == Test::Set) {
    set_operands_.push_back(at + 1);
  }
}

void CodeGenerator::word_boundary(std::uint32_t flags) {
  CharacterSet word = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
  if (pattern_.flags.unicode && pattern_.flags.ignore_case) {
    word = close_over_case(word, CaseRule::SimpleFolding);
  }
  const std::uint32_t at = emit(Opcode::WordBoundary, flags, {set_number(word)});
  set_operands_.push_back(at + 1);
}

CharacterSet CodeGenerator::characters_of(const Node& node) const {
  if (node.kind == Node::Kind::Set) {
    return pattern_.sets[node.value];
  }
  if (node.kind == Node::Kind::Any) {
    const CharacterSet breaks = {{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};
    return pattern_.flags.dot_all ? CharacterSet{{0, kLastCodePoint}} : breaks.inverted();
  }
  const CharacterSet one = {{node.value, node.value}};
  const bool is_ascii_letter = (node.value | 32) >= 'a' && (node.value | 32) <= 'z';
  if (!pattern_.flags.ignore_case || (node.value < 128 && !is_ascii_letter)) {
    return one;
  }
  if (node.value < 128 && !pattern_.flags.unicode) {
    return {{node.value & ~32U, node.value & ~32U}, {node.value | 32, node.value | 32}};
  }
  return close_over_case(one, pattern_.flags.unicode ? CaseRule::SimpleFolding : CaseRule::UpperCase);
}

CodeGenerator::SingleTest CodeGenerator::single_test(const Node& node) {
  if (node.kind == Node::Kind::Any) {
    return {pattern_.flags.dot_all ? Test::Anything : Test::NoBreak, 0};
  }
  if (node.kind == Node::Kind::Character && !pattern_.flags.ignore_case) {
    return {Test::Equal, node.value};
  }
  return test_of(characters_of(node));
}

CodeGenerator::SingleTest CodeGenerator::test_of(const CharacterSet& set) {
  const std::vector<CharacterRange>& ranges = set.ranges();
  if (ranges.size() == 1 && ranges[0].first == ranges[0].last) {
    return {Test::Equal, ranges[0].first};
  }
  const bool are_two_units = ranges.size() == 2 && ranges[0].first == ranges[0].last &&
                             ranges[1].first == ranges[1].last && ranges[1].last <= 0xFFFF;
  return are_two_units ? SingleTest{Test::Either, ranges[0].first | (ranges[1].first << 16)}
                       : SingleTest{Test::Set, set_number(set)};
}

std::uint32_t CodeGenerator::set_number(const CharacterSet& set) {
  return set_numbers_.try_emplace(set.ranges(), static_cast<std::uint32_t>(set_numbers_.size())).first->second;
}

// Sets stand behind the code: now their places are known.
void CodeGenerator::append_sets() {
  std::vector<std::uint32_t> places(set_numbers_.size());
  for (const auto& [ranges, number] : set_numbers_) {
    const std::uint32_t at = here();
    places[number] = at;
    words_.resize(words_.size() + 9, 0);
    for (const CharacterRange& range : ranges) {
      for (char32_t character = range.first; character <= std::min<char32_t>(range.last, 255); ++character) {
        words_[at + (character >> 5)] |= 1U << (character & 31);
      }
      if (range.last > 255) {
        words_.push_back(std::max<char32_t>(range.first, 256));
        words_.push_back(range.last);
        ++words_[at + 8];
      }
    }
  }
  for (const std::uint32_t operand : set_operands_) {
    words_[operand] = places[words_[operand]];
  }
}

void CodeGenerator::append_names() {
  words_[Program::kNamesAt] = here();
  words_.push_back(static_cast<std::uint32_t>(pattern_.names.size()));
  for (const GroupName& name : pattern_.names) {
    words_.push_back(name.group);
    words_.push_back(static_cast<std::uint32_t>(name.name.size()));
    words_.insert(words_.end(), name.name.begin(), name.name.end());
  }
}

bool CodeGenerator::add_first(const Node& node, CharacterSet& first) const {
  switch (node.kind) {
    case Node::Kind::Character:
    case Node::Kind::Any:
    case Node::Kind::Set: first.add(characters_of(node)); return true;
    case Node::Kind::Sequence:
      for (NodeId id = node.first_child; id != kNoNode; id = pattern_.nodes[id].next_sibling) {
        if (add_first(pattern_.nodes[id], first))
          return true;
      }
      return false;
    case Node::Kind::Alternatives:
      for (NodeId id = node.first_child; id != kNoNode; id = pattern_.nodes[id].next_sibling) {
        if (!add_first(pattern_.nodes[id], first))
          return false;
      }
      return true;
    case Node::Kind::Capture: return add_first(child(node), first);
    case Node::Kind::Repeat: return node.maximum > 0 && add_first(child(node), first) && node.minimum > 0;
    case Node::Kind::BackReference:
      // What it repeats is not known here: anything.
      first.add(0, kLastCodePoint);
      return false;
    case Node::Kind::Empty:
    case Node::Kind::Look:
    case Node::Kind::LineStart:
    case Node::Kind::LineEnd:
    case Node::Kind::WordBoundary:
    case Node::Kind::NotWordBoundary: break;
  }
  return false;
}

bool CodeGenerator::begins_at_start(const Node& node) const {
  const Node* at = &node;
  while (at->kind == Node::Kind::Sequence && at->first_child != kNoNode) {
    at = &child(*at);
  }
  return at->kind == Node::Kind::LineStart && !pattern_.flags.multiline;
}

void CodeGenerator::note_first() {
  const Node& root = pattern_.nodes[pattern_.root];
  if (begins_at_start(root)) {
    words_[Program::kFlags] |= Program::kOnlyAtStart;
  }
  CharacterSet first;
  if (!add_first(root, first)) {
    return;
  }
  words_[Program::kFlags] |= Program::kHasFirstUnits;
  for (const CharacterRange& range : first.ranges()) {
    for (char32_t unit = range.first; unit <= std::min<char32_t>(range.last, 255); ++unit) {
      words_[Program::kFirstUnits + (unit >> 5)] |= 1U << (unit & 31);
    }
    if (range.last > 255) {
      words_[Program::kFlags] |= Program::kMayBeginWithOther;
    }
  }
  const std::vector<CharacterRange>& ranges = first.ranges();
  if (ranges.size() == 1 && ranges[0].first == ranges[0].last && ranges[0].first <= 0xFFFF) {
    words_[Program::kFirstUnit] = ranges[0].first;
  }
}

}  // namespace leaklab::script::regexp
