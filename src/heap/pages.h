#pragma once
// Pages: where the bytes come from. Small blocks are slots of 64 KiB pages, one size class to a page, cells and
// stores on pages of their own, so that all cells can be walked page by page without any link between them. Larger
// blocks stand alone and go back to the system at once; so does a page that empties, but for the last of its size
// class and one in reserve, so that a program at a page's edge does not go back and forth.
//
// A page's address is a multiple of its size: a slot finds its page, and so its heap, by masking. Every layout here
// is the same on 32 and 64 bits, so a program fills the same pages everywhere. Pages know no counts: who uses them is
// Heap. Fixed: neither copied nor moved.

#include <array>
#include <cstddef>
#include <cstdint>

#include "heap/cell.h"

namespace leaklab::heap {

class Heap;
struct Ephemeron;

constexpr std::size_t kPageBytes = 64 * 1024;
constexpr std::size_t kPageHeaderBytes = 128;
constexpr std::size_t kLargestSlotBytes = 2048;
constexpr std::size_t kSizeClassCount = 24;

// Steps of 16 to 128, then four to each doubling: at most a fifth of a slot is padding.
inline constexpr std::array<std::uint16_t, kSizeClassCount> kSlotBytes = {16,  32,  48,  64,   80,   96,   112,  128,
                                                                          160, 192, 224, 256,  320,  384,  448,  512,
                                                                          640, 768, 896, 1024, 1280, 1536, 1792, 2048};

constexpr std::size_t kGranuleBytes = 16;
constexpr std::size_t granules(std::size_t bytes) { return (bytes + kGranuleBytes - 1) / kGranuleBytes; }

// Size class by number of granules.
inline constexpr auto kClassOfGranules = [] {
  std::array<std::uint8_t, kLargestSlotBytes / kGranuleBytes + 1> table{};
  std::uint8_t size_class = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    size_class = static_cast<std::uint8_t>(size_class + (i * kGranuleBytes > kSlotBytes[size_class] ? 1 : 0));
    table[i] = size_class;
  }
  return table;
}();

enum class Contents : std::uint8_t { Cells, Stores };

struct Page {
  Heap* heap;
  Page* next;  // all pages of its size class, oldest first
  Page* previous;
  Page* next_available;  // those that may have a free slot
  Page* previous_available;
  Cell* free;              // freed slots, newest first
  char* untouched;         // slots from here on were never looked at
  std::uint32_t* scratch;  // a collection's side table, one entry a slot; means nothing outside of one
  Ephemeron* ephemerons;   // another, of its weak keys alone (tracing.h); null where it has none
  std::uint32_t slot_bytes;
  std::uint32_t slot_inverse;  // 2 to the 32nd, divided by slot_bytes and rounded up
  std::uint32_t slot_count;
  std::uint32_t live;
  std::uint8_t size_class;
  Contents contents;
  bool is_available;

  char* first_slot() { return reinterpret_cast<char*>(this) + kPageHeaderBytes; }
  // A multiplication in the place of a division: exact, since the offset is a multiple of slot_bytes below 2^16.
  std::size_t slot_index(const void* slot) {
    const auto offset = static_cast<std::uint64_t>(static_cast<const char*>(slot) - first_slot());
    return static_cast<std::size_t>((offset * slot_inverse) >> 32);
  }
  // Calls visit(const Cell&) for each slot on the list of free ones; slots that were never looked at are not on it.
  template <class Visit>
  void for_each_free_slot(Visit visit) const {
    for (const Cell* slot = free; slot != nullptr; slot = slot->next_free()) {
      visit(*slot);
    }
  }
  static Page& of(const void* slot) {
    return *reinterpret_cast<Page*>(reinterpret_cast<std::uintptr_t>(slot) & ~(kPageBytes - 1));
  }
};
static_assert(sizeof(Page) <= kPageHeaderBytes, "slots begin at the same offset on every machine");

// What stands before a block that is too large for a page.
struct LargeBlock {
  Heap* heap;
  LargeBlock* next;  // all of the same contents, oldest first
  LargeBlock* previous;
  std::uint64_t bytes;  // of the block, without this prefix
  std::uint32_t scratch;
  Contents contents;

  void* block() { return reinterpret_cast<char*>(this) + kPrefixBytes; }
  Cell& cell() { return *static_cast<Cell*>(block()); }
  static LargeBlock& of(const void* block) {
    return *reinterpret_cast<LargeBlock*>(reinterpret_cast<std::uintptr_t>(block) - kPrefixBytes);
  }
  static LargeBlock& of(const Cell& cell) { return of(static_cast<const void*>(&cell)); }

  static constexpr std::size_t kPrefixBytes = 48;
};
static_assert(sizeof(LargeBlock) <= LargeBlock::kPrefixBytes,
              "a large block begins at the same offset on every machine");

class Pages {
 public:
  explicit Pages(Heap& heap) : heap_(heap) {}
  ~Pages();  // gives everything back, live or not
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  // The bytes that a block of `bytes` takes: its slot's size, or for a large one the next multiple of 16.
  [[nodiscard]] static constexpr std::size_t rounded(std::size_t bytes) {
    return bytes <= kLargestSlotBytes ? kSlotBytes[kClassOfGranules[granules(bytes)]] : granules(bytes) * kGranuleBytes;
  }

