#pragma once
// ProgramText: a session's program, and which text of it was begun in the heap as it stands.
//
// A button's statement runs alone exactly where is_begun() holds. Who uses it: Session. Copyable.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leaklab::lab {

class ProgramText {
 public:
  void set(std::string text) { text_ = std::move(text); }
  [[nodiscard]] const std::string& text() const { return text_; }

  // Puts a statement at the end, on a line of its own. Returns the number of that line, from 1.
  std::uint32_t append_statement(std::string_view statement);

  // Whether the statement appended last still stands at the end; undo() takes it, and its line, away.
  [[nodiscard]] bool can_undo() const;
  void undo();

  // Whether the text, space at its end aside, was begun in this heap, or waits to be. Nothing is begun at first.
  [[nodiscard]] bool is_begun() const;
  void did_begin() { begun_ = text_; }
  void did_abandon() { begun_.reset(); }

 private:
  struct Appended {
    std::size_t size_before = 0;  // of the text
    std::string lines;
  };

  std::string text_;
  std::vector<Appended> appended_;
  std::optional<std::string> begun_ = std::string();
};

}  // namespace leaklab::lab
