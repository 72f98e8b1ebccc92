#include "script/regexp/parser.h"

#include <algorithm>
#include <utility>

#include "script/regexp/unicode_properties.h"

namespace leaklab::script::regexp {

std::optional<Pattern> Parser::parse() {
  if (text_.size() > kMaximumPatternLength) {
    fail("Regular expression too large");
    return std::nullopt;
  }
  scan_groups();
  pattern_.root = disjunction(0);
  if (!has_failed() && at_ < text_.size()) {
    fail("Unmatched ')'");
  }
  resolve_names();
  if (has_failed()) {
    return std::nullopt;
  }
  return std::move(pattern_);
}

// How many groups there are decides what \1 means, and whether one has a name what \k does.
void Parser::scan_groups() {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == '[') {
      skip_class(i);
    } else if (text_[i] == '(') {
      const std::u16string_view rest = text_.substr(i + 1);
      const bool is_named = rest.starts_with(u"?<") && !rest.starts_with(u"?<=") && !rest.starts_with(u"?<!");
      total_groups_ += is_named || !rest.starts_with(u"?") ? 1 : 0;
      has_names_ = has_names_ || is_named;
    }
  }
}

void Parser::skip_class(std::size_t& at) const {
  for (++at; at < text_.size() && text_[at] != ']'; ++at) {
    at += text_[at] == '\\' ? 1 : 0;
  }
}

NodeId Parser::disjunction(std::uint32_t depth) {
  if (depth > kMaximumNesting) {
    return fail("Regular expression too large");
  }
  const NodeId first = alternative(depth);
  if (has_failed() || peek() != '|') {
    return first;
  }
  const NodeId all = make(Node::Kind::Alternatives);
  pattern_.nodes[all].first_child = first;
  for (NodeId last = first; !has_failed() && try_take('|');) {
    const NodeId following = alternative(depth);
    pattern_.nodes[last].next_sibling = following;
    last = following;
  }
  return all;
}

NodeId Parser::alternative(std::uint32_t depth) {
  const NodeId sequence = make(Node::Kind::Sequence);
  NodeId last = kNoNode;
  while (!has_failed() && peek() != kEnd && peek() != '|' && peek() != ')') {
    const std::uint32_t first_group = pattern_.group_count;
    bool is_quantifiable = true;
    NodeId node = term(depth, is_quantifiable);
    node = has_failed() ? node : quantified(node, first_group, is_quantifiable);
    (last == kNoNode ? pattern_.nodes[sequence].first_child : pattern_.nodes[last].next_sibling) = node;
    last = node;
  }
  return sequence;
}

NodeId Parser::term(std::uint32_t depth, bool& is_quantifiable) {
  const char32_t character = peek();
  std::uint32_t minimum = 0;
  std::uint32_t maximum = 0;
  switch (character) {
    case '^':
      next();
      is_quantifiable = false;
      return make(Node::Kind::LineStart);
    case '$':
      next();
      is_quantifiable = false;
      return make(Node::Kind::LineEnd);
    case '(': next(); return group(depth, is_quantifiable);
    case '.': next(); return make(Node::Kind::Any);
    case '[': next(); return character_class();
    case '*':
    case '+':
    case '?': return fail("Nothing to repeat");
    case '{':
      if (is_unicode()) {
        return fail(try_braces(minimum, maximum) ? "Nothing to repeat" : "Lone quantifier brackets");
      }
      if (try_braces(minimum, maximum)) {
        return fail("Nothing to repeat");
      }
      break;
    case '}':
    case ']':
      if (is_unicode()) {
        return fail("Lone quantifier brackets");
      }
      break;
    case '\\':
      next();
      if (peek() == 'b' || peek() == 'B') {
        is_quantifiable = false;
        return make(next() == 'b' ? Node::Kind::WordBoundary : Node::Kind::NotWordBoundary);
      }
      return escape();
    default: break;
  }
  return make(Node::Kind::Character, next());
}