  // Null only where the system has no more memory. Blocks are 16-byte aligned; their contents are not initialised.
  // Inline: where `bytes` is a constant, so is the size class, and what is left is taking a slot off a list.
  [[nodiscard]] void* allocate(Contents contents, std::size_t bytes) {
    return bytes <= kLargestSlotBytes ? allocate_slot(contents, kClassOfGranules[granules(bytes)])
                                      : allocate_large(contents, granules(bytes) * kGranuleBytes);
  }
  void free_store(void* block, std::size_t bytes) {
    if (bytes <= kLargestSlotBytes) {
      free_slot(Page::of(block), block);
    } else {
      free_large(LargeBlock::of(block));
    }
  }
  void free_cell(Cell& cell) {
    if (cell.has_flag(Cell::kIsLarge)) [[unlikely]] {
      free_large(LargeBlock::of(cell));
    } else {
      free_slot(Page::of(&cell), &cell);
    }
  }
  // The bytes that a live cell takes.
  [[nodiscard]] static std::size_t cell_bytes(const Cell& cell) {
    return cell.has_flag(Cell::kIsLarge) ? static_cast<std::size_t>(LargeBlock::of(cell).bytes)
                                         : Page::of(&cell).slot_bytes;
  }

  [[nodiscard]] std::uint64_t held_bytes() const { return held_bytes_; }

  // Calls visit(Page&) for each page of cells and visit_large(LargeBlock&) for each large cell, in an order that
  // depends on the program alone. Neither may add or remove pages.
  template <class VisitPage, class VisitLarge>
  void walk(VisitPage visit_page, VisitLarge visit_large) {
    for (SizeClass& size_class : classes_[0]) {
      for (Page* page = size_class.first; page != nullptr; page = page->next) {
        visit_page(*page);
      }
    }
    for (LargeBlock* large = large_[0].first; large != nullptr; large = large->next) {
      visit_large(*large);
    }
  }
  // The same for all pages and large blocks, those of stores too.
  template <class VisitPage, class VisitLarge>
  void walk_everything(VisitPage visit_page, VisitLarge visit_large) {
    for (auto& classes : classes_) {
      for (SizeClass& size_class : classes) {
        for (Page* page = size_class.first; page != nullptr; page = page->next) {
          visit_page(*page);
        }
      }
    }
    for (LargeBlocks& blocks : large_) {
      for (LargeBlock* large = blocks.first; large != nullptr; large = large->next) {
        visit_large(*large);
      }
    }
  }
  // Calls visit(Cell&) for each cell that is neither free nor dying; the rules of walk() apply.
  template <class Visit>
  void for_each_cell(Visit visit) {
    walk(
        [&](Page& page) {
          for (char* slot = page.first_slot(); slot < page.untouched; slot += page.slot_bytes) {
            if (Cell& cell = *reinterpret_cast<Cell*>(slot); cell.kind() != kFreeKind && !cell.is_dying()) {
              visit(cell);
            }
          }
        },
        [&](LargeBlock& large) {
          if (!large.cell().is_dying()) {
            visit(large.cell());
          }
        });
  }

 private:
  struct LargeBlocks {
    LargeBlock* first = nullptr;
    LargeBlock* last = nullptr;
  };
  struct SizeClass {
    Page* first = nullptr;
    Page* last = nullptr;
    Page* available = nullptr;
  };

  [[nodiscard]] void* allocate_slot(Contents contents, std::size_t size_class) {
    Page* page = classes_[static_cast<std::size_t>(contents)][size_class].available;
    if (page == nullptr || page->free == nullptr) [[unlikely]] {
      page = find_page_with_free_slot(contents, size_class);
      if (page == nullptr) {
        return nullptr;
      }
    }
    Cell* slot = page->free;
    page->free = slot->next_free();
    ++page->live;
    return slot;
  }
  void free_slot(Page& page, void* block) {
    static_cast<Cell*>(block)->become_free(page.free);
    page.free = static_cast<Cell*>(block);
    --page.live;
    if (!page.is_available) [[unlikely]] {
      make_available(page);
    }
    if (page.live == 0 && (page.previous != nullptr || page.next != nullptr)) [[unlikely]] {
      remove_page(page);
    }
  }
  [[nodiscard]] Page* find_page_with_free_slot(Contents contents, std::size_t size_class);
  [[nodiscard]] static bool thread_untouched_slots(Page& page);
  [[nodiscard]] void* allocate_large(Contents contents, std::size_t bytes);
  void free_large(LargeBlock& large);
  [[nodiscard]] Page* add_page(Contents contents, std::size_t size_class);
  void remove_page(Page& page);
  void make_available(Page& page);
  void make_unavailable(Page& page);
  LargeBlocks& blocks_of(Contents contents) { return large_[static_cast<std::size_t>(contents)]; }
  SizeClass& class_of(const Page& page) { return classes_[static_cast<std::size_t>(page.contents)][page.size_class]; }

  Heap& heap_;
  std::array<std::array<SizeClass, kSizeClassCount>, 2> classes_;
  std::array<LargeBlocks, 2> large_;
  void* reserve_ = nullptr;  // one empty page
  std::uint64_t held_bytes_ = 0;
};

}  // namespace leaklab::heap
