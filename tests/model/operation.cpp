#include "model/operation.h"

namespace leaklab::model {

namespace {

using Type = Operation::Type;

// Which roots an operand comes from. Each kind has roots of its own, so that operations mostly meet the kind they are
// for; what is copied about may stand anywhere, so that every kind also comes where it is not expected.
enum class From : std::uint8_t { Any, Nodes, Tables, References, Registries, Slots };

struct Row {
  Type type;
  const char* text;  // %a to %d are the operands
  unsigned weight;   // how often it comes
  From a = From::Any;
  From b = From::Any;
  From c = From::Any;
};

// In the order of Type.
constexpr Row kRows[] = {
    {Type::MakeNode, "r%a = node", 16, From::Nodes},
    {Type::MakeTable, "r%a = table", 5, From::Tables},
    {Type::MakeReference, "r%a = reference to r%b", 4, From::References},
    {Type::MakeRegistry, "r%a = registry with finalizer r%b", 2, From::Registries},
    {Type::Copy, "r%a = r%b", 5},
    {Type::Drop, "r%a = nothing", 10},
    {Type::Link, "r%a.%c = r%b", 22, From::Nodes, From::Any, From::Slots},
    {Type::Unlink, "r%a.%c = nothing", 4, From::Nodes, From::Any, From::Slots},
    {Type::Follow, "r%a = r%b.%c", 5, From::Any, From::Nodes, From::Slots},
    {Type::WeakSet, "r%a.set(r%b, r%c)", 22, From::Tables},
    {Type::WeakAdd, "r%a.add(r%b)", 3, From::Tables},
    {Type::WeakDelete, "r%a.delete(r%b)", 3, From::Tables},
    {Type::WeakGet, "r%a = r%b.get(r%c)", 4, From::Any, From::Tables},
    {Type::Dereference, "r%a = r%b.target", 4, From::Any, From::References},
    {Type::Register, "r%a.register(r%b, held r%c, token r%d)", 5, From::Registries},
    {Type::RegisterBare, "r%a.register(r%b)", 3, From::Registries},
    {Type::Unregister, "r%a.unregister(r%d)", 3, From::Registries},
    {Type::TakeFinished, "r%a = next finished", 4},
    {Type::Collect, "collect", 3},
};
static_assert(std::size(kRows) == static_cast<std::size_t>(Type::Count), "one row for each type");

constexpr unsigned total_weight() {
  unsigned total = 0;
  for (const Row& row : kRows)
    total += row.weight;
  return total;
}

const Row& row_of(unsigned number) {
  const Row* row = kRows;
  for (; number >= row->weight; ++row)
    number -= row->weight;
  return *row;
}

// Operand `number` of those.
std::uint8_t operand(From from, std::uint64_t number) {
  const auto within = [&](std::size_t begin, std::size_t end) {
    return static_cast<std::uint8_t>(begin + number % (end - begin));
  };
  switch (from) {
    case From::Any: return within(0, kRoots);
    case From::Nodes: return within(0, 8);
    case From::Tables: return within(8, 12);
    case From::References: return within(12, 14);
    case From::Registries: return within(14, kRoots);
    case From::Slots: return within(0, kSlots);
  }
  return 0;
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
  Program program;
  for (std::size_t i = 0; i < length; ++i) {
    const Row& row = row_of(static_cast<unsigned>(random() % total_weight()));
    const std::uint8_t a = operand(row.a, random());
    const std::uint8_t b = operand(row.b, random());
    const std::uint8_t c = operand(row.c, random());
    program.push_back({row.type, a, b, c, operand(From::Any, random())});
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
