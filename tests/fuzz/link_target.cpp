#include <string>

#include "base/base64url.h"
#include "base/check.h"
#include "fuzz/targets.h"
#include "lab/compression.h"
#include "lab/link.h"

namespace leaklab::fuzz {

namespace {

bool is_same(const lab::Link& a, const lab::Link& b) {
  return a.code == b.code && a.title == b.title && a.expected == b.expected && a.step == b.step &&
         a.conditions.strategy == b.conditions.strategy && a.conditions.seed == b.conditions.seed &&
         a.conditions.heap_limit_bytes == b.conditions.heap_limit_bytes;
}

// A link that opens can be passed on: made anew from what it holds, it opens alike.
void check_decoding(std::string_view text) {
  const lab::DecodedLink decoded = lab::decode_link(text);
  if (!decoded.complaint.empty()) {
    base::require(is_same(decoded.link, {}), "a link that cannot be read gives nothing");
    return;
  }
  base::require(decoded.link.code.size() <= lab::kMaximumDecodedBytes, "what a link holds is bounded");
  static_cast<void>(lab::visible_title(decoded.link.title));
  const lab::EncodedLink again = lab::encode_link(decoded.link);
  if (again.complaint.empty()) {
    const lab::DecodedLink twice = lab::decode_link(again.fragment);
    base::require(twice.complaint.empty() && is_same(twice.link, decoded.link), "a link made anew opens alike");
  }
}

// A payload that nobody made, past compression and checksum.
std::string with_checksum(std::string_view payload) {
  std::string bytes = lab::deflate_bytes(payload, "");
  const std::uint32_t checksum = lab::checksum_of(payload);
  for (unsigned shift = 0; shift < 32; shift += 8)
    bytes += static_cast<char>((checksum >> shift) & 0xFF);
  return bytes;
}

}  // namespace

void check_link(std::string_view bytes) {
  check_decoding(bytes);
  check_decoding("#1." + base::to_base64url(bytes));
  check_decoding("#1." + base::to_base64url(with_checksum(bytes)));
  lab::Link link;
  link.code = bytes;
  if (const lab::EncodedLink encoded = lab::encode_link(link); encoded.complaint.empty()) {
    const lab::DecodedLink decoded = lab::decode_link(encoded.fragment);
    base::require(decoded.complaint.empty() && decoded.link.code == bytes, "a program comes back as it was");
  }
}

}  // namespace leaklab::fuzz