NodeId Parser::group(std::uint32_t depth, bool& is_quantifiable) {
  if (!try_take('?')) {
    return capture(depth);
  }
  if (try_take(':')) {
    return close_group(disjunction(depth + 1));
  }
  if (try_take('=') || peek() == '!') {
    const bool is_negative = try_take('!');
    is_quantifiable = !is_unicode();  // Annex B.1.2, QuantifiableAssertion
    return look(depth, false, is_negative);
  }
  if (try_take_text(u"<=") || text_.substr(at_).starts_with(u"<!")) {
    const bool is_negative = try_take_text(u"<!");
    is_quantifiable = false;
    return look(depth, true, is_negative);
  }
  return try_take('<') ? named_group(depth) : fail("Invalid group");
}

NodeId Parser::look(std::uint32_t depth, bool is_behind, bool is_negative) {
  const NodeId node = make(Node::Kind::Look);
  const NodeId inner = close_group(disjunction(depth + 1));
  pattern_.nodes[node].first_child = inner;
  pattern_.nodes[node].is_behind = is_behind;
  pattern_.nodes[node].is_negative = is_negative;
  return node;
}

NodeId Parser::capture(std::uint32_t depth) {
  if (pattern_.group_count > kMaximumCaptures) {
    return fail("Too many captures");
  }
  const NodeId node = make(Node::Kind::Capture, pattern_.group_count++);
  const NodeId inner = close_group(disjunction(depth + 1));
  pattern_.nodes[node].first_child = inner;
  return node;
}

NodeId Parser::named_group(std::uint32_t depth) {
  std::optional<std::u16string> name = group_name();
  if (!name) {
    return fail("Invalid capture group name");
  }
  for (const GroupName& other : pattern_.names) {
    if (other.name == *name) {
      return fail("Duplicate capture group name");
    }
  }
  pattern_.names.push_back({std::move(*name), pattern_.group_count});
  return capture(depth);
}

NodeId Parser::close_group(NodeId node) { return has_failed() || try_take(')') ? node : fail("Unterminated group"); }

// After its `<`; in a name, escapes and surrogate pairs mean code points whatever the flags.
std::optional<std::u16string> Parser::group_name() {
  const bool was_unicode = std::exchange(pattern_.flags.unicode, true);
  std::u16string name;
  bool is_valid = true;
  while (is_valid && peek() != '>') {
    char32_t character = next();
    if (character == '\\') {
      is_valid = try_take('u');
      character = is_valid ? unicode_escape() : kEnd;
      is_valid = is_valid && !has_failed();
    }
    is_valid = is_valid && character != kEnd && is_name_character(character, name.empty());
    if (is_valid && character > 0xFFFF) {
      name.push_back(static_cast<char16_t>(0xD7C0 + (character >> 10)));
      name.push_back(static_cast<char16_t>(0xDC00 + (character & 0x3FF)));
    } else {
      name.push_back(static_cast<char16_t>(character));
    }
  }
  pattern_.flags.unicode = was_unicode;
  if (!is_valid || name.empty()) {
    return std::nullopt;
  }
  next();
  return name;
}

bool Parser::is_name_character(char32_t character, bool is_first) {
  const bool is_letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  if (is_letter || character == '$' || character == '_') {
    return true;
  }
  if (character <= 0x7F) {
    return !is_first && character >= '0' && character <= '9';
  }
  const std::string property = is_first ? "ID_Start" : "ID_Continue";
  const auto [found, is_new] = properties_.try_emplace(property);
  if (is_new) {
    found->second = *find_property(property, "");
  }
  return found->second.contains(character) || (!is_first && (character == 0x200C || character == 0x200D));
}

void Parser::resolve_names() {
  for (const Reference& reference : references_) {
    const auto found = std::find_if(pattern_.names.begin(), pattern_.names.end(),
                                    [&](const GroupName& group) { return group.name == reference.name; });
    if (found == pattern_.names.end()) {
      fail("Invalid named capture referenced");
      return;
    }
    pattern_.nodes[reference.node].value = found->group;
  }
}

