#include "lab/compression.h"

#include <zlib.h>

#include "base/check.h"

namespace leaklab::lab {

namespace {

constexpr int kRawWindowBits = -15;  // negative: raw deflate, without zlib's own header and checksum
constexpr int kMemoryLevel = 9;
constexpr std::size_t kPieceBytes = 16 * 1024;

const Bytef* bytes_of(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

// zlib's states, ended when they go out of sight. Fixed: zlib keeps their address.
struct Deflater {
  Deflater() {
    const int status =
        deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRawWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY);
    base::require(status == Z_OK, "zlib has memory to compress");
  }
  ~Deflater() { deflateEnd(&stream); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  z_stream stream = {};
};

struct Inflater {
  Inflater() { base::require(inflateInit2(&stream, kRawWindowBits) == Z_OK, "zlib has memory to inflate"); }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  z_stream stream = {};
};

void set_input(z_stream& stream, std::string_view input) {
  stream.next_in = const_cast<Bytef*>(bytes_of(input));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(input.size());
}

InflateError error_of(int status) {
  if (status == Z_OK || status == Z_STREAM_END) {
    return InflateError::None;
  }
  return status == Z_BUF_ERROR ? InflateError::CutOff : InflateError::Damaged;
}

}  // namespace

std::string deflate_bytes(std::string_view bytes, std::string_view dictionary) {
  Deflater deflater;
  deflateSetDictionary(&deflater.stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
  std::string output(deflateBound(&deflater.stream, static_cast<uLong>(bytes.size())), '\0');
  set_input(deflater.stream, bytes);
  deflater.stream.next_out = reinterpret_cast<Bytef*>(output.data());
  deflater.stream.avail_out = static_cast<uInt>(output.size());
  base::require(deflate(&deflater.stream, Z_FINISH) == Z_STREAM_END, "deflateBound() is an upper bound");
  output.resize(output.size() - deflater.stream.avail_out);
  return output;
}

Inflated inflate_bytes(std::string_view stream, std::string_view dictionary, std::size_t limit_bytes) {
  Inflater inflater;
  inflateSetDictionary(&inflater.stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
  set_input(inflater.stream, stream);
  Inflated result;
  Bytef piece[kPieceBytes];
  for (int status = Z_OK; status != Z_STREAM_END;) {
    inflater.stream.next_out = piece;
    inflater.stream.avail_out = kPieceBytes;
    status = inflate(&inflater.stream, Z_NO_FLUSH);
    result.error = error_of(status);
    const std::size_t length = kPieceBytes - inflater.stream.avail_out;
    if (result.error == InflateError::None && result.bytes.size() + length > limit_bytes) {
      result.error = InflateError::TooLarge;
    }
    if (result.error != InflateError::None) {
      return result;
    }
    result.bytes.append(reinterpret_cast<const char*>(piece), length);
  }
  result.consumed = stream.size() - inflater.stream.avail_in;
  return result;
}

std::uint32_t checksum_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32(0, bytes_of(bytes), static_cast<uInt>(bytes.size())));
}

}  // namespace leaklab::lab
