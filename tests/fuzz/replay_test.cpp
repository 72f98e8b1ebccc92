// Every file of the corpus once more: what a fuzzer found must never come back.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "fuzz/targets.h"

namespace leaklab::fuzz {
namespace {

using Check = void (*)(std::string_view);

int replay(const char* folder, Check check) {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(LEAKLAB_CORPUS) / folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    SCOPED_TRACE(entry.path().string());
    check(bytes.str());
    ++count;
  }
  return count;
}

TEST(Fuzz, the_corpus_of_regular_expressions_keeps_every_promise) { EXPECT_GT(replay("regexp", check_regexp), 10); }

TEST(Fuzz, the_corpus_of_links_keeps_every_promise) { EXPECT_GT(replay("link", check_link), 10); }

TEST(Fuzz, the_corpus_of_programs_keeps_every_promise) { EXPECT_GT(replay("script", check_script), 5); }

}  // namespace
}  // namespace leaklab::fuzz
