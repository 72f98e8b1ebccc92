#include "lab/names.h"

#include <cctype>
#include <cstdint>

namespace leaklab::lab {

namespace {

// Every unit of a character beyond ASCII counts: JavaScript allows letters of all scripts.
bool is_name_unit(char unit) {
  const auto byte = static_cast<unsigned char>(unit);
  return std::isalnum(byte) != 0 || unit == '_' || unit == '$' || byte >= 0x80;
}

bool is_digit(char unit) { return unit >= '0' && unit <= '9'; }

std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_name_unit(text[end])) {
    ++end;
  }
  return end;
}

std::size_t skip_spaces(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_not_of(" \t\r\n", begin);
  return end == std::string_view::npos ? text.size() : end;
}

}  // namespace

void add_identifiers(std::string_view text, Names& to) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = word_end(text, i);
    if (end > i && !is_digit(text[i])) {
      to.emplace(text.substr(i, end - i));
    }
    i = end > i ? end : i + 1;
  }
}

std::string free_name(std::string_view prefix, const Names& taken) {
  for (std::uint64_t number = 1;; ++number) {
    std::string name = std::string(prefix) + std::to_string(number);
    if (taken.count(name) == 0) {
      return name;
    }
  }
}

void add_weak_keys(std::string_view text, Names& to) {
  constexpr std::string_view kSet = ".set(";
  for (std::size_t i = text.find(kSet); i != std::string_view::npos; i = text.find(kSet, i + 1)) {
    const std::size_t begin = skip_spaces(text, i + kSet.size());
    const std::size_t end = word_end(text, begin);
    const std::size_t next = skip_spaces(text, end);
    if (end > begin && next < text.size() && text[next] == ',') {
      to.emplace(text.substr(begin, end - begin));
    }
  }
}

bool is_identifier(std::string_view text) {
  return !text.empty() && !is_digit(text[0]) && word_end(text, 0) == text.size();
}

}  // namespace leaklab::lab
