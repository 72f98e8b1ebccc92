#pragma once
// EngineTest: an engine on a heap of its own. Every test ends with a verifier pass and the heap back at its baseline;
// the fixture sees to it. Also the list of all script tests.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "heap/stress.h"
#include "script/engine.h"

namespace leaklab::script {

// Where every instruction is verified, volume tests do with less.
inline const bool kIsSlow = heap::is_stressed();

struct Recorder : ConsoleSink {
  void did_write(Stream, std::string_view text) override { lines.emplace_back(text); }
  std::vector<std::string> lines;
};

// Ends with the heap back at its baseline and a verifier pass.
class EngineTest : public testing::Test {
 protected:
  static constexpr std::uint64_t kTimeLimitUs = 10'000'000;  // of virtual time, for scripts that show endless timers

  void open(heap::HeapOptions options = {}) {
    engine.reset();
    heap = std::make_unique<heap::Heap>(options);
    baseline_bytes = heap->usage().heap_used_bytes;
    engine = std::make_unique<Engine>(*heap, console, EngineOptions{nullptr, 0, kTimeLimitUs});
  }
  void SetUp() override { open(); }
  void TearDown() override {
    EXPECT_EQ(engine->verify(), std::nullopt);
    engine.reset();
    EXPECT_EQ(heap->usage().heap_used_bytes, baseline_bytes);
  }
  bool has_work() const { return engine->status() == Status::Ready || engine->status() == Status::Waiting; }
  Status run(std::string text, std::uint64_t budget = 10'000) {
    engine->start({SourceKind::Program, "program.js", std::move(text)});
    while (has_work())
      engine->run(budget);
    return engine->status();
  }
  std::string line(std::string text) {
    engine->start({SourceKind::Line, "REPL1", std::move(text)});
    while (has_work())
      engine->run(10'000);
    return engine->status() == Status::Finished ? engine->result_preview() : engine->failure().text;
  }
  std::string line_while_waiting(std::string text) {
    engine->start({SourceKind::Line, "REPL1", std::move(text)});
    while (!engine->is_source_done())
      engine->run(10'000);
    return engine->result_preview();
  }
  std::uint64_t used_bytes() const { return heap->usage().heap_used_bytes; }

  Recorder console;
  std::unique_ptr<heap::Heap> heap;
  std::unique_ptr<Engine> engine;
  std::uint64_t baseline_bytes = 0;
};

inline std::vector<std::string> script_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LEAKLAB_SCRIPTS)) {
    if (entry.path().extension() == ".js")
      files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

inline std::string text_of_file(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(file.good()) << path;
  return text.str();
}

// A script's path as a test's name.
inline std::string name_of_script(const testing::TestParamInfo<std::string>& script) {
  std::string name = std::filesystem::relative(script.param, LEAKLAB_SCRIPTS).string();
  for (char& c : name)
    c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
}

}  // namespace leaklab::script
