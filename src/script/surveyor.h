#pragma once
// Surveyor: walks a heap and lays what it finds into a HeapSurvey. Changes nothing on the heap: it makes no string,
// flattens no rope, and asks no object for what would have to be computed. Who uses it: Engine.

#include <unordered_map>

#include "heap/cell_numbers.h"
#include "script/heap_survey.h"
#include "script/vm/vm.h"

namespace leaklab::script {

// What an object's constructor is called, as its prototypes tell; "Object" where they tell nothing.
[[nodiscard]] std::string constructor_text(Realm& realm, Object& object);
// For pictures, in a few characters: "Array(3)", "f()", "\"text…\"", "Point", "42".
[[nodiscard]] std::string short_preview(Realm& realm, Value value);

// The functions that run, innermost first, with what their variables hold.
[[nodiscard]] std::vector<RunningFunction> running_functions(Vm& vm, const SourceMap& sources);

class Surveyor final : heap::NamedEdgeVisitor {
 public:
  Surveyor(Vm& vm, const SourceMap& sources);
  [[nodiscard]] HeapSurvey take();

 private:
  void did_find(Cell& target, const heap::EdgeName& name) override;
  void did_find_weak(Cell& target, const heap::EdgeName& name) override;
  void did_find_store(std::size_t bytes) override;

  void survey_cell(Cell& cell);
  void survey_roots();
  [[nodiscard]] std::uint32_t interned(std::string_view text);
  [[nodiscard]] std::uint32_t word(const char* word);
  [[nodiscard]] std::uint32_t kind_text(const Cell& cell);
  [[nodiscard]] std::uint32_t place_of(std::uint32_t site);
  [[nodiscard]] std::uint32_t place_of_line(std::uint32_t source_name, std::uint32_t line);
  [[nodiscard]] std::uint32_t constructor_of(Cell& cell);
  [[nodiscard]] std::uint32_t preview_of(Cell& cell);
  [[nodiscard]] std::uint32_t key_text(Value key);
  [[nodiscard]] std::uint32_t name_of_edge(const heap::EdgeName& name);
  [[nodiscard]] std::uint32_t property_name(std::uint32_t slot);
  [[nodiscard]] std::uint32_t variable_name(std::uint32_t slot);
  [[nodiscard]] std::uint32_t kept_name(std::uint32_t reg);
  [[nodiscard]] std::uint32_t name_of_root(const heap::EdgeName& name);
  [[nodiscard]] std::string name_of_register(std::uint32_t number) const;
  [[nodiscard]] const std::vector<std::uint32_t>& names_of_shape(const Shape& shape);

  static constexpr std::uint32_t kUnknown = 0xFFFF'FFFF;

  Vm& vm_;
  Realm& realm_;
  const SourceMap& sources_;
  heap::CellNumbers numbers_;
  std::vector<Vm::FrameView> frames_;
  HeapSurvey survey_;
  Cell* cell_ = nullptr;  // whose references come now; null: the roots'
  std::unordered_map<std::string, std::uint32_t> texts_;
  std::unordered_map<const char*, std::uint32_t> words_;
  std::unordered_map<const Cell*, std::uint32_t> constructors_;  // by prototype
  std::unordered_map<const Cell*, std::uint32_t> keys_;          // texts of property keys
  std::unordered_map<const Shape*, std::vector<std::uint32_t>> shapes_;
  const Shape* last_shape_ = nullptr;
  const std::vector<std::uint32_t>* last_shape_names_ = nullptr;
  std::vector<std::uint32_t> places_;                       // by site
  std::unordered_map<std::uint64_t, std::uint32_t> lines_;  // places by source name and line
  std::vector<std::uint32_t> kind_texts_;                   // by kind
};

}  // namespace leaklab::script
