#include "heap/pages.h"

#include <cstdlib>

#include "base/check.h"

namespace leaklab::heap {

namespace {

// Steps of 16 to 128, then four to each doubling: at most a fifth of a slot is padding.
constexpr std::array<std::uint16_t, kSizeClassCount> kSlotBytes = {16,  32,  48,  64,   80,   96,   112,  128,
                                                                   160, 192, 224, 256,  320,  384,  448,  512,
                                                                   640, 768, 896, 1024, 1280, 1536, 1792, 2048};

constexpr std::size_t kGranule = 16;

constexpr std::size_t granules(std::size_t bytes) { return (bytes + kGranule - 1) / kGranule; }

// Size class by number of granules.
constexpr auto make_class_table() {
  std::array<std::uint8_t, kLargestSlotBytes / kGranule + 1> table{};
  std::uint8_t size_class = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (i * kGranule > kSlotBytes[size_class]) {
      ++size_class;
    }
    table[i] = size_class;
  }
  return table;
}
constexpr auto kClassOfGranules = make_class_table();

}  // namespace

Cell& LargeCell::cell() { return *reinterpret_cast<Cell*>(reinterpret_cast<char*>(this) + kLargePrefixBytes); }

LargeCell& LargeCell::of(const Cell& cell) {
  return *reinterpret_cast<LargeCell*>(reinterpret_cast<std::uintptr_t>(&cell) - kLargePrefixBytes);
}

Pages::~Pages() {
  for (auto& classes : classes_) {
    for (SizeClass& size_class : classes) {
      while (size_class.first != nullptr) {
        Page* page = size_class.first;
        size_class.first = page->next;
        std::free(page);
      }
    }
  }
  while (first_large_ != nullptr) {
    LargeCell* large = first_large_;
    first_large_ = large->next;
    std::free(large);
  }
  std::free(reserve_);
}

std::size_t Pages::rounded(std::size_t bytes) {
  return bytes <= kLargestSlotBytes ? kSlotBytes[kClassOfGranules[granules(bytes)]] : granules(bytes) * kGranule;
}

void* Pages::allocate(Contents contents, std::size_t bytes) {
  return bytes <= kLargestSlotBytes ? allocate_slot(contents, kClassOfGranules[granules(bytes)])
                                    : allocate_large(contents, granules(bytes) * kGranule);
}

void Pages::free(Contents contents, void* block, std::size_t bytes) {
  if (bytes <= kLargestSlotBytes) {
    free_slot(block);
  } else {
    free_large(contents, block, granules(bytes) * kGranule);
  }
}

std::size_t Pages::cell_bytes(const Cell& cell) {
  return cell.has_flag(Cell::kIsLarge) ? static_cast<std::size_t>(LargeCell::of(cell).bytes)
                                       : Page::of(&cell).slot_bytes;
}

void* Pages::allocate_slot(Contents contents, std::size_t size_class) {
  Page* page = classes_[static_cast<std::size_t>(contents)][size_class].available;
  if (page == nullptr) [[unlikely]] {
    page = add_page(contents, size_class);
    if (page == nullptr) {
      return nullptr;
    }
  }
  void* slot = page->free;
  if (slot != nullptr) {
    page->free = page->free->link();
  } else {
    slot = page->untouched;
    page->untouched += page->slot_bytes;
  }
  if (++page->live == page->slot_count) {
    make_unavailable(*page);
  }
  return slot;
}

void Pages::free_slot(void* block) {
  Page& page = Page::of(block);
  auto* slot = static_cast<Cell*>(block);
  slot->kind_ = kFreeKind;
  slot->set_link(page.free);
  page.free = slot;
  --page.live;
  if (!page.is_available) {
    make_available(page);
  }
  if (page.live == 0 && (page.previous != nullptr || page.next != nullptr)) [[unlikely]] {
    remove_page(page);
  }
}

void* Pages::allocate_large(Contents contents, std::size_t bytes) {
  if (contents == Contents::Stores) {
    void* block = std::malloc(bytes);
    held_bytes_ += block != nullptr ? bytes : 0;
    return block;
  }
  auto* large = static_cast<LargeCell*>(std::malloc(kLargePrefixBytes + bytes));
  if (large == nullptr) {
    return nullptr;
  }
  held_bytes_ += kLargePrefixBytes + bytes;
  *large = {&heap_, nullptr, last_large_, bytes, 0};
  (last_large_ != nullptr ? last_large_->next : first_large_) = large;
  last_large_ = large;
  return &large->cell();
}

void Pages::free_large(Contents contents, void* block, std::size_t bytes) {
  if (contents == Contents::Stores) {
    held_bytes_ -= bytes;
    std::free(block);
    return;
  }
  LargeCell& large = LargeCell::of(*static_cast<Cell*>(block));
  held_bytes_ -= kLargePrefixBytes + bytes;
  (large.previous != nullptr ? large.previous->next : first_large_) = large.next;
  (large.next != nullptr ? large.next->previous : last_large_) = large.previous;
  std::free(&large);
}

Page* Pages::add_page(Contents contents, std::size_t size_class) {
  void* memory = reserve_;
  reserve_ = nullptr;
  if (memory == nullptr) {
    memory = std::aligned_alloc(kPageBytes, kPageBytes);
    if (memory == nullptr) {
      return nullptr;
    }
    held_bytes_ += kPageBytes;
  }
  auto* page = static_cast<Page*>(memory);
  const std::uint32_t slot_bytes = kSlotBytes[size_class];
  *page = Page{};
  page->heap = &heap_;
  page->untouched = page->first_slot();
  page->slot_bytes = slot_bytes;
  page->slot_count = static_cast<std::uint32_t>((kPageBytes - kPageHeaderBytes) / slot_bytes);
  page->size_class = static_cast<std::uint8_t>(size_class);
  page->contents = contents;
  SizeClass& owner = class_of(*page);
  page->previous = owner.last;
  (owner.last != nullptr ? owner.last->next : owner.first) = page;
  owner.last = page;
  make_available(*page);
  return page;
}

void Pages::remove_page(Page& page) {
  make_unavailable(page);
  SizeClass& owner = class_of(page);
  (page.previous != nullptr ? page.previous->next : owner.first) = page.next;
  (page.next != nullptr ? page.next->previous : owner.last) = page.previous;
  if (reserve_ == nullptr) {
    reserve_ = &page;
    return;
  }
  held_bytes_ -= kPageBytes;
  std::free(&page);
}

void Pages::make_available(Page& page) {
  SizeClass& owner = class_of(page);
  page.is_available = true;
  page.previous_available = nullptr;
  page.next_available = owner.available;
  if (owner.available != nullptr) {
    owner.available->previous_available = &page;
  }
  owner.available = &page;
}

void Pages::make_unavailable(Page& page) {
  SizeClass& owner = class_of(page);
  page.is_available = false;
  (page.previous_available != nullptr ? page.previous_available->next_available : owner.available) =
      page.next_available;
  if (page.next_available != nullptr) {
    page.next_available->previous_available = page.previous_available;
  }
}

}  // namespace leaklab::heap
