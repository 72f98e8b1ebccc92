#include "model/operation.h"

namespace leaklab::model {

namespace {

using Type = Operation::Type;

struct Row {
  Type type;
  const char* text;  // %a to %d are the operands
  unsigned weight;   // how often it comes
};

// In the order of Type. Drops are frequent, so that what was built dies in every shape.
constexpr Row kRows[] = {
    {Type::MakeNode, "r%a = node", 16},
    {Type::MakeTable, "r%a = table", 4},
    {Type::MakeReference, "r%a = reference to r%b", 3},
    {Type::MakeRegistry, "r%a = registry with finalizer r%b", 2},
    {Type::Copy, "r%a = r%b", 6},
    {Type::Drop, "r%a = nothing", 8},
    {Type::Link, "r%a.%c = r%b", 24},
    {Type::Unlink, "r%a.%c = nothing", 4},
    {Type::Follow, "r%a = r%b.%c", 6},
    {Type::WeakSet, "r%a.set(r%b, r%c)", 16},
    {Type::WeakAdd, "r%a.add(r%b)", 3},
    {Type::WeakDelete, "r%a.delete(r%b)", 3},
    {Type::WeakGet, "r%a = r%b.get(r%c)", 4},
    {Type::Dereference, "r%a = r%b.target", 4},
    {Type::Register, "r%a.register(r%b, held r%c, token r%d)", 4},
    {Type::RegisterBare, "r%a.register(r%b)", 2},
    {Type::Unregister, "r%a.unregister(r%d)", 2},
    {Type::TakeFinished, "r%a = next finished", 3},
    {Type::Collect, "collect", 2},
};
static_assert(std::size(kRows) == static_cast<std::size_t>(Type::Count), "one row for each type");

constexpr unsigned total_weight() {
  unsigned total = 0;
  for (const Row& row : kRows)
    total += row.weight;
  return total;
}

Type type_of(unsigned number) {
  for (const Row& row : kRows) {
    if (number < row.weight)
      return row.type;
    number -= row.weight;
  }
  return Type::Collect;
}

std::string text_of(const Operation& operation) {
  const std::uint8_t operands[] = {operation.a, operation.b, operation.c, operation.d};
  std::string text;
  for (const char* at = kRows[static_cast<std::size_t>(operation.type)].text; *at != '\0'; ++at) {
    if (*at == '%') {
      ++at;
      text += std::to_string(operands[*at - 'a']);
    } else {
      text += *at;
    }
  }
  return text;
}

}  // namespace

Program random_program(std::uint64_t seed, std::size_t length) {
  std::mt19937_64 random(seed);  // its sequence is the same on every machine
  const auto below = [&](std::uint64_t end) { return static_cast<std::uint8_t>(random() % end); };
  Program program;
  for (std::size_t i = 0; i < length; ++i) {
    const Type type = type_of(static_cast<unsigned>(random() % total_weight()));
    const bool c_is_slot = type == Type::Link || type == Type::Unlink || type == Type::Follow;
    program.push_back({type, below(kRoots), below(kRoots), below(c_is_slot ? kSlots : kRoots), below(kRoots)});
  }
  return program;
}

std::string text_of(const Program& program) {
  std::string text;
  for (const Operation& operation : program)
    text += "  " + text_of(operation) + "\n";
  return text;
}

}  // namespace leaklab::model
