#include "heap/strategy.h"

namespace leaklab::heap {

std::string_view name_of(Strategy strategy) {
  switch (strategy) {
    case Strategy::CountOnly: return "rc";
    case Strategy::CountAndCollect: return "rc+cycles";
    case Strategy::MarkSweep: return "mark-sweep";
  }
  return {};
}

std::optional<Strategy> strategy_of_name(std::string_view name) {
  for (const Strategy strategy : {Strategy::CountOnly, Strategy::CountAndCollect, Strategy::MarkSweep}) {
    if (name_of(strategy) == name) {
      return strategy;
    }
  }
  return std::nullopt;
}

}  // namespace leaklab::heap
