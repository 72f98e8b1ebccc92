// What is shown of each kind of object, after Node 20's documentation of util.inspect: depth 2, up to 100 elements of
// an array. How it stands on lines is told by inspect_layout.h.

#include "script/runtime/inspect.h"

#include <algorithm>
#include <cmath>

#include "script/runtime/array_buffer.h"
#include "script/runtime/collection.h"
#include "script/runtime/conversions.h"
#include "script/runtime/date.h"
#include "script/runtime/inspect_layout.h"
#include "script/runtime/inspect_text.h"
#include "script/runtime/primitive_wrapper.h"
#include "script/runtime/promise.h"
#include "script/runtime/regexp.h"

namespace leaklab::script {

namespace {

std::string number_text(Value number) {
  const double value = number.as_number();
  return value == 0 && std::signbit(value) ? "-0" : primitive_to_text(number);
}

}  // namespace

class Inspector {
 public:
  explicit Inspector(Realm& realm, const InspectOptions& options = {}) : realm_(realm), options_(options) {}

  std::string value(Value value, int depth) {
    if (value.is_number()) {
      return number_text(value);
    }
    if (is_string(value)) {
      return string(as_string(value));
    }
    if (is_symbol(value)) {
      return descriptive_text(as_symbol(value));
    }
    if (is_kind(value, kBigIntKind)) {
      return primitive_to_text(value) + "n";
    }
    if (is_kind(value, kAccessorKind)) {
      const bool has_getter = !as_accessor(value).getter().is_undefined();
      const bool has_setter = !as_accessor(value).setter().is_undefined();
      return has_getter && has_setter ? "[Getter/Setter]" : has_getter ? "[Getter]" : "[Setter]";
    }
    return is_object(value) ? object(as_object(value), depth) : primitive_to_text(value);
  }

 private:
  using Parts = InspectParts;

  static constexpr std::uint32_t kShortString = 16;
  static constexpr std::uint32_t kMaximumString = 10'000;

  std::string string(String& string) const {
    const String* flat = realm_.strings().try_flatten(string);
    if (flat == nullptr) {
      return "''";  // the program has reached the heap limit
    }
    StringView units = flat->view();
    const std::uint32_t more = units.length > kMaximumString ? units.length - kMaximumString : 0;
    units.length -= more;
    const bool is_long = units.length > kShortString && units.length + indentation_ + 4 > options_.break_length;
    return (is_long ? quoted_lines(units, indentation_ + 2) : quoted(units)) +
           (more > 0 ? "... " + std::to_string(more) + " more character" + (more > 1 ? "s" : "") : "");
  }

  std::string object(Object& object, int depth) {
    if (std::find(open_.begin(), open_.end(), &object) != open_.end()) {
      return "[Circular *" + std::to_string(circular_number(object)) + "]";
    }
    Parts parts = begin(object);
    const bool has_content = has_parts(object);
    if (depth > options_.depth && has_content) {
      const std::string name = instance_name(object);
      const std::string prefix = prefix_of(name, tag_of(object), "Object", "");
      return name.empty() ? prefix : "[" + prefix + "]";
    }
    open_.push_back(&object);
    ++level_;
    indentation_ += 2;
    if (has_content) {
      entered_ = level_;
    }
    add_special(object, parts, depth);
    add_properties(object, parts, depth);
    indentation_ -= 2;
    open_.pop_back();
    if (std::find(circular_.begin(), circular_.end(), &object) != circular_.end()) {
      parts.base =
          "<ref *" + std::to_string(circular_number(object)) + ">" + (parts.base.empty() ? "" : " ") + parts.base;
    }
    std::string text = layout(object, std::move(parts));
    --level_;
    return text;
  }

  bool has_parts(Object& object) {
    if (object.kind() == kArrayKind && static_cast<Array&>(object).length() > 0) {
      return true;
    }
    if (object.kind() == kTypedArrayKind && static_cast<ArrayView&>(object).length() > 0) {
      return true;
    }
    const std::vector<Realm::OwnKey> keys = realm_.own_named_keys(object);
    const bool is_collection = object.kind() == kMapKind || object.kind() == kSetKind;
    if (is_collection && static_cast<Collection&>(object).size() > 0) {
      return true;
    }
    constexpr KindId kNeverEmpty[] = {kWeakMapKind, kWeakSetKind,     kMapIteratorKind, kSetIteratorKind,
                                      kPromiseKind, kArrayBufferKind, kDataViewKind};
    return std::find(std::begin(kNeverEmpty), std::end(kNeverEmpty), object.kind()) != std::end(kNeverEmpty) ||
           std::any_of(keys.begin(), keys.end(), [&](const Realm::OwnKey& key) { return is_shown(object, key); });
  }

