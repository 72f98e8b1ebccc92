#pragma once
// What every panel's draw function is handed: what to show, what to change, what to answer.
// A borrowed view for the length of one frame.

#include "canvas/commands.h"
#include "canvas/curve.h"
#include "canvas/graph_motion.h"
#include "canvas/heap_map.h"
#include "canvas/heap_map_picture.h"
#include "canvas/heap_table.h"
#include "canvas/reference_graph.h"
#include "canvas/report.h"
#include "canvas/theme.h"
#include "canvas/view.h"
#include "lab/session.h"

namespace leaklab::canvas {

struct Frame {
  const lab::Session& session;
  const Theme& theme;
  View& view;          // changed by what the person does
  Commands& commands;  // carried out when the frame is done
  Report& report;
  Curve& curve;      // the graph's GL half
  HeapTable& table;  // both up to date where the picture needs them
  ReferenceGraph& graph;
  GraphMotion& motion;
  HeapMap& map;
  HeapMapPicture& map_picture;
};

}  // namespace leaklab::canvas
