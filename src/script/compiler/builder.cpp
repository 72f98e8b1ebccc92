#include "script/compiler/builder.h"

#include <algorithm>

namespace leaklab::script::compiler {

namespace {

constexpr std::size_t kMaximumOperand = 0xFFF0;

}  // namespace

void Builder::emit(Opcode opcode, Register a, Register b, Register c, std::uint16_t flags) {
  if (opcode == Opcode::Return || opcode == Opcode::ReturnUndefined) {
    b = next_register_;  // those above are free, and what was in them has been let go
  }
  instructions_.push_back({static_cast<std::uint16_t>(static_cast<std::uint16_t>(opcode) | flags), a, b, c});
  positions_.push_back(position_);
  reads_this_ = reads_this_ || opcode == Opcode::LoadThis;
}

void Builder::emit_wide(Opcode opcode, Register a, std::uint32_t bc) {
  emit(opcode, a, static_cast<Register>(bc), static_cast<Register>(bc >> 16));
}

void Builder::jump(Opcode opcode, Register a, Label& to, std::uint16_t flags) {
  to.jumps.push_back(here());
  emit(opcode, a, 0, 0, flags);
}

void Builder::bind(Label& label) {
  last_label_ = here();
  for (const std::uint32_t from : label.jumps) {
    const std::uint32_t distance = here() - from - 1;
    instructions_[from].b = static_cast<Register>(distance);
    instructions_[from].c = static_cast<Register>(distance >> 16);
  }
  label.jumps.clear();
}

void Builder::jump_back(Opcode opcode, Register a, std::uint32_t target, std::uint16_t flags) {
  const std::uint32_t distance = target - here() - 1;
  emit(opcode, a, static_cast<Register>(distance), static_cast<Register>(distance >> 16), flags);
}

std::uint32_t Builder::constant(Value value) {
  const auto found =
      std::find_if(constants_.begin(), constants_.end(), [&](const Handle& c) { return c.get() == value; });
  const auto index = static_cast<std::uint32_t>(found - constants_.begin());
  if (found == constants_.end()) {
    constants_.push_back(Handle::retain(value));
    is_too_large_ = is_too_large_ || constants_.size() > kMaximumOperand;
  }
  return index;
}

std::optional<Register> Builder::take_constant(Register reg) {
  const Instruction newest = instructions_.back();
  if (newest.a != reg || last_label_ == here() || constants_.size() >= kMaximumOperand) {
    return std::nullopt;
  }
  std::optional<Value> value;
  if (newest.opcode() == Opcode::LoadConstant) {
    value = constants_[static_cast<std::uint32_t>(newest.bc())].get();
  } else if (newest.opcode() == Opcode::LoadInteger) {
    value = Value::integer(newest.bc());
  } else if (newest.opcode() == Opcode::LoadNull) {
    value = Value::null();
  } else if (newest.opcode() == Opcode::LoadUndefined) {
    value = Value::undefined();
  }
  if (!value) {
    return std::nullopt;
  }
  instructions_.pop_back();
  positions_.pop_back();
  return static_cast<Register>(constant(*value));
}

std::uint32_t Builder::cache(std::string_view name) {
  Ref<String> key = realm_.names().intern(*realm_.strings().from_utf8(name));
  cache_keys_.push_back(std::move(key));
  is_too_large_ = is_too_large_ || cache_keys_.size() > kMaximumOperand;
  return static_cast<std::uint32_t>(cache_keys_.size() - 1);
}

Register Builder::push_register() {
  is_too_large_ = is_too_large_ || next_register_ >= kMaximumOperand;
  if (is_too_large_) {
    return 0;
  }
  ++next_register_;
  register_count_ = std::max(register_count_, next_register_);
  return static_cast<Register>(next_register_ - 1);
}

void Builder::note_local(std::string_view name, Register reg, std::uint16_t slot) {
  open_locals_.push_back(debug_.locals.size());
  debug_.locals.push_back({std::string(name), reg, slot, here(), 0});
}

void Builder::note_initialized(Register reg) {
  for (const std::size_t number : open_locals_) {
    LocalName& local = debug_.locals[number];
    local.begin = local.reg == reg && local.slot == LocalName::kNoSlot ? here() : local.begin;
  }
}

void Builder::pop_registers_to(Register first) {
  next_register_ = first;
  while (!open_locals_.empty() && debug_.locals[open_locals_.back()].reg >= first) {
    debug_.locals[open_locals_.back()].end = here();
    open_locals_.pop_back();
  }
}

void Builder::finish_debug_information() {
  pop_registers_to(0);
  for (StatementStart& statement : debug_.statements) {
    statement.opcode = static_cast<std::uint8_t>(instructions_[statement.instruction].opcode());
  }
  for (const std::size_t number : marked_) {
    debug_.statements[number].is_to_be_told = true;
    std::uint16_t& operation = instructions_[debug_.statements[number].instruction].operation;
    operation = static_cast<std::uint16_t>((operation & ~0xFF) | static_cast<std::uint16_t>(Opcode::Statement));
  }
}

template <class T>
Pointer<T> Builder::store_of(const std::vector<T>& items) {
  if (items.empty()) {
    return nullptr;
  }
  auto* store = static_cast<T*>(realm_.heap().allocate_store(items.size() * sizeof(T)));
  std::copy(items.begin(), items.end(), store);
  return store;
}

Ref<Code> Builder::finish(std::uint32_t source, Ref<String> name) {
  finish_debug_information();
  Ref<Code> code = realm_.heap().make<Code>(kCodeKind);
  std::vector<Value> constants;
  for (Handle& constant : constants_) {
    constants.push_back(constant.leak());
  }
  std::vector<PropertyCache> caches;
  for (Ref<String>& key : cache_keys_) {
    caches.push_back({&key.leak(), nullptr, nullptr, nullptr, 0, 0});
  }
  code->name = &name.leak();
  code->instructions = store_of(instructions_);
  code->instruction_count = static_cast<std::uint32_t>(instructions_.size());
  code->constants = store_of(constants);
  code->constant_count = static_cast<std::uint32_t>(constants.size());
  code->caches = store_of(caches);
  code->cache_count = static_cast<std::uint32_t>(caches.size());
  code->handlers = store_of(handlers_);
  code->handler_count = static_cast<std::uint32_t>(handlers_.size());
  code->register_count = register_count_;
  code->source = source;
  code->first_site = realm_.sources().add_code(source, std::move(positions_), std::move(debug_));
  return code;
}

}  // namespace leaklab::script::compiler
