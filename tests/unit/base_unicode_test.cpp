#include "base/unicode.h"

#include <gtest/gtest.h>

namespace leaklab::base {
namespace {

TEST(UnicodeTest, text_survives_the_way_to_utf16_and_back) {
  const std::string text = "plain, \xC3\xA4\xCE\xBB\xE2\x82\xAC and \xF0\x9F\x98\x80";
  std::string back;
  append_utf8(back, utf8_to_utf16(text));
  EXPECT_EQ(back, text);
  EXPECT_EQ(utf8_to_utf16("\xF0\x9F\x98\x80").size(), 2U);
}

TEST(UnicodeTest, each_ill_formed_part_becomes_one_replacement_character) {
  EXPECT_EQ(utf8_to_utf16("a\xFFz"), u"a\uFFFDz");
  EXPECT_EQ(utf8_to_utf16("\xE2\x82"), u"\uFFFD");                  // cut off
  EXPECT_EQ(utf8_to_utf16("\xC0\xAF"), u"\uFFFD\uFFFD");            // overlong
  EXPECT_EQ(utf8_to_utf16("\xED\xA0\x80"), u"\uFFFD\uFFFD\uFFFD");  // a surrogate
}

TEST(UnicodeTest, a_lone_surrogate_becomes_a_replacement_character) {
  std::string text;
  append_utf8(text, std::u16string_view(u"\xD800x"));
  EXPECT_EQ(text, "\xEF\xBF\xBDx");
}

TEST(UnicodeTest, characters_are_counted_not_bytes) { EXPECT_EQ(count_characters("a\xC3\xA4\xF0\x9F\x98\x80"), 3U); }

}  // namespace
}  // namespace leaklab::base
