#pragma once
// What the commands ask of the terminal and of the signals it sends. One header, one file per platform. Who uses it:
// run, repl and the line readers.

namespace leaklab::app {

[[nodiscard]] bool is_terminal(int file_descriptor);

// From here on Ctrl+C is noted instead of ending the process, and a closed pipe is an error of write(). Under node
// the process ends at Ctrl+C: its signals wait for the event loop, which a running program never reaches.
void watch_signals();
// Whether Ctrl+C came since the last call.
[[nodiscard]] bool take_interrupt();
// The same, and the note stays.
[[nodiscard]] bool has_interrupt();

}  // namespace leaklab::app
