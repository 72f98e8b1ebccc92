#include "heap/pages.h"

#include <algorithm>
#include <cstdlib>

#include "base/check.h"

namespace leaklab::heap {

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
  for (LargeBlocks& blocks : large_) {
    while (blocks.first != nullptr) {
      LargeBlock* large = blocks.first;
      blocks.first = large->next;
      std::free(large);
    }
  }
  std::free(reserve_);
}

// Pages leave the list of available ones here, when nothing can be had of them, and not already as they fill up.
Page* Pages::find_page_with_free_slot(Contents contents, std::size_t size_class) {
  const SizeClass& owner = classes_[static_cast<std::size_t>(contents)][size_class];
  while (owner.available != nullptr) {
    if (owner.available->free != nullptr || thread_untouched_slots(*owner.available)) {
      return owner.available;
    }
    make_unavailable(*owner.available);
  }
  Page* page = add_page(contents, size_class);
  return page != nullptr && thread_untouched_slots(*page) ? page : nullptr;
}

// Some at a time, lowest first: enough that allocating seldom comes here, few enough that they are in the cache then.
bool Pages::thread_untouched_slots(Page& page) {
  constexpr std::size_t kSlotsAtOnce = 32;
  const char* end = page.first_slot() + std::size_t{page.slot_count} * page.slot_bytes;
  const auto left = static_cast<std::size_t>(end - page.untouched) / page.slot_bytes;
  const std::size_t count = std::min(left, kSlotsAtOnce);
  for (std::size_t i = count; i > 0; --i) {
    auto* slot = reinterpret_cast<Cell*>(page.untouched + (i - 1) * page.slot_bytes);
    slot->become_free(page.free);
    page.free = slot;
  }
  page.untouched += count * page.slot_bytes;
  return count > 0;
}

void* Pages::allocate_large(Contents contents, std::size_t bytes) {
  auto* large = static_cast<LargeBlock*>(std::malloc(LargeBlock::kPrefixBytes + bytes));
  if (large == nullptr) {
    return nullptr;
  }
  held_bytes_ += LargeBlock::kPrefixBytes + bytes;
  LargeBlocks& blocks = blocks_of(contents);
  *large = {&heap_, nullptr, blocks.last, bytes, 0, contents};
  (blocks.last != nullptr ? blocks.last->next : blocks.first) = large;
  blocks.last = large;
  return large->block();
}

void Pages::free_large(LargeBlock& large) {
  held_bytes_ -= LargeBlock::kPrefixBytes + large.bytes;
  LargeBlocks& blocks = blocks_of(large.contents);
  (large.previous != nullptr ? large.previous->next : blocks.first) = large.next;
  (large.next != nullptr ? large.next->previous : blocks.last) = large.previous;
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
  page->slot_inverse = static_cast<std::uint32_t>((std::uint64_t{1} << 32) / slot_bytes) + 1;
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
