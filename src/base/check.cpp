#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace leaklab::base {

void stop_with(const char* rule, const char* file, int line) {
  std::fprintf(stderr, "leaklab: broken promise at %s:%d: %s\n", file, line, rule);
  std::abort();
}

}  // namespace leaklab::base
