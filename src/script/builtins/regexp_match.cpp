// Running a regular expression (ECMA-262 22.2.7): the matcher's memory on the heap, its pauses, and what a match gives.

#include "script/builtins/regexp.h"
#include "script/regexp/matcher.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

using regexp::Matcher;
using regexp::MatchResult;

// So much is done before the VM is asked whether the program may go on.
constexpr std::int64_t kStepsAtOnce = 20'000;

class HeapMemory final : public regexp::MatchMemory {
 public:
  explicit HeapMemory(Heap& heap) : heap_(heap) {}
  std::uint32_t* try_allocate(std::uint32_t words) override {
    return static_cast<std::uint32_t*>(heap_.try_allocate_store(std::uint64_t{words} * sizeof(std::uint32_t)));
  }
  void release(std::uint32_t* block, std::uint32_t words) override {
    heap_.free_store(block, std::size_t{words} * sizeof(std::uint32_t));
  }

 private:
  Heap& heap_;
};

regexp::Text text_of(const String& flat) {
  const StringView view = flat.view();
  return {view.narrow, view.wide, view.length};
}

// A match to be told: where each group is, and in what.
struct Found {
  Vm& vm;
  RegExp& regexp;
  String& text;
  const std::uint32_t* captures;

  [[nodiscard]] bool has(std::uint32_t group) const { return captures[group * 2] != Matcher::kUnset; }
  // The group's text, owned; undefined for one that took no part. Null pointer in `room`: the heap limit is reached.
  [[nodiscard]] Handle group(std::uint32_t number, bool& has_room) const {
    if (!has(number)) {
      return Handle();
    }
    String* piece = vm.realm().strings().try_slice(text, captures[number * 2], captures[number * 2 + 1]);
    has_room = has_room && piece != nullptr;
    return piece != nullptr ? Handle::adopt(Value::cell(*piece)) : Handle();
  }
  [[nodiscard]] Handle range(std::uint32_t number, bool& has_room) const {
    if (!has(number)) {
      return Handle();
    }
    const Ref<Array> range = vm.realm().make_array();
    has_room = has_room && range->try_reserve(vm.heap(), 2) &&
               range->try_append(vm.heap(), Value::integer(static_cast<std::int32_t>(captures[number * 2]))) &&
               range->try_append(vm.heap(), Value::integer(static_cast<std::int32_t>(captures[number * 2 + 1])));
    return range;
  }
};

// An array of all groups' texts or ranges, and an object of those with names (undefined where none has).
struct Groups {
  Ref<Array> all;
  Handle named;
};
template <class PartOf>
Groups make_groups(const Found& found, bool& has_room, PartOf part_of) {
  Realm& realm = found.vm.realm();
  const regexp::Program program = found.regexp.program().program();
  Groups groups{realm.make_array(), Handle()};
  has_room = has_room && groups.all->try_reserve(found.vm.heap(), program.group_count());
  for (std::uint32_t i = 0; i < program.group_count() && has_room; ++i) {
    const Handle part = part_of(i, has_room);
    has_room = has_room && groups.all->try_append(found.vm.heap(), part.get());
  }
  if (program.name_count() > 0 && has_room) {
    const Ref<Object> named = realm.make_object_with_prototype(nullptr);
    program.for_each_name([&](const std::u16string& name, std::uint32_t group) {
      const Ref<String> key = realm.names().intern({nullptr, name.data(), static_cast<std::uint32_t>(name.size())});
      named->define_and_release(found.vm.heap(), &*key, groups.all->at(group), {});
    });
    groups.named = named;
  }
  return groups;
}

Completion match_array(const Found& found) {
  Realm& realm = found.vm.realm();
  Heap& heap = found.vm.heap();
  bool has_room = true;
  const Groups groups = make_groups(found, has_room, [&](std::uint32_t i, bool& room) { return found.group(i, room); });
  if (!has_room) {
    return Completion::heap_limit();
  }
  groups.all->add(heap, &realm.atom(Atom::Index), Value::integer(static_cast<std::int32_t>(found.captures[0])));
  groups.all->add(heap, &realm.atom(Atom::Input), Value::cell(found.text));
  groups.all->add(heap, &realm.atom(Atom::Groups), groups.named.get());
  if (found.regexp.program().has(RegExpProgram::kIndices)) {
    const Groups ranges =
        make_groups(found, has_room, [&](std::uint32_t i, bool& room) { return found.range(i, room); });
    if (!has_room) {
      return Completion::heap_limit();
    }
    ranges.all->add(heap, &realm.atom(Atom::Groups), ranges.named.get());
    groups.all->add(heap, &realm.atom(Atom::Indices), Value::cell(*ranges.all));
  }
  return Completion::normal(Handle(groups.all));
}

Completion nothing_found(Wanted wanted) {
  return Completion::normal(wanted == Wanted::Array ? Value::null() : Value::integer(-1));
}

Completion set_last_index(Vm& vm, RegExp& regexp, std::uint32_t index) {
  return vm.realm().set(Value::cell(regexp), &vm.realm().atom(Atom::LastIndex),
                        Value::integer(static_cast<std::int32_t>(index)), true);
}