  // Objects that something inside them refers back to are numbered in the order in which that is found.
  std::size_t circular_number(const Object& object) {
    const auto found = std::find(circular_.begin(), circular_.end(), &object);
    const auto number = static_cast<std::size_t>(found - circular_.begin()) + 1;
    if (found == circular_.end()) {
      circular_.push_back(&object);
    }
    return number;
  }

  // The name of the constructor that it is an instance of; empty where it has no prototype.
  std::string instance_name(Object& object) {
    for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
      const Value* constructor = holder->find_own(&realm_.atom(Atom::Constructor));
      if (constructor == nullptr || !is_callable(*constructor) || !is_instance(object, as_object(*constructor))) {
        continue;
      }
      const Completion name = realm_.get(*constructor, &realm_.atom(Atom::Name));
      if (is_string(name.value()) && as_string(name.value()).length() > 0) {
        return string_to_utf8(realm_, as_string(name.value()));
      }
    }
    if (object.prototype() == nullptr) {
      return "";
    }
    const bool is_simple = object.prototype()->prototype() == nullptr;
    return is_simple ? "Object <[Object: null prototype] {}>" : "Object <Complex prototype>";
  }

  bool is_instance(const Object& object, Object& constructor) {
    bool is_found = false;
    const Handle prototype = realm_.get_own(constructor, &realm_.atom(Atom::Prototype), is_found);
    const Object* link = object.prototype();
    while (link != nullptr && prototype.get() != Value::cell(const_cast<Object&>(*link))) {
      link = link->prototype();
    }
    return link != nullptr;
  }

  static std::string prefix_of(const std::string& name, const std::string& tag, const std::string& otherwise,
                               const std::string& size) {
    const std::string said = name.empty() ? "[" + otherwise + size + ": null prototype]" : name + size;
    return said + (tag.empty() || tag == (name.empty() ? otherwise : name) ? "" : " [" + tag + "]");
  }

  Parts begin(Object& object) {
    Parts parts;
    const std::string name = instance_name(object);
    const std::string tag = tag_of(object);
    // Of what says more than its class: the class only where it is not the usual one.
    const auto unusual = [&](const char* usual) {
      const std::string prefix = prefix_of(name, tag, usual, "");
      return prefix == usual ? "" : prefix + " ";
    };
    if (object.kind() == kArrayKind) {
      parts.open = '[';
      parts.close = ']';
      parts.is_array = true;
      const std::string size = "(" + std::to_string(static_cast<Array&>(object).length()) + ")";
      parts.prefix = name == "Array" && tag.empty() ? "" : prefix_of(name, tag, "Array", size);
    } else if (object.kind() == kTypedArrayKind) {
      begin_typed_array(static_cast<ArrayView&>(object), name, parts);
    } else if (object.kind() == kErrorKind) {
      parts.stack = stack_of(object);
      parts.base = error_text(object, parts.stack, prefix_of(name, tag, "Error", ""));
    } else if (object.kind() == kRegExpKind) {
      parts.base = unusual("RegExp") + regexp_text(static_cast<RegExp&>(object));
    } else if (object.kind() == kDateKind) {
      const double time_ms = static_cast<Date&>(object).time_ms();
      parts.base = unusual("Date") + (std::isnan(time_ms) ? "Invalid Date" : iso_text(time_ms));
    } else if (object.kind() == kPrimitiveWrapperKind) {
      parts.base = wrapper_text(static_cast<PrimitiveWrapper&>(object), name);
    } else if (is_callable(Value::cell(object))) {
      parts.base = function_text(object, name);
    } else {
      parts.prefix = begin_other(object, name, tag);
    }
    return parts;
  }

  static void begin_typed_array(ArrayView& view, const std::string& name, Parts& parts) {
    const std::string type = type_name(view);
    const std::string size = "(" + std::to_string(view.length()) + ")";
    parts.open = '[';
    parts.close = ']';
    parts.is_array = true;
    parts.prefix = prefix_of(name, type, type, size);
  }

