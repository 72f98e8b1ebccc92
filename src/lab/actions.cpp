#include "lab/actions.h"

#include <fmt/format.h>

#include <algorithm>

namespace leaklab::lab {

namespace {

constexpr std::string_view kWeakMapPreview = "WeakMap";
constexpr std::string_view kWeakSetPreview = "WeakSet";
constexpr std::string_view kMapPreview = "Map";
constexpr std::string_view kObjectPreview = "Object";

std::uint64_t elements_of(std::uint64_t array_bytes) { return std::max<std::uint64_t>(1, (array_bytes + 4) / 8); }

Variable declared_variable(std::string name, std::string_view preview) {
  Variable variable;
  variable.name = std::move(name);
  variable.preview = preview;
  variable.refers_to_heap = true;
  variable.is_assignable = true;
  return variable;
}

// Writes an action's lines, and remembers which names they make.
class Writer {
 public:
  explicit Writer(const ActionContext& context)
      : context_(context), taken_(context.waiting_names), keys_(context.used_keys) {
    add_identifiers(context.program, taken_);
    add_weak_keys(context.program, keys_);
    for (const Variable& variable : context.variables) {
      taken_.insert(variable.name);
    }
  }

  ActionStatement allocate_array(std::uint64_t array_bytes) {
    const std::string name = free_name("a", taken_);
    return {
        fmt::format("let {} = new Array({});", name, elements_of(array_bytes)), {}, {declared_variable(name, "Array")}};
  }

  ActionStatement new_object() {
    const std::string name = free_name("o", taken_);
    return {fmt::format("let {} = {{}};", name), {}, {declared_variable(name, kObjectPreview)}};
  }

  ActionStatement put_array_in(std::string_view collection, std::string_view prefix, std::uint64_t array_bytes) {
    const std::string map = ensure_collection(collection, prefix);
    const std::string key = ensure_key();
    result_.text += fmt::format("{}.set({}, new Array({}));", map, key, elements_of(array_bytes));
    return std::move(result_);
  }

  ActionStatement put_in_weak_set(const std::string& name) {
    if (!is_known(name)) {
      return {{}, fmt::format("There is no variable '{}' to put into a WeakSet.", name), {}};
    }
    const std::string set = ensure_collection(kWeakSetPreview, "weakSet");
    result_.text += fmt::format("{}.add({});", set, name);
    return std::move(result_);
  }

  // In the way that suits what the reference comes from.
  ActionStatement link(const std::string& from, const std::string& to) {
    for (const std::string& name : {from, to}) {
      if (!is_known(name)) {
        return {{}, fmt::format("There is no variable '{}' to link.", name), {}};
      }
    }
    const std::string_view holder = constructor_of(from);
    if (holder == kWeakMapPreview) {
      return {{}, fmt::format("A reference from {} takes a key too: put an array into it instead.", from), {}};
    }
    const bool is_set = holder == "Set" || holder == kWeakSetPreview;
    return {holder == "Array"       ? fmt::format("{}.push({});", from, to)
            : is_set                ? fmt::format("{}.add({});", from, to)
            : holder == kMapPreview ? fmt::format("{}.set('{}', {});", from, to, to)
                                    : fmt::format("{}.{} = {};", from, to, to),
            {},
            {}};
  }

  ActionStatement drop_reference(const std::string& name) {
    if (!is_known(name)) {
      return {{}, fmt::format("There is no variable '{}' to drop.", name), {}};
    }
    return {fmt::format("{} = null;", name), {}, {}};
  }

 private:
  [[nodiscard]] bool is_known(const std::string& name) const {
    const auto has_name = [&](const Variable& variable) { return variable.name == name; };
    return is_identifier(name) && (context_.waiting_names.count(name) != 0 ||
                                   std::any_of(context_.variables.begin(), context_.variables.end(), has_name));
  }

  // "Map(3)" is a Map.
  [[nodiscard]] static std::string_view constructor_of(const Variable& variable) {
    return std::string_view(variable.preview).substr(0, variable.preview.find_first_of("( {"));
  }

  // Nothing for what is still to run.
  [[nodiscard]] std::string_view constructor_of(const std::string& name) const {
    const auto found = std::find_if(context_.variables.begin(), context_.variables.end(),
                                    [&](const Variable& variable) { return variable.name == name; });
    return found == context_.variables.end() ? std::string_view() : constructor_of(*found);
  }

  std::string ensure_collection(std::string_view constructor, std::string_view prefix) {
    for (const Variable& variable : context_.variables) {
      if (constructor_of(variable) == constructor) {
        return variable.name;
      }
    }
    return declare("const", prefix, constructor, fmt::format("new {}()", constructor));
  }

  std::string ensure_key() {
    for (const Variable& variable : context_.variables) {
      if (variable.refers_to_heap && variable.preview == kObjectPreview && keys_.count(variable.name) == 0) {
        return variable.name;
      }
    }
    return declare("let", "key", kObjectPreview, "{}");
  }

  std::string declare(std::string_view keyword, std::string_view prefix, std::string_view preview,
                      std::string_view value) {
    std::string name = free_name(prefix, taken_);
    result_.text += fmt::format("{} {} = {};\n", keyword, name, value);
    result_.declared.push_back(declared_variable(name, preview));
    return name;
  }

  const ActionContext& context_;
  Names taken_;
  Names keys_;
  ActionStatement result_;
};

}  // namespace

ActionStatement statement_of(const Action& action, const ActionContext& context) {
  Writer writer(context);
  switch (action.kind) {
    case Action::Kind::AllocateArray: return writer.allocate_array(action.array_bytes);
    case Action::Kind::NewObject: return writer.new_object();
    case Action::Kind::PutArrayInWeakMap: return writer.put_array_in(kWeakMapPreview, "weakMap", action.array_bytes);
    case Action::Kind::PutArrayInMap: return writer.put_array_in(kMapPreview, "map", action.array_bytes);
    case Action::Kind::PutInWeakSet: return writer.put_in_weak_set(action.variable);
    case Action::Kind::Link: return writer.link(action.variable, action.target);
    case Action::Kind::DropReference: return writer.drop_reference(action.variable);
    case Action::Kind::CollectGarbage: return {"gc();", {}, {}};
  }
  return {};
}

}  // namespace leaklab::lab
