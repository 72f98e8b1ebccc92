#pragma once
// What the person has set up in the interface: everything that is neither the session's nor computable from it. The
// app owns it; draw code reads and changes it and keeps nothing of its own.
// Copyable.

#include <cstdint>
#include <string>
#include <vector>

#include "canvas/heap_map.h"
#include "canvas/heap_table.h"
#include "canvas/palette.h"
#include "canvas/size_scale.h"
#include "canvas/timeline_view.h"

namespace leaklab::canvas {

// Page: the text (program, console, Run and Stop) is the page's own. Window: it is drawn here too.
enum class Parts : std::uint8_t { Pictures, PicturesAndText };

// What the largest panel shows.
enum class Picture : std::uint8_t { Memory, References, Graph, HeapMap };

// Whether what changes its place is seen on its way.
enum class Motion : std::uint8_t { Full, Reduced };

struct View {
  Parts parts = Parts::Pictures;
  Scheme scheme = Scheme::Dark;
  Motion motion = Motion::Full;

  Picture picture = Picture::Memory;
  TableWish table;
  std::uint32_t selected_id = 0;        // of a value, in every picture; 0: none. It may have gone meanwhile
  std::uint32_t revealed_in_table = 0;  // the value last chosen there or scrolled to
  std::uint32_t revealed_in_graph = 0;
  std::vector<std::string> open_groups;  // of the graph, by their texts

  MapColouring map_colouring = MapColouring::Size;
  TimelineView timeline;
  int size_stop = kDefaultSizeStop;  // of the "array size" slider
  std::string variable;              // chosen for what is done with one; may have gone meanwhile
  std::string target;                // chosen for what that is linked to; the same

  // Of the window alone:
  std::string program;               // the editor's text
  int caret_offset = 0;              // in it, bytes
  std::string prompt;                // the console's line
  std::vector<std::string> history;  // lines evaluated, oldest first
  std::size_t history_position = 0;  // history.size(): the line being written
  std::uint64_t console_seen = 0;    // the session's revision when the console was last scrolled to its end
};

}  // namespace leaklab::canvas
