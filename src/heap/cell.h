#pragma once
// Cell: what a counted thing on the heap begins with, 16 bytes on every machine.
//
// count: the counted references to it, from cells and from outside. kind: how to visit it (kind.h). id: its serial
// number, which orders cells by age and never depends on addresses. site: where the program allocated it.
// While a cell waits to be freed, its count, which is zero, gives way to the link of the release queue (is_dying); a
// free slot is a cell of kind kFreeKind, linked into its page's free list. So a page can be walked slot by slot.
// Fixed: cells never move; only Heap makes and frees them.

#include <cstddef>
#include <cstdint>

namespace leaklab::heap {

using KindId = std::uint8_t;
constexpr KindId kFreeKind = 0;

class Cell {
 public:
  Cell(const Cell&) = delete;
  Cell& operator=(const Cell&) = delete;

  std::uint32_t count() const { return count_; }
  KindId kind() const { return kind_; }
  std::uint32_t id() const { return id_; }
  std::uint32_t site() const { return site_; }
  // Nothing refers to it, and it waits for Heap::drain_releases: count() means nothing.
  bool is_dying() const { return has_flag(kIsDying); }

 protected:
  Cell() = default;  // leaves the header alone: Heap has written it
  ~Cell() = default;

 private:
  friend class Heap;
  friend void retain(Cell& cell);
  friend void release(Cell& cell);
  friend class Pages;
  friend struct Page;
  friend class CycleCollector;
  friend class SideTable;
  friend struct Ephemeron;
  friend class DismantlingVisitor;
  friend class Verifier;
  friend class WeakTables;

  enum Flag : std::uint8_t {
    kIsLarge = 1,    // stands alone, behind a LargeBlock
    kIsWeakKey = 2,  // some weak edge leads to it
    kIsDying = 4     // its death is announced, but it still waits in the queue
  };

  bool has_flag(Flag flag) const { return (flags_ & flag) != 0; }
  void set_flag(Flag flag) { flags_ = static_cast<std::uint8_t>(flags_ | flag); }
  void clear_flag(Flag flag) { flags_ = static_cast<std::uint8_t>(flags_ & ~flag); }

  // Written after the constructor of the derived class has run: what stood there before is not the cell's.
  void begin(KindId kind, std::uint8_t flags, std::uint32_t site, std::uint32_t id) {
    count_ = 1;
    kind_ = kind;
    flags_ = flags;
    link_high_ = 0;
    site_ = site;
    id_ = id;
  }
  // A cell's address in units of 16 bytes has 44 bits: it fits where count and link half stand.
  Cell* link() const {
    const std::uint64_t units = (std::uint64_t{link_high_} << 32) | count_;
    return reinterpret_cast<Cell*>(static_cast<std::uintptr_t>(units << 4));
  }
  void set_link(const Cell* next) {
    const std::uint64_t units = reinterpret_cast<std::uintptr_t>(next) >> 4;
    count_ = static_cast<std::uint32_t>(units);
    link_high_ = static_cast<std::uint16_t>(units >> 32);
  }

  // A free slot's link stands where a live cell has site and id: a queued cell needs its id to the end.
  Cell* next_free() const {
    std::uint64_t bits = 0;
    __builtin_memcpy(&bits, &site_, sizeof bits);
    return reinterpret_cast<Cell*>(static_cast<std::uintptr_t>(bits));
  }
  void become_free(const Cell* next) {
    kind_ = kFreeKind;
    const std::uint64_t bits = reinterpret_cast<std::uintptr_t>(next);
    __builtin_memcpy(&site_, &bits, sizeof bits);
  }

  std::uint32_t count_;
  KindId kind_;
  std::uint8_t flags_;
  std::uint16_t link_high_;
  std::uint32_t site_;
  std::uint32_t id_;
};

static_assert(sizeof(Cell) == 16, "a header is 16 bytes on every machine");

// A pointer in a cell's body: 8 bytes on every machine, so that a cell's size is the same everywhere.
// Owns nothing by itself; a kind's visit() says whether it is counted.
template <class T>
class Pointer {
 public:
  Pointer() = default;
  Pointer(T* target) : bits_(reinterpret_cast<std::uintptr_t>(target)) {}
  T* get() const { return reinterpret_cast<T*>(static_cast<std::uintptr_t>(bits_)); }
  T* operator->() const { return get(); }
  T& operator*() const { return *get(); }
  explicit operator bool() const { return bits_ != 0; }
  friend bool operator==(Pointer a, Pointer b) { return a.bits_ == b.bits_; }

 private:
  std::uint64_t bits_ = 0;
};

}  // namespace leaklab::heap