  static std::string begin_other(Object& object, const std::string& name, const std::string& tag) {
    if (object.kind() == kArgumentsKind) {
      return "[Arguments]";
    }
    if (object.kind() == kMapKind || object.kind() == kSetKind) {
      const std::string size = "(" + std::to_string(static_cast<Collection&>(object).size()) + ")";
      return prefix_of(name, tag, object.kind() == kMapKind ? "Map" : "Set", size);
    }
    if (object.kind() == kMapIteratorKind || object.kind() == kSetIteratorKind) {
      const bool is_map = object.kind() == kMapIteratorKind;
      const bool gives_entries = static_cast<CollectionIterator&>(object).gives() == CollectionIterator::Gives::Entries;
      return std::string("[") + (is_map ? "Map" : "Set") + (gives_entries ? " Entries]" : " Iterator]");
    }
    return name == "Object" && tag.empty() ? "" : prefix_of(name, tag, "Object", "");
  }

  // Symbol.toStringTag of an iterator or the like; a getter is not asked, and what is shown as a property is no tag.
  std::string tag_of(Object& object) {
    bool is_found = false;
    const std::optional<Property> own = object.own_property(&realm_.symbol(WellKnown::ToStringTag));
    if (own && own->attributes.enumerable) {
      return "";
    }
    for (Object* holder = &object; holder != nullptr && !is_found; holder = holder->prototype()) {
      const Handle tag = realm_.get_own(*holder, &realm_.symbol(WellKnown::ToStringTag), is_found);
      if (is_string(tag.get())) {
        return string_to_utf8(realm_, as_string(tag.get()));
      }
    }
    return "";
  }

  // A property that is a string; empty where it is none.
  std::string text_property(Object& object, Atom name) {
    const Handle found = realm_.data_property(object, &realm_.atom(name));
    return is_string(found.get()) ? string_to_utf8(realm_, as_string(found.get())) : "";
  }

  // An error's stack, or what its toString would say.
  std::string stack_of(Object& error) {
    std::string stack = text_property(error, Atom::Stack);
    if (!stack.empty()) {
      return stack;
    }
    const std::string message = text_property(error, Atom::Message);
    return text_property(error, Atom::Name) + (message.empty() ? "" : ": " + message);
  }

  std::string error_text(Object& error, const std::string& stack, const std::string& prefix) {
    const std::string improved = improved_stack(stack, text_property(error, Atom::Name), prefix);
    return framed_stack(improved, text_property(error, Atom::Message), indentation_);
  }

  // "[Number: 5]", "[String (Title): 'a']".
  std::string wrapper_text(PrimitiveWrapper& wrapper, const std::string& name) {
    std::string type(type_of(wrapper.primitive()));
    type[0] = static_cast<char>(type[0] - 'a' + 'A');
    type = type == "Bigint" ? "BigInt" : type;
    const std::string of = name.empty() ? " (null prototype)" : name == type ? "" : " (" + name + ")";
    return "[" + type + of + ": " + value(wrapper.primitive(), 0) + "]";
  }

  std::string function_text(Object& object, const std::string& constructor) {
    const Completion name = realm_.get(Value::cell(object), &realm_.atom(Atom::Name));
    const std::string text = is_string(name.value()) ? string_to_utf8(realm_, as_string(name.value())) : "";
    if (object.kind() == kFunctionKind && static_cast<Function&>(object).code().is_class != 0) {
      return class_text(object, text);
    }
    const std::string sort =
        object.kind() == kFunctionKind ? sort_text(static_cast<Function&>(object).code().sort) : "";
    const std::string kind = sort + (constructor.empty() ? "Function (null prototype)" : "Function");
    const bool is_usual = constructor.empty() || constructor.ends_with("Function");
    return "[" + kind + (text.empty() ? " (anonymous)" : ": " + text) + "]" + (is_usual ? "" : " " + constructor);
  }

  static std::string sort_text(FunctionSort sort) {
    switch (sort) {
      case FunctionSort::Plain: break;
      case FunctionSort::Generator: return "Generator";
      case FunctionSort::Async: return "Async";
      case FunctionSort::AsyncGenerator: return "AsyncGenerator";
    }
    return "";
  }

  std::string class_text(Object& object, const std::string& name) {
    Object* parent = object.prototype();
    std::string text = "[class " + (name.empty() ? "(anonymous)" : name);
    if (parent != nullptr && parent != &realm_.intrinsic(Intrinsic::FunctionPrototype)) {
      const Completion parent_name = realm_.get(Value::cell(*parent), &realm_.atom(Atom::Name));
      text +=
          " extends " + (is_string(parent_name.value()) ? string_to_utf8(realm_, as_string(parent_name.value())) : "");
    }
    return text + "]";
  }

