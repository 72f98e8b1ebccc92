#include "canvas/heap_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace leaklab::canvas {
namespace {

constexpr int kMostTexels = 64;  // along a tile's side: then each stands for a granule of 16 bytes
static_assert(kMostTexels * kMostTexels * lab::kGranuleBytes == lab::kPageBytes, "a tile is a page");

// A tile has as many texels along its side as the largest power of two that fits, so one takes at least a pixel.
constexpr std::array kTileSides = {256, 192, 128, 96, 64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1};
constexpr int kLeastTileWithGap = 8;

constexpr std::uint8_t kStrongestCell = 127;
constexpr std::uint8_t kFirstStore = 128;
constexpr double kStrongestCount = 1024;

int tiles_of(std::uint64_t bytes) { return static_cast<int>((bytes + lab::kPageBytes - 1) / lab::kPageBytes); }

// From 0 for 1 to 1 for `most`, by their logarithms.
double share_of(double figure, double most) {
  return most <= 1 ? 1 : std::clamp(std::log2(std::max(figure, 1.0)) / std::log2(most), 0.0, 1.0);
}

}  // namespace

MapGrid fit_map_grid(int tiles, int width, int height) {
  MapGrid grid;
  grid.tiles = tiles;
  for (const int side : kTileSides) {
    grid.tile = side;
    grid.gap = side >= 64 ? 6 : side >= kLeastTileWithGap ? 2 : 0;
    grid.side = kMostTexels;
    while (grid.side > side) {
      grid.side /= 2;
    }
    grid.columns = std::max((width + grid.gap) / grid.pitch(), 1);
    if (grid.columns * grid.pitch() <= width + grid.gap && grid.rows() * grid.pitch() <= height + grid.gap) {
      break;
    }
  }
  // What there is no room for is left out, from the end.
  grid.tiles = std::min(tiles, grid.columns * std::max((height + grid.gap) / grid.pitch(), 1));
  return grid;
}

bool HeapMap::is_up_to_date(const lab::Session& session) const {
  const bool may_wait = session.state() == lab::SessionState::Running && Clock::now() < next_while_running_;
  return session.heap_revision() == heap_revision_ || (may_wait && number_ > 0);
}

void HeapMap::update(const lab::Session& session, int width, int height, MapColouring colouring) {
  const bool is_same_view = width == width_ && height == height_ && colouring == colouring_;
  const bool has_same_heap = is_up_to_date(session);
  if (is_same_view && has_same_heap) {
    return;
  }
  const Clock::time_point begin = Clock::now();
  if (!has_same_heap) {
    occupancy_ = session.occupancy();
    heap_revision_ = session.heap_revision();
  }
  width_ = width;
  height_ = height;
  colouring_ = colouring;
  auto tiles = static_cast<int>(occupancy_.pages.size());
  first_tiles_.clear();
  for (const lab::LargeOccupancy& large : occupancy_.large) {
    first_tiles_.push_back(tiles);
    tiles += tiles_of(large.bytes);
  }
  grid_ = fit_map_grid(tiles, width, height);
  fill_texels(colouring);
  ++number_;
  constexpr int kShareOfTime = 10;
  const Clock::time_point end = Clock::now();
  next_while_running_ = end + (end - begin) * kShareOfTime + std::chrono::milliseconds(100);
}

std::uint8_t HeapMap::colour_of(const lab::SlotOccupancy& slot, std::uint64_t bytes, MapColouring colouring) const {
  const bool is_store = slot.cell_id == lab::kStoreSlot;
  double strength = 0;
  switch (colouring) {
    case MapColouring::Size:
      strength = share_of(static_cast<double>(bytes) / lab::kGranuleBytes,
                          static_cast<double>(lab::kLargestSlotBytes) / lab::kGranuleBytes);
      break;
    case MapColouring::Count: strength = is_store ? 0 : share_of(slot.count, kStrongestCount); break;
    case MapColouring::Age:
      strength = is_store ? 0 : share_of(1.0 + newest_id_ - slot.cell_id, 1.0 + newest_id_);
      break;
  }
  return static_cast<std::uint8_t>((is_store ? kFirstStore : 0) + std::lround(strength * kStrongestCell));
}

void HeapMap::fill_tile(int tile, std::size_t begin, std::size_t end, std::uint8_t colour) {
  const std::size_t side = static_cast<std::size_t>(grid_.side);
  const std::size_t texel_bytes = lab::kPageBytes / (side * side);
  const std::size_t stride = static_cast<std::size_t>(grid_.columns) * side;
  const std::size_t corner = static_cast<std::size_t>(tile / grid_.columns) * side * stride +
                             static_cast<std::size_t>(tile % grid_.columns) * side;
  for (std::size_t at = begin; at < end;) {
    const std::size_t texel = at / texel_bytes;
    const std::size_t next = std::min((texel + 1) * texel_bytes, end);
    const std::size_t place = corner + texel / side * stride + texel % side;
    used_[place] += static_cast<std::uint32_t>(next - at);
    texels_[2 * place] = std::max(texels_[2 * place], colour);
    texels_[2 * place + 1] = static_cast<std::uint8_t>(used_[place] * 255 / texel_bytes);
    at = next;
  }
}

