#pragma once
// Code: a compiled function, and the instructions it is made of.
//
// A register machine: r[0] … are a frame's registers. Locals stand low, temporaries above them. An operand is borrowed
// from its register, a result is owned by the register it goes to, whose old value is released. A temporary that dies
// with an instruction is either overwritten by its result or flagged kDies…, so that nothing outlives its use; values
// that are no cells may stay behind, since nobody counts them.

#include <cstdint>

#include "script/runtime/object.h"

namespace leaklab::script {

enum class Opcode : std::uint8_t {
  // a <- …
  LoadConstant,  // constant bc
  LoadInteger,   // the signed integer bc
  LoadUndefined,
  LoadNull,
  LoadTrue,
  LoadFalse,
  LoadHole,
  LoadThis,
  LoadCallee,
  Move,              // r[b], one count more
  Take,              // r[b], which becomes empty
  Clear,             // registers a … a+b-1 become empty
  CheckInitialized,  // ReferenceError where r[a] is a hole; name: constant bc
  // variables outside of registers
  LoadGlobal,
  StoreGlobal,
  InitializeGlobal,  // a, global bc
  LoadName,
  TypeofName,
  StoreName,  // a, name by property cache bc: of the global object
  LoadScope,
  StoreScope,
  InitializeScope,  // a, environment r[b], slot c
  LoadOuter,
  StoreOuter,       // a, b steps out of the callee's environment, slot c
  NewEnvironment,   // a <- environment inside r[b] (kFunctionScope: the callee's), c slots
  CopyEnvironment,  // a <- a fresh copy of r[a]
  ThrowConstAssignment,
  // operators: a <- r[b] op r[c], or constant c (kConstantC)
  Add,
  Subtract,
  Multiply,
  Divide,
  Remainder,
  Exponentiate,
  BitAnd,
  BitOr,
  BitXor,
  ShiftLeft,
  ShiftRight,
  ShiftRightUnsigned,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
  Equal,
  NotEqual,
  StrictEqual,
  StrictNotEqual,
  In,
  InstanceOf,
  // a <- op r[b]
  Negate,
  ToNumber,
  ToNumeric,  // the same, but a BigInt stays what it is
  BitNot,
  Not,
  Typeof,
  Increment,
  Decrement,
  ToText,
  ToKey,      // a property key: objects become primitive
  Statement,  // one of the program's begins: stands, the first time, in the place of its first instruction
  // control; targets are relative to the next instruction
  Jump,  // bc
  JumpIfTrue,
  JumpIfFalse,
  LoopIfTrue,  // r[a], bc: like JumpIfTrue, backwards, as Loop
  JumpIfNullish,
  JumpIfNotNullish,
  JumpIfNotUndefined,
  JumpIfUndefined,  // r[a], bc
  Loop,             // like Jump, backwards: also asks whether the budget is spent
  Throw,
  RethrowIfThrown,  // r[a], where r[b] says that it was thrown and where (see ExceptionHandler::site)
  Return,           // r[a]; from register b on, none holds a cell
  ReturnUndefined,  // the same
  // objects
  NewObject,      // a, room for b properties in the cell
  NewArray,       // a, room for bc elements
  AppendElement,  // r[a].push(r[b])
  AppendHole,     // r[a]
  DefineNamed,    // r[a].name <- r[b], by property cache c
  DefineElement,  // r[a][r[b]] <- r[c]
  DefineGetter,   // of property r[b] of r[a]: r[c]
  DefineSetter,
  NameFunction,          // r[a] by the property key r[b], after the prefix kNamePrefixes[c]
  NewClass,              // a <- constructor of code: constant b, environment r[c]; a+1: heritage or hole <- prototype
  NewPrivateName,        // a, text: constant bc
  DefinePrivate,         // r[a].[private name r[b]] <- r[c]
  GetPrivate,            // a <- r[b].[private name r[b+1]], by property cache c
  SetPrivate,            // r[a].[private name r[a+1]] <- r[b], by property cache c
  HasPrivate,            // a <- private name r[c] in r[b]
  GetSuper,              // a <- of the home object r[b]'s prototype, for this r[b+1]: property r[b+2]
  SetSuper,              // the same of r[a] …: r[b]
  LoadSuperConstructor,  // a <- the parent of the class r[b]
  SuperCall,             // like New, with new.target in r[b+1]
  SuperCallArray,        // the same, arguments: the array r[c], which dies
  LoadNewTarget,         // a
  CheckThis,             // ReferenceError where r[a], the receiver of a derived constructor, is not there yet
  CheckThisUnbound,      // … where it is there already
  JumpIfConstructed,     // r[a], bc: what a derived constructor returns is an object; TypeError unless it is undefined
  SetLiteralPrototype,   // of r[a]: r[b]
  GetNamed,              // a <- r[b].name, by property cache c
  SetNamed,              // r[a].name <- r[b], by property cache c
  GetElement,            // a <- r[b][r[c]]
  SetElement,            // r[a][r[b]] <- r[c]
  DeleteElement,         // a <- delete r[b][r[c]]
  NewRegExp,             // a <- an object of the program that is constant bc
  NewClosure,            // a, code: constant b, environment r[c] (kFunctionScope: the callee's)
  Call,
  New,  // a <- r[b](r[b+2] …), this r[b+1], c arguments
  CallSpread,
  NewSpread,             // the same, with the arguments in the array r[b+2]
  AppendSpread,          // to the array r[a]: what r[b] gives when iterated
  CopyProperties,        // to the object r[a]: r[b]'s, but for those named in the array r[c] (kNoRegister: none)
  OpenIterator,          // a, a+1 <- iterator of r[b]
  OpenAsyncIterator,     // a <- the same of for-await; a+1 is empty
  StepIterator,          // a <- next value of iterator b, or a mark that it is done
  JumpIfDone,            // r[a], bc
  FinishStep,            // a: undefined where that marks the end of iterator b, which is then let go
  CloseIterator,         // a
  CloseIteratorQuietly,  // a, whatever its `return` throws
  CheckDestructurable,   // TypeError where r[a] is undefined or null; what it is called: constant bc
  CallHelper,            // a <- helper b of r[c], r[c+1], r[c+2], as many of them as it takes
  BeginGenerator,        // the call's result is the generator, which waits here
  BeginAsync,            // makes the call's promise
  Yield,           // r[a] as { value, done: false }, or as it is where b is 1; a, a+1 <- what comes in, ResumeMode
  Await,           // r[a] <- what it is settled with
  ReturnFromKept,  // r[a]: of a generator or an async function
  GetKeys,         // a <- array of the enumerable names of r[b], as for-in wants them
};

// What a function's call makes: its result, a generator, or a promise.
enum class FunctionSort : std::uint8_t { Plain, Generator, Async, AsyncGenerator };

struct Instruction {
  std::uint16_t operation = 0;  // opcode and flags
  std::uint16_t a = 0;
  std::uint16_t b = 0;
  std::uint16_t c = 0;

