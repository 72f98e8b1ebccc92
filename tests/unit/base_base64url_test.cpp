// Base64url against the test vectors of RFC 4648, section 10, without their padding.

#include "base/base64url.h"

#include <gtest/gtest.h>

namespace leaklab::base {
namespace {

struct Vector {
  std::string_view bytes;
  std::string_view text;
};
constexpr Vector kVectors[] = {{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
                               {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF", "-_8"}};

TEST(Base64url, WritesTheVectorsOfTheStandard) {
  for (const Vector& vector : kVectors) {
    EXPECT_EQ(to_base64url(vector.bytes), vector.text);
  }
}

TEST(Base64url, ReadsTheVectorsOfTheStandard) {
  for (const Vector& vector : kVectors) {
    EXPECT_EQ(from_base64url(vector.text), vector.bytes);
  }
}

TEST(Base64url, RefusesStrangersMissingCharactersAndLeftOverBits) {
  for (const std::string_view text : {"Zg==", "Zm9+", "Z", "Zm9vY", "Zh"}) {
    EXPECT_EQ(from_base64url(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace leaklab::base