  void add_special(Object& object, Parts& parts, int depth) {
    if (object.kind() == kWeakMapKind || object.kind() == kWeakSetKind) {
      parts.entries.push_back("<items unknown>");
    }
    if (object.kind() == kMapKind || object.kind() == kSetKind) {
      add_collection(static_cast<Collection&>(object), parts, depth);
    }
    if (object.kind() == kPromiseKind) {
      add_promise(static_cast<Promise&>(object), parts, depth);
    }
    if (object.kind() == kMapIteratorKind || object.kind() == kSetIteratorKind) {
      add_iterator(static_cast<CollectionIterator&>(object), parts, depth);
    }
    if (object.kind() == kTypedArrayKind) {
      add_elements(static_cast<ArrayView&>(object), parts);
    }
    if (object.kind() == kArrayBufferKind) {
      add_bytes(static_cast<ArrayBuffer&>(object), parts);
    }
    if (object.kind() == kDataViewKind) {
      const auto& view = static_cast<ArrayView&>(object);
      parts.entries.push_back("byteLength: " + std::to_string(view.length()));
      parts.entries.push_back("byteOffset: " + std::to_string(view.offset()));
      parts.entries.push_back("buffer: " + value(Value::cell(view.buffer()), depth + 1));
    }
    if (object.kind() == kArrayKind) {
      add_elements(static_cast<Array&>(object), parts, depth);
    }
  }

  void add_elements(const ArrayView& view, Parts& parts) {
    std::uint32_t i = 0;
    for (; i < view.length() && i < options_.maximum_elements; ++i) {
      parts.entries.push_back(value(Handle::adopt(view.at(realm_.heap(), i)).get(), 0));
    }
    add_rest(view.length() - i, parts);
  }

  static void add_rest(std::uint32_t more, Parts& parts) {
    if (more > 0) {
      parts.entries.push_back("... " + std::to_string(more) + " more item" + (more > 1 ? "s" : ""));
      parts.has_more = true;
    }
  }

