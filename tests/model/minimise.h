#pragma once
// Delta debugging: the smallest part of a failing program that is found by leaving pieces out, from halves down to
// single operations (A. Zeller, R. Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).

#include <functional>

#include "model/operation.h"

namespace leaklab::model {

// `fails` must hold for `program`; of the result no single operation can be left out.
[[nodiscard]] Program minimised(Program program, const std::function<bool(const Program&)>& fails);

}  // namespace leaklab::model
