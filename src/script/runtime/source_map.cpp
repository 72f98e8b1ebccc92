#include "script/runtime/source_map.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "script/runtime/callee_text.h"

namespace leaklab::script {

namespace {

bool is_name_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Of facts in order of instructions; null where there is none.
template <class Fact>
const Fact* at_instruction(const std::vector<Fact>& facts, std::uint32_t instruction) {
  const auto found = std::lower_bound(facts.begin(), facts.end(), instruction,
                                      [](const Fact& fact, std::uint32_t wanted) { return fact.instruction < wanted; });
  return found != facts.end() && found->instruction == instruction ? &*found : nullptr;
}

std::uint32_t line_of(const std::vector<std::uint32_t>& line_begins, std::uint32_t offset) {
  const auto after = std::upper_bound(line_begins.begin(), line_begins.end(), offset);
  return static_cast<std::uint32_t>(after - line_begins.begin());
}

}  // namespace

std::uint32_t SourceMap::add_source(std::string name, std::string text, bool is_internal) {
  Source source{std::move(name), std::move(text), {0}, is_internal};
  for (std::uint32_t i = 0; i < source.text.size(); ++i) {
    if (source.text[i] == '\n') {
      source.line_begins.push_back(i + 1);
    }
  }
  sources_.push_back(std::move(source));
  return static_cast<std::uint32_t>(sources_.size() - 1);
}

std::uint32_t SourceMap::add_code(std::uint32_t source, std::vector<std::uint32_t> positions, DebugInformation debug) {
  const std::uint32_t first = next_site_;
  next_site_ += static_cast<std::uint32_t>(positions.size());
  spans_.push_back({first, source, std::move(positions), std::move(debug)});
  return first;
}

const SourceMap::CodeSpan& SourceMap::span_of(std::uint32_t site) const {
  const auto after =
      std::upper_bound(spans_.begin(), spans_.end(), site,
                       [](std::uint32_t wanted, const CodeSpan& span) { return wanted < span.first_site; });
  return *(after - 1);
}

Location SourceMap::locate(std::uint32_t site) const {
  if (site == 0 || spans_.empty()) {
    return {};
  }
  const CodeSpan& span = span_of(site);
  return locate(span.source, span.positions[site - span.first_site]);
}

Location SourceMap::locate_line(std::uint32_t site) const {
  if (site == 0 || spans_.empty()) {
    return {};
  }
  const CodeSpan& span = span_of(site);
  const Source& from = sources_[span.source];
  return {from.name, span.source, line_of(from.line_begins, span.positions[site - span.first_site]), 0};
}

Location SourceMap::locate(std::uint32_t source, std::uint32_t offset) const {
  const Source& from = sources_[source];
  const std::uint32_t line = line_of(from.line_begins, offset);
  const std::uint32_t begin = from.line_begins[line - 1];
  const std::string_view before = std::string_view(from.text).substr(begin, offset - begin);
  return {from.name, source, line, static_cast<std::uint32_t>(base::count_characters(before)) + 1};
}

std::string_view SourceMap::line_text(std::uint32_t source, std::uint32_t line) const {
  const Source& from = sources_[source];
  std::string_view rest = std::string_view(from.text).substr(from.line_begins[line - 1]);
  rest = rest.substr(0, rest.find('\n'));
  return rest.ends_with('\r') ? rest.substr(0, rest.size() - 1) : rest;
}

std::string_view SourceMap::identifier_at(std::uint32_t site) const {
  const CodeSpan& span = span_of(site);
  const std::string_view rest =
      std::string_view(sources_[span.source].text).substr(span.positions[site - span.first_site]);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_name_part);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

std::string SourceMap::callee_text(std::uint32_t site) const {
  const CodeSpan& span = span_of(site);
  const std::uint32_t instruction = site - span.first_site;
  const CalleeText* found = at_instruction(span.debug.callees, instruction);
  if (found == nullptr) {
    return "(intermediate value)";
  }
  const std::string_view text =
      std::string_view(sources_[span.source].text).substr(found->begin, found->end - found->begin);
  return spoken_callee(text);
}

void SourceMap::set_extent(std::uint32_t first_site, std::uint32_t begin, std::uint32_t end) {
  CodeSpan& span = const_cast<CodeSpan&>(span_of(first_site));
  span.begin = begin;
  span.end = end;
}

std::string_view SourceMap::text_of_code(std::uint32_t first_site) const {
  const CodeSpan& span = span_of(first_site);
  return std::string_view(sources_[span.source].text).substr(span.begin, span.end - span.begin);
}

const StatementStart* SourceMap::statement_at(std::uint32_t site) const {
  const CodeSpan& span = span_of(site);
  return at_instruction(span.debug.statements, site - span.first_site);
}

StatementStart* SourceMap::statement_at(std::uint32_t site) {
  return const_cast<StatementStart*>(std::as_const(*this).statement_at(site));
}

std::span<const StatementStart> SourceMap::statements_of(std::uint32_t first_site) const {
  return span_of(first_site).debug.statements;
}

std::vector<const LocalName*> SourceMap::locals_at(std::uint32_t site) const {
  const CodeSpan& span = span_of(site);
  const std::uint32_t instruction = site - span.first_site;
  std::vector<const LocalName*> found;
  for (const LocalName& local : span.debug.locals) {
    if (local.begin <= instruction && instruction < local.end) {
      found.push_back(&local);
    }
  }
  return found;
}

const std::vector<std::string>* SourceMap::scope_names(std::uint32_t site) const {
  if (site == 0 || spans_.empty()) {
    return nullptr;
  }
  const CodeSpan& span = span_of(site);
  const ScopeNames* found = at_instruction(span.debug.scopes, site - span.first_site);
  return found != nullptr ? &found->names : nullptr;
}

}  // namespace leaklab::script
