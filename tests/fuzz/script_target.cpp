#include <string>

#include "base/check.h"
#include "fuzz/targets.h"
#include "heap/stress.h"
#include "script/engine.h"

namespace leaklab::fuzz {

namespace {

struct Nobody final : script::ConsoleSink {
  void did_write(script::Stream, std::string_view) override {}
};

}  // namespace

void check_script(std::string_view program) {
  constexpr std::uint64_t kLimitBytes = std::uint64_t{8} << 20;
  const int runs = heap::is_stressed() ? 5 : 200;
  constexpr std::uint64_t kBudget = 2'000;
  heap::Heap heap({kLimitBytes});
  const std::uint64_t baseline_bytes = heap.usage().heap_used_bytes;
  Nobody console;
  {
    script::Engine engine(heap, console);
    engine.start({script::SourceKind::Program, "fuzz.js", std::string(program)});
    for (int i = 0; i < runs && engine.status() == script::Status::Ready; ++i)
      engine.run(kBudget);
    engine.stop();
    const std::optional<std::string> problem = engine.verify();
    base::require(!problem, problem ? problem->c_str() : "");
  }
  base::require(heap.usage().heap_used_bytes == baseline_bytes, "an engine gives everything back");
}

}  // namespace leaklab::fuzz