NodeId Parser::quantified(NodeId atom, std::uint32_t first_group, bool is_quantifiable) {
  std::uint32_t minimum = 0;
  std::uint32_t maximum = kInfinite;
  switch (peek()) {
    case '*': next(); break;
    case '+':
      next();
      minimum = 1;
      break;
    case '?':
      next();
      maximum = 1;
      break;
    case '{':
      if (!try_braces(minimum, maximum)) {
        return is_unicode() ? fail("Incomplete quantifier") : atom;
      }
      if (minimum > maximum) {
        return fail("numbers out of order in {} quantifier");
      }
      break;
    default: return atom;
  }
  if (!is_quantifiable) {
    return fail(pattern_.nodes[atom].kind == Node::Kind::Look ? "Invalid quantifier" : "Nothing to repeat");
  }
  const NodeId node = make(Node::Kind::Repeat);
  pattern_.nodes[node].minimum = minimum;
  pattern_.nodes[node].maximum = maximum;
  pattern_.nodes[node].is_lazy = try_take('?');
  pattern_.nodes[node].first_group = first_group;
  pattern_.nodes[node].end_group = pattern_.group_count;
  pattern_.nodes[node].first_child = atom;
  return node;
}

// {n}, {n,}, {n,m}; where none of these comes, nothing is read.
bool Parser::try_braces(std::uint32_t& minimum, std::uint32_t& maximum) {
  const std::size_t begin = at_;
  next();
  const std::optional<std::uint32_t> first = try_decimal();
  if (first) {
    minimum = maximum = *first;
    if (try_take(',')) {
      maximum = try_decimal().value_or(kInfinite);
    }
    if (try_take('}')) {
      return true;
    }
  }
  at_ = begin;
  return false;
}

// As many as anybody could count to stand for all that are larger.
std::optional<std::uint32_t> Parser::try_decimal() {
  constexpr std::uint32_t kLargest = 0x7FFF'FFFF;
  std::optional<std::uint64_t> number;
  while (peek() >= '0' && peek() <= '9') {
    number = std::min<std::uint64_t>(number.value_or(0) * 10 + (next() - '0'), kLargest);
  }
  return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

char32_t Parser::peek() const {
  if (at_ >= text_.size()) {
    return kEnd;
  }
  const char16_t unit = text_[at_];
  const bool is_pair = is_unicode() && unit >= 0xD800 && unit < 0xDC00 && at_ + 1 < text_.size() &&
                       text_[at_ + 1] >= 0xDC00 && text_[at_ + 1] < 0xE000;
  return is_pair ? 0x10000 + ((char32_t{unit} - 0xD800) << 10) + (text_[at_ + 1] - 0xDC00U) : unit;
}

char32_t Parser::next() {
  const char32_t character = peek();
  at_ += character == kEnd ? 0 : character > 0xFFFF ? 2 : 1;
  return character;
}

bool Parser::try_take(char32_t character) {
  if (peek() != character) {
    return false;
  }
  next();
  return true;
}

bool Parser::try_take_text(std::u16string_view text) {
  if (!text_.substr(at_).starts_with(text)) {
    return false;
  }
  at_ += text.size();
  return true;
}

NodeId Parser::make(Node::Kind kind, std::uint32_t value) {
  Node node;
  node.kind = kind;
  node.value = value;
  pattern_.nodes.push_back(node);
  return static_cast<NodeId>(pattern_.nodes.size() - 1);
}

NodeId Parser::make_set(CharacterSet set) {
  constexpr std::size_t kMaximumRanges = 1'000'000;
  range_count_ += set.ranges().size();
  if (range_count_ > kMaximumRanges) {
    return fail("Regular expression too large");
  }
  pattern_.sets.push_back(std::move(set));
  return make(Node::Kind::Set, static_cast<std::uint32_t>(pattern_.sets.size() - 1));
}

NodeId Parser::fail(std::string_view message) {
  if (!has_failed()) {
    error_ = message;
  }
  return make(Node::Kind::Empty);
}

}  // namespace leaklab::script::regexp
