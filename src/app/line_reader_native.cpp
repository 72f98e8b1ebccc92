// Line editing and history by libedit.

#include <histedit.h>
#include <langinfo.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <cwchar>
#include <string_view>

#include "app/line_reader.h"
#include "app/terminal.h"

namespace leaklab::app {

namespace {

constexpr int kRememberedLines = 1'000;

// libedit reads characters as the locale tells. Where that tells of no UTF-8, this program's texts are UTF-8 still.
void ensure_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (std::string_view(nl_langinfo(CODESET)) != "UTF-8") {
    std::setlocale(LC_CTYPE, "C.UTF-8");
  }
}

class EditingLineReader final : public LineReader {
 public:
  EditingLineReader() : edit_(el_init("leaklab", stdin, stdout, stderr)), history_(history_init()) {
    HistEvent event;
    history(history_, &event, H_SETSIZE, kRememberedLines);
    history(history_, &event, H_SETUNIQUE, 1);
    el_set(edit_, EL_CLIENTDATA, this);
    el_set(edit_, EL_PROMPT, prompt_of);
    el_set(edit_, EL_EDITOR, "emacs");
    el_set(edit_, EL_HIST, history, history_);
    el_set(edit_, EL_GETCFN, read_character);
    el_source(edit_, nullptr);
  }
  ~EditingLineReader() override {
    history_end(history_);
    el_end(edit_);
  }
  EditingLineReader(const EditingLineReader&) = delete;
  EditingLineReader& operator=(const EditingLineReader&) = delete;

  InputLine read_line(const std::string& prompt) override {
    prompt_ = prompt;
    el_resize(edit_);
    int length = 0;
    const char* typed = el_gets(edit_, &length);
    if (take_interrupt()) {
      const LineInfo& given_up = *el_line(edit_);
      return {InputLine::Kind::Interrupted, std::string(given_up.buffer, given_up.lastchar)};
    }
    if (typed == nullptr || length <= 0) {
      return {};
    }
    remember(typed);
    std::string text(typed, static_cast<std::size_t>(length));
    if (text.back() == '\n') {
      text.pop_back();
    }
    return {InputLine::Kind::Text, std::move(text)};
  }

 private:
  static EditingLineReader& of(EditLine* edit) {
    void* reader = nullptr;
    el_get(edit, EL_CLIENTDATA, &reader);
    return *static_cast<EditingLineReader*>(reader);
  }

  static char* prompt_of(EditLine* edit) { return of(edit).prompt_.data(); }

  // libedit's own reader goes on after Ctrl+C; this one gives the line up.
  static int read_character(EditLine* /*edit*/, wchar_t* character) {
    std::mbstate_t state = {};
    for (char unit = 0;;) {
      const ssize_t count = ::read(STDIN_FILENO, &unit, 1);
      if (count < 0 && errno == EINTR && !has_interrupt()) {
        continue;
      }
      if (count != 1) {
        return 0;
      }
      const std::size_t result = std::mbrtowc(character, &unit, 1, &state);
      if (result <= 1) {
        return 1;
      }
      if (result == static_cast<std::size_t>(-1)) {
        state = {};
      }
    }
  }

  void remember(const char* line) {
    HistEvent event;
    if (line[0] != '\n') {
      history(history_, &event, H_ENTER, line);
    }
  }

  EditLine* edit_;
  History* history_;
  std::string prompt_;
};

}  // namespace

std::unique_ptr<LineReader> make_terminal_line_reader(TextOutput& prompts) {
  prompts.flush();
  ensure_utf8();
  return std::make_unique<EditingLineReader>();
}

}  // namespace leaklab::app
