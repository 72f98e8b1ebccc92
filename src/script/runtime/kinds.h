#pragma once
// The kinds of cells that script puts on the heap.

#include "heap/heap.h"

namespace leaklab::script {

using heap::Cell;
using heap::Handle;
using heap::Heap;
using heap::KindId;
using heap::Pointer;
using heap::Ref;
using heap::Value;

// Objects come last, so that is_object is one comparison.
enum : KindId {
  kStringKind = Heap::kFirstFreeKind,
  kSymbolKind,
  kBigIntKind,
  kShapeKind,
  kEnvironmentKind,
  kCodeKind,
  kRegExpProgramKind,
  kPausedMatchKind,
  kAccessorKind,
  kReactionKind,
  kKeptFrameKind,
  kNodeMemoryKind,
  kObjectKind,
  kErrorKind,
  kArgumentsKind,
  kArrayKind,
  kFunctionKind,
  kNativeFunctionKind,
  kRegExpKind,
  kRegExpIteratorKind,
  kWeakMapKind,
  kWeakSetKind,
  kMapKind,
  kSetKind,
  kMapIteratorKind,
  kSetIteratorKind,
  kArrayIteratorKind,
  kStringIteratorKind,
  kTimeoutKind,
  kImmediateKind,
  kPromiseKind,
  kGeneratorKind,
  kAsyncGeneratorKind,
  kWeakRefKind,
  kFinalizationRegistryKind,
  kPrimitiveWrapperKind,
  kArrayBufferKind,
  kTypedArrayKind,
  kDataViewKind,
  kDateKind,
};

inline bool is_kind(Value value, KindId kind) { return value.is_cell() && value.as_cell().kind() == kind; }
inline bool is_string(Value value) { return is_kind(value, kStringKind); }
inline bool is_symbol(Value value) { return is_kind(value, kSymbolKind); }
inline bool is_object(Value value) { return value.is_cell() && value.as_cell().kind() >= kObjectKind; }
inline bool is_array(Value value) { return is_kind(value, kArrayKind); }
inline bool is_callable(Value value) { return is_kind(value, kFunctionKind) || is_kind(value, kNativeFunctionKind); }

}  // namespace leaklab::script
