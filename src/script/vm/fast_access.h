#pragma once
// Properties and elements that are where the inline cache, or the index, says, without leaving the dispatch loop.
// access.cpp does the others. Part of run_frames.h only. Each says false, and has done nothing, where it is not so.

#include "script/runtime/object.h"
#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

inline bool Vm::get_cached(const Code& code, const Instruction& i, Value* r) {
  const PropertyCache& cache = code.caches.get()[i.c];
  const Value base = r[i.b];
  if (!is_object(base) || &as_object(base).shape() != cache.shape.get()) {
    return false;
  }
  if (!cache.holder) {
    copy(r + i.a, as_object(base).slot(cache.slot));
  } else if (cache.epoch == realm_.prototype_epoch()) {
    copy(r + i.a, cache.holder->slot(cache.slot));
  } else {
    return false;
  }
  release_dying(i, r);
  return true;
}

// A property that is there already.
inline bool Vm::set_cached(const Code& code, const Instruction& i, Value* r) {
  const PropertyCache& cache = code.caches.get()[i.c];
  const Value base = r[i.a];
  if (!is_object(base) || &as_object(base).shape() != cache.shape.get() || cache.next_shape ||
      cache.epoch != realm_.prototype_epoch()) {
    return false;
  }
  copy(&as_object(base).slot(cache.slot), r[i.b]);
  release_dying(i, r);
  return true;
}

// An element of an array that is there.
inline bool Vm::get_indexed(const Instruction& i, Value* r) {
  const Value base = r[i.b];
  const Value key = r[i.c];
  if (!is_array(base) || !key.is_integer() || key.as_integer() < 0) {
    return false;
  }
  const Value element = as_array(base).at(static_cast<std::uint32_t>(key.as_integer()));
  if (element.is_hole()) {
    return false;
  }
  copy(r + i.a, element);
  release_dying(i, r);
  return true;
}

}  // namespace leaklab::script