  [[nodiscard]] Opcode opcode() const { return static_cast<Opcode>(operation & 0xFF); }
  [[nodiscard]] bool has(std::uint16_t flag) const { return (operation & flag) != 0; }
  [[nodiscard]] bool is_branch() const { return opcode() >= Opcode::JumpIfTrue && opcode() <= Opcode::LoopIfTrue; }
  [[nodiscard]] std::int32_t bc() const {
    return static_cast<std::int32_t>(std::uint32_t{b} | (std::uint32_t{c} << 16));
  }
};
constexpr std::uint16_t kDiesA = 0x100;
constexpr std::uint16_t kDiesB = 0x200;
constexpr std::uint16_t kDiesC = 0x400;
constexpr std::uint16_t kHidden = 0x800;       // what a Define… makes is not enumerable
constexpr std::uint16_t kReadOnly = 0x1000;    // … nor writable: a private method
constexpr std::uint16_t kNoReceiver = 0x2000;  // of a Call: undefined, which need not stand in its register
constexpr std::uint16_t kConstantC = 0x4000;   // an operator's r[c] is constant c instead
constexpr std::string_view kNamePrefixes[] = {"", "get ", "set "};
constexpr std::uint16_t kFunctionScope = 0xFFFF;
constexpr std::uint16_t kNoRegister = 0xFFFF;  // the result of a call that nobody wants

// Where a property was found by its name last time, and in which shape. shape and next_shape are counted; a
// collection empties all caches, so that they keep nothing alive for long.
struct PropertyCache {
  Pointer<Cell> key;          // counted
  Pointer<Shape> shape;       // of the object asked; null: empty
  Pointer<Object> holder;     // null: the object itself. Kept alive by the shape's prototype
  Pointer<Shape> next_shape;  // of an object that gains the property
  std::uint32_t slot;
  std::uint32_t epoch;  // of the prototypes, see Realm::prototype_epoch
};

// A try block: what is thrown in it goes on at `target`, with the value in register `value`.
struct ExceptionHandler {
  std::uint32_t begin;  // instructions [begin, end)
  std::uint32_t end;
  std::uint32_t target;
  std::uint16_t value;
  std::uint16_t first_cleared;  // registers from here on are emptied first
  std::uint16_t site;           // gets -1 - the site where it was thrown; kNoRegister: nothing
  std::uint16_t padding;
};

// Where a `...` stands, which V8's messages tell apart.
enum class SpreadPlace : std::uint8_t { Literal, Argument, LastArgument };

class Code : public Cell {
 public:
  static constexpr const char* kName = "code";

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("name");
    visitor.cell(name);
    visitor.label("constant");
    visitor.values(constants.get(), constant_count);
    visitor.label("inline cache");
    for (std::uint32_t i = 0; i < cache_count; ++i) {
      const PropertyCache& cache = caches.get()[i];
      visitor.cell(cache.key);
      visitor.cell(cache.shape);
      visitor.cell(cache.next_shape);
    }
    visitor.store(instructions, instruction_count * sizeof(Instruction));
    visitor.store(constants, constant_count * sizeof(Value));
    visitor.store(caches, cache_count * sizeof(PropertyCache));
    visitor.store(handlers, handler_count * sizeof(ExceptionHandler));
  }
  // Forgets what the caches know; may free shapes.
  void release_caches() {
    for (std::uint32_t i = 0; i < cache_count; ++i) {
      PropertyCache& cache = caches.get()[i];
      for (Pointer<Shape>* shape : {&cache.shape, &cache.next_shape}) {
        if (Shape* old = std::exchange(*shape, Pointer<Shape>(nullptr)).get(); old != nullptr) {
          heap::release(*old);
        }
      }
    }
  }

