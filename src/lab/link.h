#pragma once
// Link: a program as the part of an address behind its #, so that no server sees it.
//
//   #1. base64url( raw deflate with dictionary 1 of payload, CRC-32 of payload as four bytes, lowest first )
//   payload = { tag, value } 0 code     tag 1: title, a length and that many bytes; other tags: one number
//
// Numbers are LEB128. What has its default value is left out. The digit names format and dictionary: both never
// change, a new one gets a new digit. Reading is bounded, by kMaximumEncodedBytes of text and kMaximumDecodedBytes.
// Pure. Who uses it: the command line, the window and the page.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "lab/conditions.h"
#include "lab/expected_verdict.h"

namespace leaklab::lab {

struct Link {
  std::string code = {};   // UTF-8
  std::string title = {};  // UTF-8, one line; see visible_title()
  Conditions conditions = {};
  ExpectedVerdict expected = ExpectedVerdict::None;
  std::uint64_t step = 0;
};

constexpr std::size_t kMaximumEncodedBytes = 64 * 1024;
constexpr std::size_t kMaximumDecodedBytes = 256 * 1024;
constexpr std::size_t kMaximumTitleBytes = 512;

struct EncodedLink {
  std::string fragment;   // "#1.…"; empty where there is a complaint
  std::string complaint;  // one sentence: the program is too large, or no text
};
[[nodiscard]] EncodedLink encode_link(const Link& link);

struct DecodedLink {
  Link link;              // empty where there is a complaint
  std::string complaint;  // one sentence that says what is wrong with the link
};
// Reads a link as people pass it on: a whole address or its fragment; broken by line breaks and spaces, percent-encoded
// once too often, with the punctuation of the sentence it stood in.
[[nodiscard]] DecodedLink decode_link(std::string_view text);
// Whether `text` means to be a link and not, say, a file's name: it has a fragment with a format's number.
[[nodiscard]] bool looks_like_link(std::string_view text);

// A title as it may be shown: characters that are not seen or turn the direction of writing appear by their numbers.
[[nodiscard]] std::string visible_title(std::string_view title);

}  // namespace leaklab::lab
