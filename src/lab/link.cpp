#include "lab/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/base64url.h"
#include "base/unicode.h"
#include "embedded/link_dictionary.h"
#include "lab/compression.h"

namespace leaklab::lab {

namespace {

constexpr std::string_view kPrefix = "1.";
constexpr std::size_t kChecksumBytes = 4;
// What both ends know beforehand. Never changed: another text is another format.
std::string_view dictionary() { return embedded::link_dictionary::link_dictionary_1_js_txt; }

enum class Tag : std::uint8_t { Code = 0, Title = 1, Seed = 2, HeapLimit = 3, Expected = 4, Step = 5, Strategy = 6 };

constexpr const char* kCutOff = "This link is cut off: its end is missing.";
constexpr const char* kDamaged = "This link is damaged: some of its characters are not those it was made with.";
constexpr const char* kNewer = "This link was made by a newer Leaklab: it holds something that this one does not know.";

// --- Payload ---------------------------------------------------------------------------------------------------------

void append_number(std::string& to, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) {
    to += static_cast<char>((number & 0x7F) | 0x80);
  }
  to += static_cast<char>(number);
}

void append_field(std::string& to, Tag tag, std::uint64_t number) {
  to += static_cast<char>(tag);
  append_number(to, number);
}

std::string payload_of(const Link& link) {
  std::string payload;
  if (!link.title.empty()) {
    append_field(payload, Tag::Title, link.title.size());
    payload += link.title;
  }
  if (link.conditions.seed != 0) {
    append_field(payload, Tag::Seed, link.conditions.seed);
  }
  if (link.conditions.heap_limit_bytes != kDefaultHeapLimitBytes) {
    append_field(payload, Tag::HeapLimit, link.conditions.heap_limit_bytes);
  }
  if (link.conditions.strategy != Conditions().strategy) {
    append_field(payload, Tag::Strategy, static_cast<std::uint64_t>(link.conditions.strategy));
  }
  if (link.expected != ExpectedVerdict::None) {
    append_field(payload, Tag::Expected, static_cast<std::uint64_t>(link.expected));
  }
  if (link.step != 0) {
    append_field(payload, Tag::Step, link.step);
  }
  payload += static_cast<char>(Tag::Code);
  return payload + link.code;
}

// Takes a payload apart from its front.
class PayloadReader {
 public:
  explicit PayloadReader(std::string_view payload) : rest_(payload) {}

  // The sentence that says what is wrong; empty where all is well.
  [[nodiscard]] std::string read(Link& link) {
    for (;;) {
      if (rest_.empty()) {
        return kDamaged;
      }
      const Tag tag = static_cast<Tag>(rest_.front());
      rest_.remove_prefix(1);
      if (tag == Tag::Code) {
        link.code = rest_;
        return {};
      }
      if (std::string complaint = read_field(tag, link); !complaint.empty()) {
        return complaint;
      }
    }
  }

 private:
  std::string read_field(Tag tag, Link& link) {
    const std::optional<std::uint64_t> number = take_number();
    if (!number) {
      return kDamaged;
    }
    switch (tag) {
      case Tag::Title: return take_title(*number, link);
      case Tag::Seed: link.conditions.seed = *number; return {};
      case Tag::HeapLimit:
        link.conditions.heap_limit_bytes = *number;
        return *number >= kSmallestHeapLimitBytes && *number <= kLargestHeapLimitBytes ? "" : kDamaged;
      case Tag::Expected:
        link.expected = static_cast<ExpectedVerdict>(*number);
        return *number <= static_cast<std::uint64_t>(ExpectedVerdict::NoLeak) ? "" : kNewer;
      case Tag::Step: link.step = *number; return {};
      case Tag::Strategy:
        link.conditions.strategy = static_cast<Strategy>(*number);
        return *number <= static_cast<std::uint64_t>(Strategy::MarkSweep) ? "" : kNewer;
      case Tag::Code: break;
    }
    return kNewer;
  }

  std::string take_title(std::uint64_t length, Link& link) {
    if (length > kMaximumTitleBytes || length > rest_.size()) {
      return kDamaged;
    }
    link.title = rest_.substr(0, static_cast<std::size_t>(length));
    rest_.remove_prefix(static_cast<std::size_t>(length));
    return {};
  }

  std::optional<std::uint64_t> take_number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<std::uint8_t>(rest_.front());
      rest_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) {
        return number;
      }
    }
    return std::nullopt;
  }

  std::string_view rest_;
};

// --- Text ------------------------------------------------------------------------------------------------------------

bool is_space(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

int hexadecimal_digit(char character) {
  const auto at = std::string_view("0123456789abcdef").find(static_cast<char>(character | 0x20));
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// One layer of percent-encoding taken away; what is no such encoding stays.
std::string without_percents(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_encoded = text[i] == '%' && i + 2 < text.size() && hexadecimal_digit(text[i + 1]) >= 0 &&
                            hexadecimal_digit(text[i + 2]) >= 0;
    result +=
        is_encoded ? static_cast<char>(hexadecimal_digit(text[i + 1]) * 16 + hexadecimal_digit(text[i + 2])) : text[i];
    i += is_encoded ? 2 : 0;
  }
  return result;
}

// What stands behind the #, as it was made; see decode_link().
std::string fragment_of(std::string_view text) {
  std::string plain = without_percents(text);
  plain.erase(std::remove_if(plain.begin(), plain.end(), is_space), plain.end());
  if (const std::size_t hash = plain.find('#'); hash != std::string::npos) {
    plain.erase(0, hash + 1);
  }
  while (!plain.empty() && !base::is_base64url(plain.back()) && plain != kPrefix) {
    plain.pop_back();
  }
  return plain;
}

// How long the number of a format is at the front of `fragment`; 0 where there is none.
std::size_t format_length(std::string_view fragment) {
  const std::size_t dot = fragment.find('.');
  const bool is_number = dot != std::string_view::npos && dot > 0 && dot <= 4 &&
                         fragment.substr(0, dot).find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? dot : 0;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text.substr(i));
    const bool is_written_out = text.substr(i, character.length) == "\xEF\xBF\xBD";
    if (character.code_point == base::kReplacementCharacter && !is_written_out) {
      return false;
    }
    i += character.length;
  }
  return true;
}