void HeapMap::fill_texels(MapColouring colouring) {
  const std::size_t side = static_cast<std::size_t>(grid_.side);
  const std::size_t count =
      static_cast<std::size_t>(grid_.columns) * static_cast<std::size_t>(grid_.rows()) * side * side;
  used_.assign(count, 0);
  texels_.assign(2 * count, 0);
  newest_id_ = 0;
  for (const lab::SlotOccupancy& slot : occupancy_.slots) {
    newest_id_ = slot.cell_id == lab::kStoreSlot ? newest_id_ : std::max(newest_id_, slot.cell_id);
  }
  for (std::size_t page = 0; page < occupancy_.pages.size(); ++page) {
    const lab::PageOccupancy& occupied = occupancy_.pages[page];
    for (std::size_t slot = 0; slot < occupied.slot_count; ++slot) {
      const MapPlace place{page, occupied.first_slot + slot};
      const lab::SlotOccupancy& held = occupancy_.slots[place.index];
      const Stretch stretch = stretch_of(place);
      if (held.cell_id != lab::kFreeSlot && stretch.tile < grid_.tiles) {
        fill_tile(stretch.tile, stretch.begin, stretch.end, colour_of(held, occupied.slot_bytes, colouring));
      }
    }
  }
  for (std::size_t k = 0; k < occupancy_.large.size(); ++k) {
    const lab::LargeOccupancy& large = occupancy_.large[k];
    const std::uint8_t colour = colour_of(large.holds, large.bytes, colouring);
    std::uint64_t left = large.bytes;
    for (int tile = first_tiles_[k]; left > 0 && tile < grid_.tiles; ++tile) {
      const std::uint64_t here = std::min<std::uint64_t>(left, lab::kPageBytes);
      fill_tile(tile, 0, static_cast<std::size_t>(here), colour);
      left -= here;
    }
  }
}

HeapMap::Stretch HeapMap::stretch_of(const MapPlace& place) const {
  if (place.page == MapPlace::kNoPage) {
    return {first_tiles_[place.index], 0,
            static_cast<std::size_t>(std::min<std::uint64_t>(occupancy_.large[place.index].bytes, lab::kPageBytes))};
  }
  const lab::PageOccupancy& page = occupancy_.pages[place.page];
  const std::size_t begin = lab::kPageHeaderBytes + (place.index - page.first_slot) * page.slot_bytes;
  return {static_cast<int>(place.page), begin, begin + page.slot_bytes};
}

std::optional<MapPlace> HeapMap::place_at(float x, float y) const {
  const int column = static_cast<int>(std::floor(x)) / grid_.pitch();
  const int row = static_cast<int>(std::floor(y)) / grid_.pitch();
  const float in_x = x - static_cast<float>(column * grid_.pitch());
  const float in_y = y - static_cast<float>(row * grid_.pitch());
  const int tile = row * grid_.columns + column;
  const auto side = static_cast<float>(grid_.tile);
  if (x < 0 || y < 0 || column >= grid_.columns || in_x >= side || in_y >= side || tile >= grid_.tiles) {
    return std::nullopt;
  }
  const auto pages = static_cast<int>(occupancy_.pages.size());
  if (tile >= pages) {
    const auto behind = std::upper_bound(first_tiles_.begin(), first_tiles_.end(), tile);
    return MapPlace{MapPlace::kNoPage, static_cast<std::size_t>(behind - first_tiles_.begin()) - 1};
  }
  return MapPlace{static_cast<std::size_t>(tile),
                  slot_in_texel(static_cast<std::size_t>(tile), in_x / side, in_y / side)};
}

// Of several slots that share a texel, the first that is in use.
std::size_t HeapMap::slot_in_texel(std::size_t page_index, float across, float down) const {
  const auto side = static_cast<std::size_t>(grid_.side);
  const auto texels = static_cast<float>(grid_.side);
  const std::size_t texel_bytes = lab::kPageBytes / (side * side);
  const std::size_t begin =
      (static_cast<std::size_t>(down * texels) * side + static_cast<std::size_t>(across * texels)) * texel_bytes;
  const lab::PageOccupancy& page = occupancy_.pages[page_index];
  const auto slot_at = [&page](std::size_t offset) {
    const std::size_t behind_header = std::max(offset, lab::kPageHeaderBytes) - lab::kPageHeaderBytes;
    return page.first_slot + std::min<std::size_t>(behind_header / page.slot_bytes, page.slot_count - 1);
  };
  const std::size_t last = slot_at(begin + texel_bytes - 1);
  for (std::size_t slot = slot_at(begin); slot <= last; ++slot) {
    if (occupancy_.slots[slot].cell_id != lab::kFreeSlot) {
      return slot;
    }
  }
  return slot_at(begin);
}

std::optional<MapPlace> HeapMap::place_of_cell(std::uint32_t id) const {
  for (std::size_t page = 0; page < occupancy_.pages.size(); ++page) {
    const lab::PageOccupancy& occupied = occupancy_.pages[page];
    for (std::size_t k = occupied.first_slot; k < occupied.first_slot + occupied.slot_count; ++k) {
      if (occupancy_.slots[k].cell_id == id) {
        return MapPlace{page, k};
      }
    }
  }
  for (std::size_t k = 0; k < occupancy_.large.size(); ++k) {
    if (occupancy_.large[k].holds.cell_id == id) {
      return MapPlace{MapPlace::kNoPage, k};
    }
  }
  return std::nullopt;
}

}  // namespace leaklab::canvas
