#include "canvas/palette.h"

#include <charconv>
#include <string_view>

#include "base/check.h"
#include "embedded/palette.h"

namespace leaklab::canvas {
namespace {

// The next word of `line`, which is taken off its front; empty at its end.
std::string_view take_word(std::string_view& line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) {
    return {};
  }
  line.remove_prefix(begin);
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(word.size());
  return word;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(line.size() < text.size() ? line.size() + 1 : text.size());
  return line;
}

ImU32 parse_colour(std::string_view word) {
  unsigned rgb = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data() + 1, end, rgb, 16);
  base::require(word.size() == 7 && error == std::errc() && stop == end, "a colour in palette.txt is # and six digits");
  return IM_COL32(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF, 0xFF);
}

ImU32 find_colour(std::string_view name, Scheme scheme) {
  std::string_view text = embedded::palette::palette_txt;
  while (!text.empty()) {
    std::string_view line = take_line(text);
    if (take_word(line) == name) {
      const std::string_view dark = take_word(line);
      return parse_colour(scheme == Scheme::Dark ? dark : take_word(line));
    }
  }
  base::require(false, "every colour of Palette stands in palette.txt");
  return 0;
}

}  // namespace

Palette load_palette(Scheme scheme) {
  const auto colour = [scheme](std::string_view name) { return find_colour(name, scheme); };
  return {
      .background = colour("background"),
      .panel = colour("panel"),
      .raised = colour("raised"),
      .hovered = colour("hovered"),
      .border = colour("border"),
      .control = colour("control"),
      .text = colour("text"),
      .muted = colour("muted"),
      .accent = colour("accent"),
      .accent_text = colour("accent_text"),
      .grid = colour("grid"),
      .collection = colour("collection"),
      .error = colour("error"),
      .string = colour("string"),
      .selection = colour("selection"),
  };
}

ImU32 with_opacity(ImU32 colour, float opacity) {
  const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFF) * opacity;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5F) << IM_COL32_A_SHIFT);
}

}  // namespace leaklab::canvas
