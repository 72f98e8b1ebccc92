#pragma once
// Verifier: recounts the whole heap, slowly and obviously, and says what does not agree. Who uses it: tests, and the
// stress (heap/stress.h) after every operation.

#include <functional>
#include <optional>
#include <string>

#include "heap/heap.h"

namespace leaklab::heap {

// Calls its argument with every reference held from outside the heap, once for each count.
using VisitRoots = std::function<void(EdgeVisitor&)>;

// Walks all cells and checks that each count is the number of counted references, that heapUsed is the sum of all
// cells and stores, that weak tables and their index agree, and that references have their names. The first
// disagreement in words, or nothing.
// No release may be under way.
[[nodiscard]] std::optional<std::string> verify(Heap& heap, const VisitRoots& visit_roots);

}  // namespace leaklab::heap
