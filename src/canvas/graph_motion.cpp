#include "canvas/graph_motion.h"

#include <algorithm>
#include <utility>

namespace leaklab::canvas {
namespace {

constexpr double kMoveSeconds = 0.15;
constexpr double kFadeSeconds = 0.45;

bool is_same(const GraphBox& a, const GraphBox& b) {
  return a.kind == b.kind && (a.kind == GraphBox::Kind::Value ? a.id == b.id : a.text == b.text);
}

float between(float from, float to, float share) { return from + (to - from) * share; }

// Slower towards its end.
float eased(double share) {
  const auto rest = static_cast<float>(1 - std::clamp(share, 0.0, 1.0));
  return 1 - rest * rest * rest;
}

}  // namespace

void GraphMotion::follow(const ReferenceGraph& graph, double now_s, Motion motion) {
  if (std::exchange(version_, graph.version()) != graph.version()) {
    const bool has_a_past = !shown_.empty();
    begin(graph);
    begun_s_ = now_s;
    is_moving_ = has_a_past && motion == Motion::Full;
    advance(is_moving_ ? 0 : kFadeSeconds);
  } else if (is_moving_) {
    advance(now_s - begun_s_);
  }
}

// There are a few hundred boxes at most: each is looked for among all that stood there.
void GraphMotion::begin(const ReferenceGraph& graph) {
  std::vector<ShownBox> past = std::exchange(shown_, {});
  starts_.clear();
  for (const GraphBox& box : graph.boxes()) {
    const auto found =
        std::find_if(past.begin(), past.end(), [&box](const ShownBox& each) { return is_same(each.box, box); });
    ShownBox start{box, static_cast<float>(box.layer), static_cast<float>(box.row), 0};
    if (found != past.end()) {
      std::swap(*found, past.back());
      start = past.back();
      start.box = box;
      past.pop_back();
    }
    starts_.push_back(start);
  }
  staying_end_ = starts_.size();
  for (ShownBox& each : past) {
    each.box.count = 0;
    starts_.push_back(each);
  }
  shown_ = starts_;
}

void GraphMotion::advance(double elapsed_s) {
  const float way = eased(elapsed_s / kMoveSeconds);
  for (std::size_t k = 0; k < staying_end_; ++k) {
    ShownBox& shown = shown_[k];
    shown.layer = between(starts_[k].layer, static_cast<float>(shown.box.layer), way);
    shown.row = between(starts_[k].row, static_cast<float>(shown.box.row), way);
    shown.opacity = between(starts_[k].opacity, 1, way);
  }
  for (std::size_t k = staying_end_; k < shown_.size(); ++k) {
    shown_[k].opacity = starts_[k].opacity * static_cast<float>(1 - std::min(elapsed_s / kFadeSeconds, 1.0));
  }
  const bool is_over = elapsed_s >= (staying_end_ < shown_.size() ? kFadeSeconds : kMoveSeconds);
  if (is_over) {
    shown_.resize(staying_end_);
    is_moving_ = false;
  }
}

}  // namespace leaklab::canvas
