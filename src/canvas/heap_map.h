#pragma once
// HeapMap: the heap's pages and large blocks as a grid of square tiles, one for each 64 KiB, row by row in memory's
// order, and the texels that shaders/heap_map.frag draws them from. Made anew only when the heap, the room or the
// colouring has changed; while a program runs, now and then, as long as that costs little of the time.
//
// Fixed: neither copied nor moved. Who uses it: the heap map's panel.

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "lab/session.h"

namespace leaklab::canvas {

enum class MapColouring : std::uint8_t { Size, Count, Age };

// Lengths in pixels.
struct MapGrid {
  int columns = 1;
  int tiles = 0;
  int tile = 1;  // a tile's side, without the gap behind it
  int gap = 0;
  int side = 1;  // texels along a tile's side

  [[nodiscard]] int rows() const { return (tiles + columns - 1) / columns; }
  [[nodiscard]] int pitch() const { return tile + gap; }
};

// The largest tiles that fit.
[[nodiscard]] MapGrid fit_map_grid(int tiles, int width, int height);

// A slot of a page, or a large block.
struct MapPlace {
  static constexpr std::size_t kNoPage = ~std::size_t{0};
  std::size_t page = kNoPage;  // in Occupancy::pages
  std::size_t index = 0;       // in Occupancy::slots, or where there is no page in Occupancy::large
};

class HeapMap {
 public:
  HeapMap() = default;
  HeapMap(const HeapMap&) = delete;
  HeapMap& operator=(const HeapMap&) = delete;

  void update(const lab::Session& session, int width, int height, MapColouring colouring);

  [[nodiscard]] const lab::Occupancy& occupancy() const { return occupancy_; }
  [[nodiscard]] const MapGrid& grid() const { return grid_; }
  // Two bytes each: what colours it (0 to 127 of cells, 128 to 255 of stores, from faint to strong), and how much of it
  // is in use. Row by row, tiles side by side without gaps.
  [[nodiscard]] const std::vector<std::uint8_t>& texels() const { return texels_; }
  // Another whenever texels or grid differ.
  [[nodiscard]] std::uint64_t number() const { return number_; }
  // What is drawn there, in pixels from the upper left corner.
  [[nodiscard]] std::optional<MapPlace> place_at(float x, float y) const;
  [[nodiscard]] std::optional<MapPlace> place_of_cell(std::uint32_t id) const;
  // Where a place stands, or begins: a tile, and bytes of it.
  struct Stretch {
    int tile = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] Stretch stretch_of(const MapPlace& place) const;

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] bool is_up_to_date(const lab::Session& session) const;
  [[nodiscard]] std::size_t slot_in_texel(std::size_t page, float across, float down) const;
  void fill_texels(MapColouring colouring);
  void fill_tile(int tile, std::size_t begin, std::size_t end, std::uint8_t colour);
  [[nodiscard]] std::uint8_t colour_of(const lab::SlotOccupancy& slot, std::uint64_t bytes,
                                       MapColouring colouring) const;

  lab::Occupancy occupancy_;
  std::vector<int> first_tiles_;  // of the large blocks
  MapGrid grid_;
  std::vector<std::uint8_t> texels_;
  std::vector<std::uint32_t> used_;  // bytes in use, by texel
  std::uint64_t heap_revision_ = ~std::uint64_t{0};
  std::uint64_t number_ = 0;
  int width_ = 0;
  int height_ = 0;
  MapColouring colouring_ = MapColouring::Size;
  std::uint32_t newest_id_ = 0;
  Clock::time_point next_while_running_;
};

}  // namespace leaklab::canvas