bool uses_last_index(const RegExp& regexp) {
  return regexp.program().has(RegExpProgram::kGlobal) || regexp.program().has(RegExpProgram::kSticky);
}

Completion give(const Found& found, Wanted wanted) {
  if (uses_last_index(found.regexp)) {
    Completion set = set_last_index(found.vm, found.regexp, found.captures[1]);
    if (!set.is_normal()) {
      return set;
    }
  }
  switch (wanted) {
    case Wanted::End: return Completion::normal(Value::integer(static_cast<std::int32_t>(found.captures[1])));
    case Wanted::Begin: return Completion::normal(Value::integer(static_cast<std::int32_t>(found.captures[0])));
    case Wanted::Array: break;
  }
  return match_array(found);
}

Completion fail(Vm& vm, RegExp& regexp, Wanted wanted) {
  if (uses_last_index(regexp)) {
    Completion set = set_last_index(vm, regexp, 0);
    if (!set.is_normal()) {
      return set;
    }
  }
  return nothing_found(wanted);
}

void keep_state(PausedMatch& paused, const regexp::MatchState& state) {
  paused.words = state.words;
  paused.capacity = state.capacity;
  paused.top = state.top;
  paused.pc = state.pc;
  paused.position = state.position;
  paused.start = state.start;
  paused.is_sticky = state.is_sticky ? 1 : 0;
}

// The state leaves the cell: the matcher owns it while it runs.
regexp::MatchState take_state(PausedMatch& paused) {
  const regexp::MatchState state{paused.words.get(), paused.capacity, paused.top,           paused.pc,
                                 paused.position,    paused.start,    paused.is_sticky != 0};
  paused.words = nullptr;
  paused.capacity = 0;
  return state;
}

// What came of a run, but for a pause.
Completion conclude(const Found& found, MatchResult result, Wanted wanted) {
  switch (result) {
    case MatchResult::Match: return give(found, wanted);
    case MatchResult::NoMatch: return fail(found.vm, found.regexp, wanted);
    case MatchResult::StackOverflow:
      return found.vm.realm().throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
    case MatchResult::NoRoom:
    case MatchResult::Paused: break;
  }
  return Completion::heap_limit();
}

}  // namespace

Completion match_at(Vm& vm, RegExp& regexp, String& text, std::uint32_t start, Wanted wanted) {
  HeapMemory memory(vm.heap());
  Matcher matcher(regexp.program().program(), text_of(text), memory);
  const bool is_sticky = regexp.program().has(RegExpProgram::kSticky);
  if (!matcher.try_begin(start, is_sticky ? Matcher::Where::HereOnly : Matcher::Where::FromHere)) {
    return Completion::heap_limit();
  }
  std::int64_t steps = kStepsAtOnce;
  const MatchResult result = matcher.run(steps);
  vm.spend(kStepsAtOnce - steps);
  if (result != MatchResult::Paused) {
    return conclude({vm, regexp, text, matcher.captures()}, result, wanted);
  }
  regexp::MatchState state;
  if (!matcher.try_release(state)) {
    return Completion::heap_limit();
  }
  const Ref<PausedMatch> paused = vm.heap().make<PausedMatch>(kPausedMatchKind);
  paused->regexp = &Ref<RegExp>::retain(regexp).leak();
  paused->text = &Ref<String>::retain(text).leak();
  paused->wanted = static_cast<std::uint8_t>(wanted);
  keep_state(*paused, state);
  return vm.call(Helper::ResumeMatch, {Value::cell(*paused)});
}

Completion resume_match(Vm& vm, const Arguments& arguments) {
  auto& paused = static_cast<PausedMatch&>(arguments.at(0).as_cell());
  HeapMemory memory(vm.heap());
  Matcher matcher(paused.regexp->program().program(), text_of(*paused.text), memory);
  matcher.restore(take_state(paused));
  std::int64_t steps = kStepsAtOnce;
  const MatchResult result = matcher.run(steps);
  vm.spend(kStepsAtOnce - steps);
  if (result != MatchResult::Paused) {
    return conclude({vm, *paused.regexp, *paused.text, matcher.captures()}, result, static_cast<Wanted>(paused.wanted));
  }
  regexp::MatchState state;
  if (!matcher.try_release(state)) {
    return Completion::heap_limit();
  }
  keep_state(paused, state);
  return Completion::borrowed(arguments.at(0));
}

Completion built_in_exec(Vm& vm, RegExp& regexp, String& text, Wanted wanted) {
  const double last_index = to_integer_or_infinity(regexp.last_index().as_number());
  if (!uses_last_index(regexp) || last_index <= 0) {
    return match_at(vm, regexp, text, 0, wanted);
  }
  if (last_index > text.length()) {
    return fail(vm, regexp, wanted);
  }
  return match_at(vm, regexp, text, static_cast<std::uint32_t>(last_index), wanted);
}

}  // namespace leaklab::script::builtins
