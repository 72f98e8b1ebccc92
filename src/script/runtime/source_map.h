#pragma once
// SourceMap: the sources of an engine and, for every instruction compiled from them, where it stands in its source,
// which statement begins there, and how the program calls the registers and scopes that the code uses.
//
// A site is the number of an instruction among all that this engine has compiled: cells carry it as their allocation
// site, frames as their position. Sources and positions outlive the code, since cells do; they are the engine's own
// and no part of the heap. Fixed.

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leaklab::script {

struct Location {
  std::string_view source_name;
  std::uint32_t source = 0;  // number of the source
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // from 1, in characters
};

struct CalleeText {
  std::uint32_t instruction = 0;  // index in its code
  std::uint32_t begin = 0;        // bytes into the source
  std::uint32_t end = 0;
};

// Where a variable of a function is while the instructions [begin, end) run: in a register, or, where an inner function
// refers to it, in a slot of the scope that the register holds.
struct LocalName {
  static constexpr std::uint16_t kNoSlot = 0xFFFF;
  std::string name;
  std::uint16_t reg = 0;
  std::uint16_t slot = kNoSlot;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// What the slots of the scope are called that an instruction makes.
struct ScopeNames {
  std::uint32_t instruction = 0;
  std::vector<std::string> names;
};

struct StatementStart {
  std::uint32_t instruction = 0;
  std::uint32_t position = 0;  // bytes into the source
  std::uint8_t opcode = 0;     // of the instruction, in whose place Opcode::Statement may stand
  bool is_to_be_told = false;  // one of a program's outermost statements that has not begun yet
};

// All but positions that the compiler knows of a function's code and running it does not need. In order of
// instructions, but for the locals.
struct DebugInformation {
  std::vector<CalleeText> callees;
  std::vector<LocalName> locals;
  std::vector<ScopeNames> scopes;
  std::vector<StatementStart> statements;
};

class SourceMap {
 public:
  SourceMap() = default;
  SourceMap(const SourceMap&) = delete;
  SourceMap& operator=(const SourceMap&) = delete;

  // Text that `is_internal` never shows in a stack.
  std::uint32_t add_source(std::string name, std::string text, bool is_internal);
  // `positions`: bytes into the source, one an instruction. Gives the site of the first instruction.
  std::uint32_t add_code(std::uint32_t source, std::vector<std::uint32_t> positions, DebugInformation debug);

  [[nodiscard]] std::uint32_t last_source() const { return static_cast<std::uint32_t>(sources_.size() - 1); }
  [[nodiscard]] std::string_view text(std::uint32_t source) const { return sources_[source].text; }
  [[nodiscard]] std::string_view name(std::uint32_t source) const { return sources_[source].name; }
  [[nodiscard]] bool is_internal(std::uint32_t source) const { return sources_[source].is_internal; }
  [[nodiscard]] Location locate(std::uint32_t site) const;
  // The same without the column, which takes longest to find.
  [[nodiscard]] Location locate_line(std::uint32_t site) const;
  [[nodiscard]] Location locate(std::uint32_t source, std::uint32_t offset) const;
  // The line's text, without its line break.
  [[nodiscard]] std::string_view line_text(std::uint32_t source, std::uint32_t line) const;
  // The name that stands in the source where an instruction's position is.
  [[nodiscard]] std::string_view identifier_at(std::uint32_t site) const;
  // What is called at a call's site, as its source writes it; "(intermediate value)" for all but names and members.
  [[nodiscard]] std::string callee_text(std::uint32_t site) const;
  // The text of the function, or the class, whose code's first instruction is at `first_site`: bytes into its source.
  void set_extent(std::uint32_t first_site, std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] std::string_view text_of_code(std::uint32_t first_site) const;
  // Null where none begins.
  [[nodiscard]] const StatementStart* statement_at(std::uint32_t site) const;
  [[nodiscard]] StatementStart* statement_at(std::uint32_t site);
  // Of the code whose first instruction is at `first_site`, in order of instructions. Borrowed until code is added.
  [[nodiscard]] std::span<const StatementStart> statements_of(std::uint32_t first_site) const;
  // The locals of the code around it that are in scope there, outermost first. Borrowed until code is added.
  [[nodiscard]] std::vector<const LocalName*> locals_at(std::uint32_t site) const;
  // What a scope made at `site` calls its slots; null where it is not known.
  [[nodiscard]] const std::vector<std::string>* scope_names(std::uint32_t site) const;

 private:
  struct Source {
    std::string name;
    std::string text;
    std::vector<std::uint32_t> line_begins;
    bool is_internal = false;
  };
  struct CodeSpan {
    std::uint32_t first_site = 0;
    std::uint32_t source = 0;
    std::vector<std::uint32_t> positions;
    DebugInformation debug;
    std::uint32_t begin = 0;  // of the function's own text
    std::uint32_t end = 0;
  };
  [[nodiscard]] const CodeSpan& span_of(std::uint32_t site) const;

  std::deque<Source> sources_;  // a text stays where it is: trees and views refer to it
  std::vector<CodeSpan> spans_;
  std::uint32_t next_site_ = 1;  // 0: no site
};

}  // namespace leaklab::script
