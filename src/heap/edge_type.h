#pragma once
// EdgeType: what a reference is to the cell, or to the outside, that holds it. The heap knows no language: kinds say
// it beside the very lines that visit the reference (kind.h), and whoever shows it finds the words.

#include <cstdint>

namespace leaklab::heap {

enum class EdgeType : std::uint8_t {
  Internal,   // what no program ever wrote; a word tells it
  Property,   // a named slot
  Element,    // a numbered slot
  Variable,   // a slot of a scope
  EntryKey,   // a table's key
  Entry,      // a table's value, by its key
  WeakKey,    // a weak table's key: not counted
  WeakEntry,  // a weak table's value, which lives while table and key live
  Weak,       // any other reference that is not counted
  Global,     // from outside: a variable that everything can see
  Local,      // from outside: a register of a frame
  Job,        // from outside: something that waits to be run
  Builtin,    // from outside: what was there before the program
  Host,       // from outside: a handle of the host
};

}  // namespace leaklab::heap
