#pragma once
// MatchRun: one run() of a Matcher over text of one width, the registers of the machine as members. Part of matcher
// only.

#include "script/regexp/matcher.h"

namespace leaklab::script::regexp {

template <class Unit, bool kIsUnicode>
class MatchRun {
 public:
  MatchRun(Matcher& matcher, const Unit* units, std::int64_t& steps)
      : matcher_(matcher),
        state_(matcher.state_),
        words_(matcher.program_.words()),
        units_(units),
        length_(matcher.text_.length),
        steps_(steps) {}

  MatchResult run();

 private:
  static constexpr bool kHasPairs = kIsUnicode && sizeof(Unit) == 2;

  enum class Next : std::uint8_t { Go, Fail, Done, Pause, NoRoom };

  [[nodiscard]] Next execute();
  [[nodiscard]] Next backtrack();
  [[nodiscard]] bool find_start();
  [[nodiscard]] bool may_begin_at(std::uint32_t at) const;
  [[nodiscard]] bool try_push(std::uint32_t tag, std::uint32_t a, std::uint32_t b);
  [[nodiscard]] bool try_set_slot(std::uint32_t slot, std::uint32_t value);
  [[nodiscard]] std::uint32_t* slots() { return state_.words; }

  [[nodiscard]] bool try_read(std::uint32_t& at, char32_t& character) const;
  [[nodiscard]] bool try_read_back(std::uint32_t& at, char32_t& character) const;
  [[nodiscard]] bool passes(Test test, std::uint32_t operand, char32_t character) const;
  [[nodiscard]] bool one(std::uint32_t word, std::uint32_t operand);
  [[nodiscard]] Next loop(std::uint32_t word, std::uint32_t pc);
  template <class Passes>
  std::uint32_t count_run(std::uint32_t maximum, std::uint32_t& end, Passes passes) const;
  [[nodiscard]] bool give_back(std::uint32_t pc, std::uint32_t minimum, std::uint32_t& position) const;
  [[nodiscard]] bool is_word_boundary(std::uint32_t set_at) const;
  [[nodiscard]] bool back_reference(std::uint32_t word, std::uint32_t group);
  [[nodiscard]] bool reset_groups(std::uint32_t first, std::uint32_t end);
  [[nodiscard]] Next repeat(std::uint32_t word, std::uint32_t pc);
  [[nodiscard]] Next end_look(std::uint32_t word, std::uint32_t slot);

  Matcher& matcher_;
  MatchState& state_;
  const std::uint32_t* words_;
  const Unit* units_;
  std::uint32_t length_;
  std::int64_t& steps_;
  std::uint32_t pc_ = 0;
  std::uint32_t position_ = 0;
};

// Of both widths of text, without and with the flag u; match_run.cpp makes them.
extern template class MatchRun<std::uint8_t, false>;
extern template class MatchRun<std::uint8_t, true>;
extern template class MatchRun<char16_t, false>;
extern template class MatchRun<char16_t, true>;

}  // namespace leaklab::script::regexp
