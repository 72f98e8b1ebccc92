#include "heap/finalization.h"

#include "base/check.h"
#include "heap/heap.h"

namespace leaklab::heap {

static_assert(sizeof(FinalizationRecord) == 120 && sizeof(FinalizationTable) == 80, "the same on every machine");

void FinalizationList::append(FinalizationRecord& record) {
  record.next_record = nullptr;
  record.previous_record = last_;
  (last_ ? last_->next_record : first_) = &record;
  last_ = &record;
}

void FinalizationList::remove(FinalizationRecord& record) {
  (record.previous_record ? record.previous_record->next_record : first_) = record.next_record;
  (record.next_record ? record.next_record->previous_record : last_) = record.previous_record;
}

void FinalizationTable::will_die(Heap& heap) { heap.finalizations().will_lose_table(*this); }

bool Finalizations::try_register(FinalizationTable& table, Cell& target, Value held, Cell* token) {
  const bool has_room = heap_.weak_tables().make_room_for_edge(sizeof(FinalizationRecord));
  void* store = has_room ? heap_.try_allocate_store_at_once(sizeof(FinalizationRecord)) : nullptr;
  if (store == nullptr) {
    return false;
  }
  auto* record = new (store) FinalizationRecord();
  record->owner = &table;
  record->key = &target;
  record->role = WeakRole::FinalizationTarget;
  record->token.owner = &table;
  record->token.key = token;
  record->token.role = WeakRole::FinalizationToken;
  record->token.record = record;
  if (!try_link(*record)) {
    heap_.free_store(record, sizeof *record);
    return false;
  }
  retain(held);
  record->value = held;
  table.waiting_.append(*record);
  ++table.size_;
  return true;
}

bool Finalizations::try_link(FinalizationRecord& record) {
  if (!heap_.weak_tables().try_link(record)) {
    return false;
  }
  if (record.token.key && !heap_.weak_tables().try_link(record.token)) {
    heap_.weak_tables().unlink(record);
    return false;
  }
  return true;
}

bool Finalizations::unregister(FinalizationTable& table, Cell& token) {
  bool was_there = false;
  // A release in between may free anything, so what it would do waits until all edges are out of the way.
  FinalizationList forgotten;
  for (WeakEntry* entry = heap_.weak_tables().first_of(token); entry != nullptr;) {
    WeakEntry* next = entry->next.get();
    if (entry->role == WeakRole::FinalizationToken && entry->owner.get() == &table) {
      FinalizationRecord& record = *static_cast<FinalizationTokenEntry*>(entry)->record;
      // Its other edge may be the next of the same list.
      if (next == &record) {
        next = next->next.get();
      }
      forget(table, record);
      forgotten.append(record);
      was_there = true;
    }
    entry = next;
  }
  while (FinalizationRecord* record = forgotten.first()) {
    forgotten.remove(*record);
    const Value held = record->value;
    heap_.free_store(record, sizeof *record);
    release(held);
  }
  return was_there;
}

Handle Finalizations::take_finished(FinalizationTable& table) {
  FinalizationRecord* record = table.finished_.first();
  base::require(record != nullptr, "only what is finished is taken");
  forget(table, *record);
  Handle held = Handle::adopt(record->value);
  heap_.free_store(record, sizeof *record);
  return held;
}

// Takes the record out of its table and of the index; it still owns its held value.
void Finalizations::forget(FinalizationTable& table, FinalizationRecord& record) {
  unlink(record);
  --table.size_;
  if (record.key) {
    table.waiting_.remove(record);
    return;
  }
  table.finished_.remove(record);
  if (table.finished_.first() == nullptr) {
    remove_table(table);
  }
}

void Finalizations::unlink(FinalizationRecord& record) {
  heap_.weak_tables().unlink(record);
  heap_.weak_tables().unlink(record.token);
}

void Finalizations::did_lose_target(WeakEntry& entry) {
  auto& record = static_cast<FinalizationRecord&>(entry);
  auto& table = static_cast<FinalizationTable&>(*entry.owner);
  table.waiting_.remove(record);
  if (table.finished_.first() == nullptr) {
    add_table(table);
  }
  table.finished_.append(record);
}

void Finalizations::will_lose_table(FinalizationTable& table) {
  if (table.finished_.first() != nullptr) {
    remove_table(table);
  }
  for (const FinalizationList* list : {&table.waiting_, &table.finished_}) {
    for (FinalizationRecord* record = list->first(); record != nullptr; record = record->next_record.get()) {
      unlink(*record);
    }
  }
}

void Finalizations::add_table(FinalizationTable& table) {
  table.next_table_ = nullptr;
  table.previous_table_ = last_table_;
  if (last_table_ != nullptr) {
    last_table_->next_table_ = &table;
  } else {
    first_table_ = &table;
  }
  last_table_ = &table;
}

void Finalizations::remove_table(FinalizationTable& table) {
  if (table.previous_table_) {
    table.previous_table_->next_table_ = table.next_table_;
  } else {
    first_table_ = table.next_table_.get();
  }
  if (table.next_table_) {
    table.next_table_->previous_table_ = table.previous_table_;
  } else {
    last_table_ = table.previous_table_.get();
  }
}

}  // namespace leaklab::heap
