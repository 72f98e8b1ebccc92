#include "model/minimise.h"

#include <algorithm>

namespace leaklab::model {

namespace {

Program without(const Program& program, std::size_t begin, std::size_t length) {
  Program rest(program.begin(), program.begin() + static_cast<std::ptrdiff_t>(begin));
  rest.insert(rest.end(), program.begin() + static_cast<std::ptrdiff_t>(std::min(begin + length, program.size())),
              program.end());
  return rest;
}

// Leaves out every piece of that length that is not needed; whether there was one.
bool leave_out(Program& program, std::size_t length, const std::function<bool(const Program&)>& fails) {
  bool has_changed = false;
  for (std::size_t begin = 0; begin < program.size();) {
    Program rest = without(program, begin, length);
    if (fails(rest)) {
      program = std::move(rest);
      has_changed = true;
    } else {
      begin += length;
    }
  }
  return has_changed;
}

}  // namespace

Program minimised(Program program, const std::function<bool(const Program&)>& fails) {
  for (std::size_t length = std::max<std::size_t>(1, program.size() / 2);;) {
    const bool has_changed = leave_out(program, length, fails);
    if (length == 1 && !has_changed)
      return program;
    length = std::max<std::size_t>(1, has_changed ? length : length / 2);
  }
}

}  // namespace leaklab::model
