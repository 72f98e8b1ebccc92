#pragma once
// A session's strategy, by value and by name: the heap's own, for front ends, which see no heap.

#include "heap/strategy.h"

namespace leaklab::lab {

using heap::name_of;
using heap::Strategy;
using heap::strategy_of_name;

}  // namespace leaklab::lab