DecodedLink complaining(std::string sentence) { return {{}, std::move(sentence)}; }

DecodedLink read_bytes(std::string_view bytes) {
  const Inflated inflated = inflate_bytes(bytes, dictionary(), kMaximumDecodedBytes);
  switch (inflated.error) {
    case InflateError::None: break;
    case InflateError::CutOff: return complaining(kCutOff);
    case InflateError::Damaged: return complaining(kDamaged);
    case InflateError::TooLarge:
      return complaining(
          fmt::format("This link holds more than {} KiB, which is not opened.", kMaximumDecodedBytes / 1024));
  }
  const std::string_view checksum = bytes.substr(inflated.consumed);
  if (checksum.size() < kChecksumBytes) {
    return complaining(kCutOff);
  }
  std::uint32_t expected = 0;
  for (std::size_t i = 0; i < kChecksumBytes; ++i) {
    expected |= std::uint32_t{static_cast<std::uint8_t>(checksum[i])} << (8 * i);
  }
  if (checksum.size() > kChecksumBytes || expected != checksum_of(inflated.bytes)) {
    return complaining(kDamaged);
  }
  DecodedLink decoded;
  decoded.complaint = PayloadReader(inflated.bytes).read(decoded.link);
  if (decoded.complaint.empty() && !(is_utf8(decoded.link.code) && is_utf8(decoded.link.title))) {
    decoded.complaint = kDamaged;
  }
  return decoded.complaint.empty() ? decoded : complaining(std::move(decoded.complaint));
}

// Unicode 15: the controls C0 and C1, and what changes the direction of writing or has no width.
bool is_unseen(char32_t point) {
  const bool is_control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  const bool is_format = point == 0xAD || point == 0x61C || (point >= 0x200B && point <= 0x200F) ||
                         (point >= 0x2028 && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F) ||
                         point == 0xFEFF;
  return is_control || is_format;
}

}  // namespace

EncodedLink encode_link(const Link& link) {
  if (link.title.size() > kMaximumTitleBytes) {
    return {{}, fmt::format("The title has {} bytes; a link takes {}.", link.title.size(), kMaximumTitleBytes)};
  }
  if (!is_utf8(link.code) || !is_utf8(link.title)) {
    return {{}, "The program is no UTF-8 text, so no link can be made of it."};
  }
  const std::string payload = payload_of(link);
  if (payload.size() > kMaximumDecodedBytes) {
    return {{},
            fmt::format("The program has {} bytes; a link takes at most {} KiB.", link.code.size(),
                        kMaximumDecodedBytes / 1024)};
  }
  std::string bytes = deflate_bytes(payload, dictionary());
  const std::uint32_t checksum = checksum_of(payload);
  for (std::size_t i = 0; i < kChecksumBytes; ++i) {
    bytes += static_cast<char>((checksum >> (8 * i)) & 0xFF);
  }
  std::string fragment = "#" + std::string(kPrefix) + base::to_base64url(bytes);
  if (fragment.size() > kMaximumEncodedBytes) {
    return {{},
            fmt::format("The program would make a link of {} characters; {} is the most that Leaklab opens.",
                        fragment.size(), kMaximumEncodedBytes)};
  }
  return {std::move(fragment), {}};
}

DecodedLink decode_link(std::string_view text) {
  if (text.size() > 3 * kMaximumEncodedBytes) {  // each character may be percent-encoded
    return complaining(
        fmt::format("This link has more than {} KiB, which is not opened.", kMaximumEncodedBytes / 1024));
  }
  const std::string fragment = fragment_of(text);
  const std::size_t format = format_length(fragment);
  if (format == 0) {
    return complaining("This is no Leaklab link: such a link has #1. and then letters and digits.");
  }
  if (fragment.substr(0, format + 1) != kPrefix) {
    return complaining(fmt::format("This link was made by a newer Leaklab (format {}); this one opens format 1.",
                                   fragment.substr(0, format)));
  }
  if (fragment.size() > kMaximumEncodedBytes) {
    return complaining(
        fmt::format("This link has more than {} KiB, which is not opened.", kMaximumEncodedBytes / 1024));
  }
  const std::string_view encoded = std::string_view(fragment).substr(kPrefix.size());
  const auto stranger = std::find_if_not(encoded.begin(), encoded.end(), base::is_base64url);
  if (stranger != encoded.end()) {
    return complaining(kDamaged);
  }
  const std::optional<std::string> bytes = base::from_base64url(encoded);
  return bytes ? read_bytes(*bytes) : complaining(kCutOff);
}

bool looks_like_link(std::string_view text) {
  const std::size_t hash = without_percents(text).find('#');
  return hash != std::string::npos && format_length(fragment_of(text)) > 0;
}

std::string visible_title(std::string_view title) {
  std::string result;
  for (std::size_t i = 0; i < title.size();) {
    const base::DecodedCharacter character = base::decode_utf8(title.substr(i));
    if (is_unseen(character.code_point)) {
      result += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character.code_point));
    } else {
      base::append_utf8(result, character.code_point);
    }
    i += character.length;
  }
  return result;
}

}  // namespace leaklab::lab
