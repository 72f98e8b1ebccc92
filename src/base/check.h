#pragma once
// Checks of our own promises. A broken promise is our bug: the program says which and stops, in release builds too.
// What a script or the world does wrong is never checked here: that is a value (Completion, Failure) or a result.

namespace leaklab::base {

// Writes the rule, file and line to standard error and ends the process abnormally.
[[noreturn]] void stop_with(const char* rule, const char* file, int line);

// `rule` says in words what must hold: require(index < size, "an index lies in its list").
inline void require(bool condition, const char* rule, const char* file = __builtin_FILE(),
                    int line = __builtin_LINE()) {
  if (!condition) [[unlikely]] {
    stop_with(rule, file, line);
  }
}

}  // namespace leaklab::base
