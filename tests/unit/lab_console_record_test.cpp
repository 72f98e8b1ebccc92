// What the console keeps, and what it gives up.

#include "lab/console_record.h"

#include <gtest/gtest.h>

#include <string>

namespace leaklab::lab {
namespace {

ConsoleEntry output(std::string text) { return {ConsoleEntry::Kind::Output, std::move(text), 0}; }

TEST(ConsoleRecord, KeepsEntriesInOrder) {
  ConsoleRecord record;
  record.add(output("one"));
  record.add(output("two"));
  ASSERT_EQ(record.entries().size(), 2u);
  EXPECT_EQ(record.entries()[0].text, "one");
  EXPECT_EQ(record.entries()[1].text, "two");
  EXPECT_EQ(record.dropped(), 0u);
}

TEST(ConsoleRecord, GivesUpTheOldestEntriesAndCountsThem) {
  ConsoleRecord record;
  for (std::size_t i = 0; i < Session::kMaximumConsoleEntries + 1234; ++i) {
    record.add(output(std::to_string(i)));
  }
  EXPECT_EQ(record.entries().size(), Session::kMaximumConsoleEntries);
  EXPECT_EQ(record.dropped(), 1234u);
  EXPECT_EQ(record.entries().front().text, "1234");
  EXPECT_EQ(record.entries().back().text, std::to_string(Session::kMaximumConsoleEntries + 1233));
}

TEST(ConsoleRecord, GivesUpOldEntriesWhereTheNewAreLong) {
  ConsoleRecord record;
  const std::string long_text(ConsoleRecord::kMaximumEntryBytes, 'x');
  for (int i = 0; i < 300; ++i) {
    record.add(output(long_text));
  }
  EXPECT_EQ(record.entries().size(), ConsoleRecord::kMaximumBytes / ConsoleRecord::kMaximumEntryBytes);
  EXPECT_EQ(record.entries().size() + record.dropped(), 300u);
}

TEST(ConsoleRecord, AnEntryThatIsTooLongKeepsItsBeginning) {
  ConsoleRecord record;
  record.add(output(std::string(ConsoleRecord::kMaximumEntryBytes + 10, 'x')));
  const std::string& text = record.entries()[0].text;
  EXPECT_EQ(text.substr(0, ConsoleRecord::kMaximumEntryBytes), std::string(ConsoleRecord::kMaximumEntryBytes, 'x'));
  EXPECT_EQ(text.substr(ConsoleRecord::kMaximumEntryBytes), "… (10 more bytes)");
}

TEST(ConsoleRecord, NoCharacterIsCutInHalf) {
  ConsoleRecord record;
  record.add(output(std::string(ConsoleRecord::kMaximumEntryBytes - 1, 'x') + "äöü"));
  EXPECT_EQ(record.entries()[0].text, std::string(ConsoleRecord::kMaximumEntryBytes - 1, 'x') + "… (6 more bytes)");
}

TEST(ConsoleRecord, ClearForgetsEverything) {
  ConsoleRecord record;
  record.add(output("one"));
  record.clear();
  EXPECT_TRUE(record.entries().empty());
}

}  // namespace
}  // namespace leaklab::lab
