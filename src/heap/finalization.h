#pragma once
// Finalization tables: who wants to hear of a cell's death, and what to be told then.
//
// A registration is (target, held value, token): the table refers to target and token weakly, to the held value and to
// its finalizer strongly. When the target dies the registration moves from "waiting" to "finished"; nothing is called.
// A finalizer never runs inside a release or a collection: the interpreter asks between two of its jobs, and acts on
// the answers with script:
//
//   while (heap::FinalizationTable* table = heap.finalizations().first_finished()) {
//     const Ref<heap::FinalizationTable> kept = Ref<heap::FinalizationTable>::retain(*table);
//     call(table->finalizer(), heap.finalizations().take_finished(*table));   // one job for each
//   }
//
// Tables come in the order in which they first had something finished, their registrations in the order of the deaths.
// A table that dies takes its registrations with it, finished or not, and they are never told of. Held values and
// finalizers that lead to their target keep it alive, as ECMA-262 (9.9) says. Script's FinalizationRegistry holds a
// table.

#include <cstdint>

#include "heap/ref.h"
#include "heap/weak_tables.h"

namespace leaklab::heap {

struct FinalizationRecord;

struct FinalizationTokenEntry : WeakEntry {
  Pointer<FinalizationRecord> record;
};

// One registration, a store of its own: the edge to the target, whose value is the held value, and that to the token.
struct FinalizationRecord : WeakEntry {
  FinalizationTokenEntry token;             // its key is null where there is none, or it has died
  Pointer<FinalizationRecord> next_record;  // of the same list, older first
  Pointer<FinalizationRecord> previous_record;
};

// Records, oldest first. Owns none of them.
class FinalizationList {
 public:
  [[nodiscard]] FinalizationRecord* first() const { return first_.get(); }
  void append(FinalizationRecord& record);
  void remove(FinalizationRecord& record);

 private:
  Pointer<FinalizationRecord> first_;
  Pointer<FinalizationRecord> last_;
};

class FinalizationTable : public Cell {
 public:
  static constexpr const char* kName = "finalization table";

  explicit FinalizationTable(Value finalizer) : finalizer_(finalizer) { retain(finalizer); }
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("finalizer");
    visitor.value(finalizer_);
    visit_list(visitor, waiting_);
    visit_list(visitor, finished_);
  }
  void will_die(Heap& heap);

  // What its owner wants called; the heap only keeps it.
  [[nodiscard]] Value finalizer() const { return finalizer_; }
  [[nodiscard]] std::uint32_t size() const { return size_; }  // registrations, waiting and finished

 private:
  friend class Finalizations;

  template <class Visitor>
  static void visit_list(Visitor& visitor, const FinalizationList& list) {
    for (FinalizationRecord* record = list.first(); record != nullptr;) {
      FinalizationRecord* next = record->next_record.get();
      visitor.label(EdgeType::Weak);
      visitor.weak(record->key);
      visitor.weak(record->token.key);
      visitor.label("held value");
      visitor.value(record->value);
      visitor.store(Pointer<FinalizationRecord>(record), sizeof *record);
      record = next;
    }
  }

  Value finalizer_;
  FinalizationList waiting_;
  FinalizationList finished_;
  Pointer<FinalizationTable> next_table_;  // of those with something finished
  Pointer<FinalizationTable> previous_table_;
  std::uint32_t size_ = 0;
};

class Finalizations {
 public:
  explicit Finalizations(Heap& heap) : heap_(heap) {}
  Finalizations(const Finalizations&) = delete;
  Finalizations& operator=(const Finalizations&) = delete;

  // `token` may be null, or the target itself. Counts `held`. False, and nothing changed, where the heap limit leaves
  // no room. The same target may be registered several times.
  [[nodiscard]] bool try_register(FinalizationTable& table, Cell& target, Value held, Cell* token);
  // Forgets all registrations of the table with that token, finished ones too; whether there was any. May free cells.
  bool unregister(FinalizationTable& table, Cell& token);

  // Borrowed; null where no table has anything finished.
  [[nodiscard]] FinalizationTable* first_finished() const { return first_table_; }
  // The held value of the table's oldest finished registration, which is forgotten. Only where there is one.
  [[nodiscard]] Handle take_finished(FinalizationTable& table);

  // Steps of a death; see WeakTables and Heap.
  void did_lose_target(WeakEntry& entry);
  void will_lose_table(FinalizationTable& table);

 private:
  [[nodiscard]] bool try_link(FinalizationRecord& record);
  void forget(FinalizationTable& table, FinalizationRecord& record);
  void unlink(FinalizationRecord& record);
  void add_table(FinalizationTable& table);
  void remove_table(FinalizationTable& table);

  Heap& heap_;
  FinalizationTable* first_table_ = nullptr;  // those with something finished
  FinalizationTable* last_table_ = nullptr;
};

}  // namespace leaklab::heap
