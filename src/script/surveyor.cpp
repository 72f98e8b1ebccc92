// One walk over all cells, linear in cells and references. Texts that many nodes share (constructors, property names)
// are found once: by prototype, by shape and by key. A map's keys and a string's text are each node's own.

#include "script/surveyor.h"

#include "script/runtime/array_buffer.h"
#include "script/runtime/collection.h"
#include "script/runtime/generator.h"
#include "script/runtime/inspect.h"

namespace leaklab::script {

namespace {

constexpr std::size_t kMaximumPreview = 24;  // code units

// The leftmost part of a rope that is flat.
const String& beginning_of(const String& string) {
  const String* part = &string;
  while (part->is_rope()) {
    part = &part->left();
  }
  return *part;
}

std::string string_preview(const String& string) {
  StringView view = beginning_of(string).view();
  const bool is_cut = string.length() > kMaximumPreview || view.length < string.length();
  view.length = std::min<std::uint32_t>(view.length, kMaximumPreview);
  std::string text = "\"";
  for (const char c : to_utf8(view)) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20;
    text += is_control ? ' ' : c;
  }
  return text + (is_cut ? "…\"" : "\"");
}

std::string function_name(const Object& object) {
  const bool is_native = object.kind() == kNativeFunctionKind;
  String& name =
      is_native ? static_cast<const NativeFunction&>(object).name() : *static_cast<const Function&>(object).code().name;
  return to_utf8(name.view());
}

// What no script sees, in words.
std::string internal_name(Heap& heap, const Cell& cell) { return "(" + std::string(heap.kind(cell).name) + ")"; }

// A private name is its own description: "#listeners".
std::string symbol_key_text(const Symbol& symbol) {
  return symbol.is_private_name() ? to_utf8(symbol.description()->view()) : "[" + descriptive_text(symbol) + "]";
}

bool is_prototype_of_constructor(Realm& realm, Object& object) {
  if (!object.is_prototype()) {
    return false;
  }
  const Value* constructor = object.find_own(&realm.atom(Atom::Constructor));
  return constructor != nullptr && is_callable(*constructor);
}

}  // namespace

std::string constructor_text(Realm& realm, Object& object) {
  if (is_callable(Value::cell(object))) {
    return "Function";
  }
  for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
    const Value* constructor = holder->find_own(&realm.atom(Atom::Constructor));
    if (constructor != nullptr && is_callable(*constructor)) {
      if (std::string name = function_name(as_object(*constructor)); !name.empty()) {
        return name;
      }
    }
  }
  return "Object";
}

std::string short_preview(Realm& realm, Value value) {
  if (!value.is_cell()) {
    return value.is_hole() ? "(not initialised)" : preview(realm, value);
  }
  Cell& cell = value.as_cell();
  if (is_string(value)) {
    return string_preview(as_string(value));
  }
  if (is_symbol(value)) {
    const String* description = as_symbol(value).description();
    return "Symbol(" + (description != nullptr ? to_utf8(description->view()) : std::string()) + ")";
  }
  if (!is_object(value)) {
    return internal_name(realm.heap(), cell);
  }
  Object& object = as_object(value);
  if (is_callable(value)) {
    return function_name(object) + "()";
  }
  const std::string name = constructor_text(realm, object);
  if (is_array(value)) {
    return name + "(" + std::to_string(as_array(value).length()) + ")";
  }
  if (cell.kind() == kMapKind || cell.kind() == kSetKind) {
    return name + "(" + std::to_string(as_collection(value).size()) + ")";
  }
  if (is_typed_array(value) || cell.kind() == kArrayBufferKind) {
    const std::uint32_t length = is_typed_array(value) ? as_view(value).length() : as_buffer(value).length();
    return name + "(" + std::to_string(length) + ")";
  }
  return name;
}

std::vector<RunningFunction> running_functions(Vm& vm, const SourceMap& sources) {
  std::vector<RunningFunction> functions;
  for (const Vm::FrameView& frame : vm.frame_views()) {
    if (frame.code->is_internal != 0) {
      continue;
    }
    const StatementStart* statement = sources.statement_at(frame.site);
    const Location at =
        statement != nullptr ? sources.locate(frame.code->source, statement->position) : sources.locate(frame.site);
    RunningFunction function{to_utf8(frame.code->name->view()), std::string(at.source_name), at.line, at.column, {}};
    for (const LocalName* local : sources.locals_at(frame.site)) {
      Value value = frame.registers[local->reg];
      if (local->slot != LocalName::kNoSlot) {
        value = is_kind(value, kEnvironmentKind) ? static_cast<Environment&>(value.as_cell()).slot(local->slot)
                                                 : Value::undefined();
      }
      const bool is_cell = value.is_cell();
      function.variables.push_back({local->name, short_preview(vm.realm(), value),
                                    is_cell ? value.as_cell().count() : 0, is_cell ? value.as_cell().id() : 0,
                                    is_object(value)});
    }
    functions.push_back(std::move(function));
  }
  return functions;
}