  Pointer<String> name;
  Pointer<Instruction> instructions;
  Pointer<Value> constants;
  Pointer<PropertyCache> caches;
  Pointer<ExceptionHandler> handlers;
  std::uint32_t instruction_count = 0;
  std::uint32_t constant_count = 0;
  std::uint32_t cache_count = 0;
  std::uint32_t handler_count = 0;
  std::uint32_t first_site = 0;  // see SourceMap
  std::uint32_t source = 0;
  std::uint16_t register_count = 0;
  std::uint16_t parameter_count = 0;
  std::uint16_t length = 0;         // of the function's `length`
  std::uint16_t self_register = 0;  // of all sorts but plain ones: see vm/kept_frames.cpp
  FunctionSort sort = FunctionSort::Plain;
  std::uint8_t is_strict = 0;
  std::uint8_t is_arrow = 0;
  std::uint8_t is_constructor = 0;
  std::uint8_t is_internal = 0;      // of our prelude: left out of stacks
  std::uint8_t takes_rest = 0;       // arguments past the parameters come as an array, in the register after theirs
  std::uint8_t takes_arguments = 0;  // all come as an arguments object, in the register after those
  std::uint8_t is_class = 0;         // a class's constructor: not to be called without new
  std::uint8_t is_derived = 0;       // its receiver is made by super()
  std::uint8_t is_forwarder = 0;     // the constructor that a derived class has by default: its parent's, as it stands
  std::uint8_t uses_new_target = 0;  // begins with LoadNewTarget
  std::uint8_t boxes_this = 0;       // sloppy, and looks at `this`: where that is no object it becomes one

  // Whether a call of it has no more to do for its receiver than that.
  [[nodiscard]] bool is_plain() const { return (is_arrow | is_class | is_derived | uses_new_target) == 0; }
  // Whether a call of it has no more to do than to give it its parameters and its receiver, or an arrow function's.
  [[nodiscard]] bool is_simple() const {
    return (is_class | is_derived | uses_new_target | takes_rest | takes_arguments) == 0;
  }

 private:
  friend class heap::Heap;
  Code() = default;
};

}  // namespace leaklab::script
