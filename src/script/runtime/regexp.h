#pragma once
// RegExp: an object with a compiled regular expression (ECMA-262 22.2), and what a literal shares among the objects
// that its evaluations make: the program, which is a cell of its own and counts its words.

#include "script/regexp/compile.h"
#include "script/regexp/program.h"
#include "script/runtime/completion.h"
#include "script/runtime/realm.h"

namespace leaklab::script {

class RegExpProgram : public Cell {
 public:
  static constexpr const char* kName = "regexp program";
  enum Flag : std::uint32_t {
    kIndices = 1,
    kGlobal = 2,
    kIgnoreCase = 4,
    kMultiline = 8,
    kDotAll = 16,
    kUnicode = 32,
    kSticky = 64
  };

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.cell(source_);
    visitor.store(words_, std::size_t{word_count_} * sizeof(std::uint32_t));
  }
  // Takes over the store; `source` gets a count more.
  RegExpProgram(String& source, std::uint32_t* words, std::uint32_t word_count, std::uint32_t flags)
      : source_(&source), words_(words), word_count_(word_count), flags_(flags) {
    heap::retain(source);
  }

  // As it could stand between slashes (EscapeRegExpPattern, 22.2.6.13.1).
  [[nodiscard]] String& source() const { return *source_; }
  [[nodiscard]] regexp::Program program() const { return regexp::Program(words_.get()); }
  [[nodiscard]] bool has(Flag flag) const { return (flags_ & flag) != 0; }
  [[nodiscard]] std::uint32_t flags() const { return flags_; }
  [[nodiscard]] std::string flags_text() const;

 private:
  Pointer<String> source_;
  Pointer<std::uint32_t> words_;
  std::uint32_t word_count_;
  std::uint32_t flags_;
};
static_assert(sizeof(RegExpProgram) == 40, "a program's cell is 40 bytes on every machine");

class RegExp : public Object {
 public:
  static constexpr const char* kName = "regexp";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.cell(program_);
    visit_properties(visitor);
  }
  // `program` gets a count more.
  RegExp(Shape& shape, RegExpProgram& program) : Object(shape, 0), program_(&program) { heap::retain(program); }
  [[nodiscard]] RegExpProgram& program() const { return *program_; }
  // Borrowed; `lastIndex` is its first property, and nothing can delete it.
  [[nodiscard]] Value last_index() { return slot(0); }

 private:
  Pointer<RegExpProgram> program_;
};
static_assert(sizeof(RegExp) == 48, "a regexp's cell is 48 bytes on every machine");

// What matchAll() gives; its state is an object of the prelude's.
class RegExpIterator : public Object {
 public:
  static constexpr const char* kName = "regexp string iterator";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.value(state_);
    visit_properties(visitor);
  }
  RegExpIterator(Shape& shape, Value state) : Object(shape, 0), state_(state) { heap::retain(state); }
  [[nodiscard]] Value state() const { return state_; }

 private:
  Value state_;
};

// A match that has used up its steps and waits for more (builtins/regexp_match.cpp). Never visible to a program.
class PausedMatch : public Cell {
 public:
  static constexpr const char* kName = "paused match";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.cell(regexp);
    visitor.cell(text);
    visitor.store(words, std::size_t{capacity} * sizeof(std::uint32_t));
  }
  Pointer<RegExp> regexp;  // counted
  Pointer<String> text;    // counted; flat
  Pointer<std::uint32_t> words;
  std::uint32_t capacity = 0;
  std::uint32_t top = 0;
  std::uint32_t pc = 0;
  std::uint32_t position = 0;
  std::uint32_t start = 0;
  std::uint8_t is_sticky = 0;
  std::uint8_t wanted = 0;
  std::uint16_t padding = 0;

 private:
  friend class heap::Heap;
  PausedMatch() = default;
};
static_assert(sizeof(PausedMatch) == 64, "a paused match is 64 bytes on every machine");

inline bool is_regexp(Value value) { return is_kind(value, kRegExpKind); }
inline RegExp& as_regexp(Value value) { return static_cast<RegExp&>(value.as_cell()); }

// A program's cell; or a SyntaxError's message in V8's words, of a pattern or flags that are none. Both are empty where
// the heap limit leaves no room.
struct CompiledRegExp {
  Handle program;
  std::string error;
};
[[nodiscard]] CompiledRegExp compile_regexp(Realm& realm, std::u16string_view pattern, std::u16string_view flags);
[[nodiscard]] Ref<RegExp> make_regexp(Realm& realm, RegExpProgram& program);
// "/source/flags"
[[nodiscard]] std::string regexp_text(const RegExp& regexp);

}  // namespace leaklab::script