Surveyor::Surveyor(Vm& vm, const SourceMap& sources)
    : vm_(vm), realm_(vm.realm()), sources_(sources), numbers_(vm.heap()), frames_(vm.frame_views()) {
  const std::uint32_t count = numbers_.count();
  survey_.ids.reserve(count);
  survey_.counts.reserve(count);
  survey_.shallow_bytes.reserve(count);
  survey_.constructors.reserve(count);
  survey_.previews.reserve(count);
  survey_.places.reserve(count);
  survey_.first_edges.reserve(std::size_t{count} + 1);
  survey_.allocation_places.push_back({interned(""), 0});
  survey_.last_id = vm.heap().last_id();
}

HeapSurvey Surveyor::take() {
  Heap& heap = vm_.heap();
  std::uint64_t sum_bytes = 0;
  heap.pages().for_each_cell([this](Cell& cell) { survey_cell(cell); });
  survey_.first_edges.push_back(static_cast<std::uint32_t>(survey_.edge_targets.size()));
  for (const std::uint64_t bytes : survey_.shallow_bytes) {
    sum_bytes += bytes;
  }
  survey_.tables_bytes = heap.usage().heap_used_bytes - sum_bytes;
  survey_roots();
  return std::move(survey_);
}

void Surveyor::survey_cell(Cell& cell) {
  cell_ = &cell;
  survey_.ids.push_back(cell.id());
  survey_.counts.push_back(cell.count());
  survey_.shallow_bytes.push_back(heap::Pages::cell_bytes(cell));
  survey_.constructors.push_back(constructor_of(cell));
  survey_.previews.push_back(preview_of(cell));
  survey_.places.push_back(place_of(cell.site()));
  survey_.first_edges.push_back(static_cast<std::uint32_t>(survey_.edge_targets.size()));
  vm_.heap().kind(cell).describe(cell, *this);
}

void Surveyor::survey_roots() {
  cell_ = nullptr;
  heap::NamedEdgeVisitor& visitor = *this;
  vm_.visit_roots(visitor);
}

void Surveyor::did_find(Cell& target, const heap::EdgeName& name) {
  if (cell_ == nullptr) {
    survey_.roots.push_back({name.type, heap::CellNumbers::of(target), name_of_root(name)});
    return;
  }
  survey_.edge_targets.push_back(heap::CellNumbers::of(target));
  survey_.edge_types.push_back(name.type);
  survey_.edge_names.push_back(name_of_edge(name));
}

void Surveyor::did_find_weak(Cell& target, const heap::EdgeName& name) { did_find(target, name); }

void Surveyor::did_find_store(std::size_t bytes) {
  if (cell_ != nullptr) {
    survey_.shallow_bytes.back() += heap::Pages::rounded(bytes);
  }
}

std::uint32_t Surveyor::interned(std::string_view text) {
  const auto [found, is_new] = texts_.try_emplace(std::string(text), 0);
  if (is_new) {
    found->second = survey_.texts.add(text);
  }
  return found->second;
}

std::uint32_t Surveyor::word(const char* word) {
  const auto [found, is_new] = words_.try_emplace(word, 0);
  if (is_new) {
    found->second = interned(word);
  }
  return found->second;
}

std::uint32_t Surveyor::kind_text(const Cell& cell) {
  kind_texts_.resize(256, kUnknown);
  std::uint32_t& text = kind_texts_[cell.kind()];
  if (text == kUnknown) {
    text = interned(internal_name(vm_.heap(), cell));
  }
  return text;
}

std::uint32_t Surveyor::place_of(std::uint32_t site) {
  if (site == 0) {
    return 0;
  }
  if (site >= places_.size()) {
    places_.resize(site + 1, kUnknown);
  }
  if (places_[site] == kUnknown) {
    const Location at = sources_.locate_line(site);
    places_[site] = sources_.is_internal(at.source) ? 0 : place_of_line(interned(at.source_name), at.line);
  }
  return places_[site];
}

// One for all sites of a line, and for all sources of a name: a program that was run again is the same program.
std::uint32_t Surveyor::place_of_line(std::uint32_t source_name, std::uint32_t line) {
  const auto number = static_cast<std::uint32_t>(survey_.allocation_places.size());
  const auto [found, is_new] = lines_.try_emplace((std::uint64_t{source_name} << 32) | line, number);
  if (is_new) {
    survey_.allocation_places.push_back({source_name, line});
  }
  return found->second;
}

std::uint32_t Surveyor::constructor_of(Cell& cell) {
  const Value value = Value::cell(cell);
  if (!is_object(value)) {
    return is_string(value) ? word("string") : is_symbol(value) ? word("symbol") : kind_text(cell);
  }
  Object& object = as_object(value);
  if (is_callable(value)) {
    return word("Function");
  }
  Object* prototype = object.prototype();
  if (prototype == nullptr || is_prototype_of_constructor(realm_, object)) {
    return word("Object");
  }
  const auto [found, is_new] = constructors_.try_emplace(prototype, 0);
  if (is_new) {
    found->second = interned(constructor_text(realm_, *prototype));
  }
  return found->second;
}

