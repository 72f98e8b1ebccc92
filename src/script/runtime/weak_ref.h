#pragma once
// WeakRef and FinalizationRegistry objects: each holds one of the heap's own weak cells.

#include "heap/weak_reference.h"
#include "script/runtime/object.h"

namespace leaklab::script {

class WeakRef : public Object {
 public:
  static constexpr const char* kName = "weak ref";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.cell(reference_);
    visit_properties(visitor);
  }
  // Its target was kept for job `job_number` by whoever made it.
  WeakRef(Shape& shape, Ref<heap::WeakReference> reference, std::uint64_t job_number)
      : Object(shape, 0), reference_(&reference.leak()), kept_in_job_(job_number) {}

  // Borrowed; null once it has died.
  [[nodiscard]] Cell* target() const { return reference_->target(); }
  // Whether the target has still to be kept for this job: once is enough.
  [[nodiscard]] bool begin_keeping(std::uint64_t job_number) {
    return std::exchange(kept_in_job_, job_number) != job_number;
  }

 private:
  Pointer<heap::WeakReference> reference_;
  std::uint64_t kept_in_job_;
};
static_assert(sizeof(WeakRef) == 56, "the same on every machine");

class FinalizationRegistry : public Object {
 public:
  static constexpr const char* kName = "finalization registry";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.cell(table_);
    visit_properties(visitor);
  }
  FinalizationRegistry(Shape& shape, Ref<heap::FinalizationTable> table) : Object(shape, 0), table_(&table.leak()) {}
  [[nodiscard]] heap::FinalizationTable& table() const { return *table_; }

 private:
  Pointer<heap::FinalizationTable> table_;
};

}  // namespace leaklab::script
