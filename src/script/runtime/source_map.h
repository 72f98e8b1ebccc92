#pragma once
// SourceMap: the sources of an engine and, for every instruction compiled from them, where it stands in its source.
//
// A site is the number of an instruction among all that this engine has compiled: cells carry it as their allocation
// site, frames as their position. Sources and positions outlive the code, since cells do; they are the engine's own
// and no part of the heap. Fixed.

#include <cstdint>
#include <deque>
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

class SourceMap {
 public:
  SourceMap() = default;
  SourceMap(const SourceMap&) = delete;
  SourceMap& operator=(const SourceMap&) = delete;

  // Text that `is_internal` never shows in a stack.
  std::uint32_t add_source(std::string name, std::string text, bool is_internal);
  // `positions`: bytes into the source, one an instruction. Gives the site of the first instruction.
  std::uint32_t add_code(std::uint32_t source, std::vector<std::uint32_t> positions, std::vector<CalleeText> callees);

  [[nodiscard]] std::uint32_t last_source() const { return static_cast<std::uint32_t>(sources_.size() - 1); }
  [[nodiscard]] std::string_view text(std::uint32_t source) const { return sources_[source].text; }
  [[nodiscard]] std::string_view name(std::uint32_t source) const { return sources_[source].name; }
  [[nodiscard]] bool is_internal(std::uint32_t source) const { return sources_[source].is_internal; }
  [[nodiscard]] Location locate(std::uint32_t site) const;
  [[nodiscard]] Location locate(std::uint32_t source, std::uint32_t offset) const;
  // The line's text, without its line break.
  [[nodiscard]] std::string_view line_text(std::uint32_t source, std::uint32_t line) const;
  // The name that stands in the source where an instruction's position is.
  [[nodiscard]] std::string_view identifier_at(std::uint32_t site) const;
  // What is called at a call's site, as its source writes it; "(intermediate value)" for all but names and members.
  [[nodiscard]] std::string callee_text(std::uint32_t site) const;

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
    std::vector<CalleeText> callees;
  };
  [[nodiscard]] const CodeSpan& span_of(std::uint32_t site) const;

  std::deque<Source> sources_;  // a text stays where it is: trees and views refer to it
  std::vector<CodeSpan> spans_;
  std::uint32_t next_site_ = 1;  // 0: no site
};

}  // namespace leaklab::script