// Most objects show nothing but their constructor.
std::uint32_t Surveyor::preview_of(Cell& cell) {
  if (is_object(Value::cell(cell)) && is_prototype_of_constructor(realm_, as_object(Value::cell(cell)))) {
    return survey_.texts.add(constructor_text(realm_, as_object(Value::cell(cell))) + ".prototype");
  }
  const bool is_plain = cell.kind() == kObjectKind || !is_object(Value::cell(cell));
  if (is_plain && cell.kind() != kStringKind && cell.kind() != kSymbolKind) {
    return survey_.constructors.back();
  }
  return survey_.texts.add(short_preview(realm_, Value::cell(cell)));
}

std::uint32_t Surveyor::key_text(Value key) {
  if (key.is_cell() && key.as_cell().kind() == kObjectKind) {
    return constructor_of(key.as_cell());
  }
  return survey_.texts.add(short_preview(realm_, key));
}

std::uint32_t Surveyor::name_of_edge(const heap::EdgeName& name) {
  switch (name.type) {
    case EdgeType::Internal: return word(name.word);
    case EdgeType::Property: return property_name(name.index);
    case EdgeType::Element: return name.index;
    case EdgeType::Variable: return variable_name(name.index);
    case EdgeType::Local: return kept_name(name.index);
    case EdgeType::Entry:
    case EdgeType::WeakEntry: return key_text(name.key);
    case EdgeType::EntryKey:
    case EdgeType::WeakKey:
    case EdgeType::Weak:
    case EdgeType::Global:
    case EdgeType::Job:
    case EdgeType::Builtin:
    case EdgeType::Host: break;
  }
  return word("");
}

std::uint32_t Surveyor::property_name(std::uint32_t slot) {
  const std::vector<std::uint32_t>& names = names_of_shape(static_cast<Object&>(*cell_).shape());
  return slot < names.size() ? names[slot] : word("");
}

const std::vector<std::uint32_t>& Surveyor::names_of_shape(const Shape& shape) {
  if (&shape == last_shape_) {
    return *last_shape_names_;
  }
  const auto [found, is_new] = shapes_.try_emplace(&shape);
  std::vector<std::uint32_t>& names = found->second;
  if (is_new) {
    names.resize(shape.slot_count(), word(""));
    shape.for_each([&](PropertyKey key, std::uint32_t slot, Attributes) {
      const auto [text, is_new_key] = keys_.try_emplace(key, 0);
      if (is_new_key) {
        text->second = key->kind() == kStringKind ? interned(to_utf8(static_cast<String&>(*key).view()))
                                                  : interned(symbol_key_text(static_cast<Symbol&>(*key)));
      }
      names[slot] = text->second;
    });
  }
  last_shape_ = &shape;
  last_shape_names_ = &names;
  return names;
}

std::uint32_t Surveyor::variable_name(std::uint32_t slot) {
  const std::vector<std::string>* names = sources_.scope_names(cell_->site());
  return names != nullptr && slot < names->size() ? interned((*names)[slot]) : word("");
}

// A register of the suspended call that is surveyed.
std::uint32_t Surveyor::kept_name(std::uint32_t reg) {
  KeptFrame& frame = static_cast<KeptFrame&>(*cell_);
  const std::uint32_t site = as_function(frame.slots()[0]).code().first_site + frame.next_instruction() - 1;
  for (const LocalName* local : sources_.locals_at(site)) {
    if (local->reg == reg) {
      return interned(local->slot == LocalName::kNoSlot ? local->name : "(scope)");
    }
  }
  return word("(temporary)");
}

std::uint32_t Surveyor::name_of_root(const heap::EdgeName& name) {
  switch (name.type) {
    case EdgeType::Global: return interned(to_utf8(as_string(name.key).view()));
    case EdgeType::Local: return interned(name_of_register(name.index));
    case EdgeType::Internal:
    case EdgeType::Job: return word(name.word);
    case EdgeType::Builtin:
    case EdgeType::Host:
    case EdgeType::Property:
    case EdgeType::Element:
    case EdgeType::Variable:
    case EdgeType::EntryKey:
    case EdgeType::Entry:
    case EdgeType::WeakKey:
    case EdgeType::WeakEntry:
    case EdgeType::Weak: break;
  }
  return word("");
}

std::string Surveyor::name_of_register(std::uint32_t number) const {
  for (const Vm::FrameView& frame : frames_) {
    if (number + 2 < frame.first_register) {  // its window begins with callee and this
      continue;
    }
    const std::string name = to_utf8(frame.code->name->view());
    const std::string where =
        (name.empty() ? "the program" : name) + ", line " + std::to_string(sources_.locate_line(frame.site).line);
    if (number < frame.first_register) {
      return (number + 1 == frame.first_register ? "this of " : "the call of ") + where;
    }
    std::string what = "a temporary";
    for (const LocalName* local : sources_.locals_at(frame.site)) {
      if (frame.first_register + local->reg == number) {
        what = local->slot == LocalName::kNoSlot ? local->name : "the scope";
      }
    }
    return what + " of " + where;
  }
  return "the stack";
}

}  // namespace leaklab::script
