// Properties and elements that fast_access.h does not find, and the making of objects, arrays and closures.

#include <algorithm>

#include "script/runtime/array_buffer.h"
#include "script/runtime/regexp.h"
#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

Vm::Step Vm::get_named(const Instruction& i, Value* r) {
  PropertyCache& cache = frames_.back().code->caches.get()[i.c];
  const Value base = r[i.b];
  const bool has_length = is_array(base) || is_string(base);
  if (has_length && cache.key.get() == &realm_.atom(Atom::Length)) {
    put(r + i.a, Value::from_number(is_array(base) ? as_array(base).length() : as_string(base).length()));
    release_dying(i, r);
    return Step::Next;
  }
  return finish(i, r, realm_.get_and_cache(base, cache), i.a);
}

Vm::Step Vm::set_named(const Instruction& i, Value* r) {
  Code& code = *frames_.back().code;
  PropertyCache& cache = code.caches.get()[i.c];
  const Value base = r[i.a];
  const bool has_next = is_object(base) && &as_object(base).shape() == cache.shape.get() && cache.next_shape;
  if (has_next && cache.epoch == realm_.prototype_epoch()) {
    heap::retain(r[i.b]);
    as_object(base).append(heap_, *cache.next_shape, r[i.b]);
    release_dying(i, r);
    return Step::Next;
  }
  return finish(i, r, realm_.set_and_cache(base, cache, r[i.b], code.is_strict != 0), kNoRegister);
}

Vm::Step Vm::get_element(const Instruction& i, Value* r) {
  const Value base = r[i.b];
  const Value key = r[i.c];
  if (is_typed_array(base)) {
    if (const auto index = element_index(base, key)) {
      put(r + i.a, as_view(base).at(heap_, *index));
      release_dying(i, r);
      return Step::Next;
    }
  }
  const bool needs_helper = is_object(key) && !base.is_nullish();
  return finish(i, r, needs_helper ? call(Helper::GetElement, {base, key}) : realm_.get_element(base, key), i.a);
}

Vm::Step Vm::set_element(const Instruction& i, Value* r) {
  const Value base = r[i.a];
  const Value key = r[i.b];
  if (is_array(base) && key.is_integer() && key.as_integer() >= 0 &&
      static_cast<std::uint32_t>(key.as_integer()) < as_array(base).length() && !as_array(base).is_restricted()) {
    copy(as_array(base).elements() + key.as_integer(), r[i.c]);
    release_dying(i, r);
    return Step::Next;
  }
  if (is_typed_array(base)) {
    const auto index = element_index(base, key);
    if (index && r[i.c].is_number() && !holds_bigints(as_view(base).type())) {
      as_view(base).set(*index, r[i.c]);
      release_dying(i, r);
      return Step::Next;
    }
    const bool is_element = key.is_number() || (is_string(key) && realm_.to_element_key(key).index);
    if (is_object(r[i.c]) && is_element) {
      return finish(i, r, call(Helper::SetNumber, {base, key, r[i.c]}), kNoRegister);
    }
  }
  if (is_object(key) && !base.is_nullish()) {
    return finish(i, r, call(Helper::SetElement, {base, key, r[i.c]}), kNoRegister);
  }
  const bool is_strict = frames_.back().code->is_strict != 0;
  return finish(i, r, realm_.set_element(base, key, r[i.c], is_strict), kNoRegister);
}

Vm::Step Vm::delete_element(const Instruction& i, Value* r) {
  const bool is_strict = frames_.back().code->is_strict != 0;
  return finish(i, r,
                is_object(r[i.c]) ? call(Helper::DeleteElement, {r[i.b], r[i.c]})
                                  : realm_.remove(r[i.b], realm_.to_element_key(r[i.c]), is_strict),
                i.a);
}

Vm::Step Vm::define_named(const Instruction& i, Value* r) {
  PropertyCache& cache = frames_.back().code->caches.get()[i.c];
  Object& object = as_object(r[i.a]);
  if (&object.shape() == cache.shape.get()) {
    heap::retain(r[i.b]);
    object.append(heap_, *cache.next_shape, r[i.b]);
    release_dying(i, r);
    return Step::Next;
  }
  return finish(i, r, realm_.define_and_cache(object, cache, r[i.b]), kNoRegister);
}