  void add_bytes(const ArrayBuffer& buffer, Parts& parts) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    const std::uint32_t shown = std::min(buffer.length(), options_.maximum_elements);
    for (std::uint32_t i = 0; i < shown; ++i) {
      const std::uint8_t byte = buffer.data()[i];
      text += std::string(i > 0 ? " " : "") + kDigits[byte >> 4] + kDigits[byte & 15];
    }
    if (const std::uint32_t more = buffer.length() - shown; more > 0) {
      text += " ... " + std::to_string(more) + " more byte" + (more > 1 ? "s" : "");
    }
    parts.entries.push_back("[Uint8Contents]: <" + text + ">");
    parts.entries.push_back("byteLength: " + std::to_string(buffer.length()));
  }

  void add_elements(Array& array, Parts& parts, int depth) {
    std::uint32_t shown = 0;
    std::uint32_t i = 0;
    for (; i < array.length() && shown < options_.maximum_elements; ++shown) {
      std::uint32_t holes = 0;
      for (; i < array.length() && array.at(i).is_hole(); ++i)
        ++holes;
      if (holes > 0) {
        parts.entries.push_back("<" + std::to_string(holes) + " empty item" + (holes > 1 ? "s>" : ">"));
      } else {
        parts.entries.push_back(value(array.at(i++), depth + 1));
      }
    }
    add_rest(array.length() - i, parts);
  }

  void add_collection(const Collection& collection, Parts& parts, int depth) {
    std::uint32_t position = 0;
    for (std::uint32_t shown = 0; const Collection::Entry* entry = collection.entry_from(position); ++position) {
      if (shown++ == options_.maximum_elements) {
        const std::uint32_t more = collection.size() - options_.maximum_elements;
        parts.entries.push_back("... " + std::to_string(more) + " more item" + (more > 1 ? "s" : ""));
        return;
      }
      const std::string key = value(entry->key, depth + 1);
      parts.entries.push_back(collection.kind() == kSetKind ? key : key + " => " + value(entry->value, depth + 1));
    }
  }

  void add_promise(const Promise& promise, Parts& parts, int depth) {
    switch (promise.state()) {
      case Promise::State::Pending: parts.entries.push_back("<pending>"); break;
      case Promise::State::Fulfilled: parts.entries.push_back(value(promise.result(), depth + 1)); break;
      case Promise::State::Rejected: parts.entries.push_back("<rejected> " + value(promise.result(), depth + 1)); break;
    }
  }

  // What is still to come.
  void add_iterator(const CollectionIterator& iterator, Parts& parts, int depth) {
    std::uint32_t position = iterator.position();
    for (; iterator.collection() != nullptr; ++position) {
      const Collection::Entry* entry = iterator.collection()->entry_from(position);
      if (entry == nullptr) {
        return;
      }
      const std::string key = value(entry->key, depth + 1);
      const std::string second = iterator.kind() == kSetIteratorKind ? key : value(entry->value, depth + 1);
      switch (iterator.gives()) {
        case CollectionIterator::Gives::Keys: parts.entries.push_back(key); break;
        case CollectionIterator::Gives::Values: parts.entries.push_back(second); break;
        case CollectionIterator::Gives::Entries: parts.entries.push_back("[ " + key + ", " + second + " ]"); break;
      }
    }
  }

  bool is_shown(const Object& object, const Realm::OwnKey& key) const {
    const bool is_entry = key.index && (object.kind() == kArrayKind || is_wrapped_unit(object, *key.index));
    return (key.attributes.enumerable || options_.shows_hidden) && !is_entry;
  }

  // What an error's stack says already is not said again as a property.
  bool is_said(Object& error, const Realm::OwnKey& key, const std::string& stack) {
    for (const Atom said : {Atom::Name, Atom::Message, Atom::Stack}) {
      if (key.key.get() == Value::cell(realm_.atom(said))) {
        const Value* value = error.find_own(&realm_.atom(said));
        return !is_string(*value) || stack.find(string_to_utf8(realm_, as_string(*value))) != std::string::npos;
      }
    }
    return false;
  }

  std::string key_text(Value key) {
    if (is_symbol(key)) {
      return "[" + descriptive_text(as_symbol(key)) + "]";
    }
    const StringView name = as_string(key).view();
    const std::string text = to_utf8(name);
    return text == "__proto__" ? "['__proto__']" : is_plain_name(name) ? text : quoted(name);
  }

  void add_properties(Object& object, Parts& parts, int depth) {
    const bool is_error = object.kind() == kErrorKind;
    for (const Realm::OwnKey& key : realm_.own_named_keys(object)) {
      if (is_shown(object, key) && !(is_error && is_said(object, key, parts.stack))) {
        add_property(object, key, parts, depth);
      }
    }
    if (is_error && !options_.shows_hidden) {
      add_hidden(object, parts, depth);
    }
  }

  void add_property(Object& object, const Realm::OwnKey& key, Parts& parts, int depth) {
    PropertyKey name = &key.key.get().as_cell();
    const std::optional<Property> property = object.own_property(name);
    bool is_found = false;  // an array's length stands in no slot
    const Handle held = property ? Handle::retain(object.slot(property->slot)) : realm_.get_own(object, name, is_found);
    const std::string text = key_text(key.key.get());
    const bool is_bare = key.attributes.enumerable || is_symbol(key.key.get());
    parts.entries.push_back((is_bare ? text : "[" + text + "]") + ": " + value(held.get(), depth + 1));
    if (name == &realm_.atom(Atom::Name) && has_callers(object)) {
      parts.entries.insert(parts.entries.end(), {"[arguments]: null", "[caller]: null"});
    }
  }

  // Whether V8 gives a function the two properties that tell of its calls.
  static bool has_callers(const Object& object) {
    if (object.kind() != kFunctionKind) {
      return false;
    }
    const Code& code = static_cast<const Function&>(object).code();
    return code.is_constructor != 0 && code.is_class == 0 && code.is_strict == 0;
  }

  // An error's cause, and the errors of an aggregate, though they are not enumerable.
  void add_hidden(Object& error, Parts& parts, int depth) {
    const Ref<String> errors = realm_.names().intern("errors");
    for (String* name : {&realm_.atom(Atom::Cause), &*errors}) {
      const std::optional<Property> property = error.own_property(name);
      if (property && !property->attributes.enumerable) {
        parts.entries.push_back("[" + to_utf8(name->view()) + "]: " + value(error.slot(property->slot), depth + 1));
      }
    }
  }

  std::string layout(const Object& object, Parts parts) const {
    parts.is_iterator = object.kind() == kMapIteratorKind || object.kind() == kSetIteratorKind;
    return laid_out(std::move(parts), {indentation_, options_.break_length, entered_ - level_});
  }

  Realm& realm_;
  InspectOptions options_;
  std::vector<const Object*> open_;      // from the outermost to the one being printed
  std::vector<const Object*> circular_;  // those that something inside refers back to
  std::size_t level_ = 0;
  std::size_t entered_ = 0;  // level of the object entered last that has something in it
  std::size_t indentation_ = 0;
};

std::string inspect(Realm& realm, Value value, const InspectOptions& options) {
  return Inspector(realm, options).value(value, 0);
}

}  // namespace leaklab::script
