#pragma once
// Writes JSON, members in the order in which they come. Strings are taken as UTF-8. Whoever writes closes what they
// open. Copyable. Who uses it: canvas, app.

#include <cstdint>
#include <string>
#include <string_view>

namespace leaklab::lab {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::uint64_t number);
  void value(int number);
  void value(double number);
  void value(bool truth);

  template <typename T>
  void member(std::string_view name, const T& what) {
    key(name);
    value(what);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void append_string(std::string_view text);

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace leaklab::lab