Vm::Step Vm::define_element(const Instruction& i, Value* r) {
  const Attributes attributes{true, !i.has(kHidden), true};
  return finish(i, r, realm_.define(as_object(r[i.a]), realm_.to_element_key(r[i.b]), r[i.c], attributes), kNoRegister);
}

Vm::Step Vm::define_accessor(const Instruction& i, Value* r, bool is_getter) {
  realm_.define_accessor(as_object(r[i.a]), realm_.to_element_key(r[i.b]), is_getter ? r[i.c] : Value::undefined(),
                         is_getter ? Value::undefined() : r[i.c], !i.has(kHidden));
  release_dying(i, r);
  return Step::Next;
}

Vm::Step Vm::name_function(const Instruction& i, Value* r) {
  realm_.name_function(as_object(r[i.a]), realm_.to_element_key(r[i.b]), kNamePrefixes[i.c]);
  return Step::Next;
}

Vm::Step Vm::set_literal_prototype(const Instruction& i, Value* r) {
  if (is_object(r[i.b]) || r[i.b].is_null()) {
    realm_.set_prototype(as_object(r[i.a]), r[i.b].is_null() ? nullptr : &as_object(r[i.b]));
  }
  release_dying(i, r);
  return Step::Next;
}

Vm::Step Vm::append_element(const Instruction& i, Value* r, Value value) {
  if (!as_array(r[i.a]).try_append(heap_, value)) {
    return stop_at_heap_limit();
  }
  release_dying(i, r);
  return Step::Next;
}

// EnumerateObjectProperties (ECMA-262 14.7.5.9), all at once: names of the object, then of its prototypes.
Vm::Step Vm::get_keys(const Instruction& i, Value* r) {
  const Ref<Array> result = realm_.make_array();
  std::vector<Handle> seen;
  for (Object* object = realm_.object_of(r[i.b]); object != nullptr; object = object->prototype()) {
    for (Realm::OwnKey& key : realm_.own_keys(*object)) {
      if (is_symbol(key.key.get())) {
        continue;
      }
      const Handle name = realm_.names().intern(as_string(key.key.get()));
      const bool is_new =
          std::none_of(seen.begin(), seen.end(), [&](const Handle& other) { return other.get() == name.get(); });
      if (is_new && key.attributes.enumerable && !result->try_append(heap_, name.get())) {
        return stop_at_heap_limit();
      }
      // Names matter only where a prototype may repeat them.
      if (object->prototype() != nullptr && (object != realm_.object_of(r[i.b]) || seen.size() < 64)) {
        seen.push_back(name);
      }
    }
  }
  copy(r + i.a, Value::cell(*result));
  return Step::Next;
}

Vm::Step Vm::new_object(const Instruction& i, Value* r) {
  heap_.set_site(current_site());
  put(r + i.a, Handle(realm_.make_object(static_cast<std::uint8_t>(i.b))).leak());
  return Step::Next;
}

Vm::Step Vm::new_array(const Instruction& i, Value* r) {
  heap_.set_site(current_site());
  const Ref<Array> array = realm_.make_array();
  if (!array->try_reserve(heap_, static_cast<std::uint32_t>(i.bc()))) {
    return stop_at_heap_limit();
  }
  copy(r + i.a, Value::cell(*array));
  return Step::Next;
}

Vm::Step Vm::new_regexp(const Instruction& i, Value* r) {
  heap_.set_site(current_site());
  auto& program = static_cast<RegExpProgram&>(frames_.back().code->constants.get()[i.bc()].as_cell());
  put(r + i.a, Handle(make_regexp(realm_, program)).leak());
  return Step::Next;
}

Vm::Step Vm::new_closure(const Instruction& i, Value* r) {
  Frame& frame = frames_.back();
  auto& code = static_cast<Code&>(frame.code->constants.get()[i.b].as_cell());
  Environment* environment =
      i.c == kFunctionScope ? frame.callee().environment() : &static_cast<Environment&>(r[i.c].as_cell());
  heap_.set_site(current_site());
  put(r + i.a, Handle(realm_.make_function(code, environment, code.is_arrow != 0 ? r[-1] : Value::undefined())).leak());
  return Step::Next;
}

}  // namespace leaklab::script
