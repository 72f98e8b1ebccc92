// The statements that buttons stand for.

#include "lab/actions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leaklab::lab {
namespace {

Variable variable(std::string name, std::string preview) {
  Variable result;
  result.name = std::move(name);
  result.preview = std::move(preview);
  result.refers_to_heap = true;
  result.is_assignable = true;
  return result;
}

// A program's text and the variables that it has made.
struct Situation {
  std::string program;
  std::vector<Variable> variables;
  Names waiting_names;
  Names typed_keys;

  [[nodiscard]] ActionStatement statement(const Action& action) const {
    return statement_of(action, {program, variables, waiting_names, typed_keys});
  }
};

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;

TEST(Actions, AllocateArrayDeclaresAnArrayOfEightByteElements) {
  const Situation situation;
  EXPECT_EQ(situation.statement({Action::Kind::AllocateArray, kMiB, ""}).text, "let a1 = new Array(131072);");
}

TEST(Actions, AnArraysSizeIsRoundedToElements) {
  const Situation situation;
  EXPECT_EQ(situation.statement({Action::Kind::AllocateArray, 1027, ""}).text, "let a1 = new Array(128);");
  EXPECT_EQ(situation.statement({Action::Kind::AllocateArray, 1028, ""}).text, "let a1 = new Array(129);");
  EXPECT_EQ(situation.statement({Action::Kind::AllocateArray, 0, ""}).text, "let a1 = new Array(1);");
}

TEST(Actions, AnArraysNameIsFreeInTheProgramAndAmongTheVariables) {
  Situation situation;
  situation.program = "let a1 = 1; // a2 is spoken of\n";
  situation.variables = {variable("a3", "Object")};
  situation.waiting_names = {"a4"};
  EXPECT_EQ(situation.statement({Action::Kind::AllocateArray, 8, ""}).text, "let a5 = new Array(1);");
}

TEST(Actions, ANumberInsideALongerNameIsFree) {
  Situation situation;
  situation.program = "let a11 = 1, aa1 = 2, a1b = 3;";
  EXPECT_EQ(situation.statement({Action::Kind::AllocateArray, 8, ""}).text, "let a1 = new Array(1);");
}

TEST(Actions, NewObjectDeclaresAnEmptyObject) {
  Situation situation;
  situation.program = "let o1 = {};\n";
  EXPECT_EQ(situation.statement({Action::Kind::NewObject, 0, ""}).text, "let o2 = {};");
}

TEST(Actions, PutArrayInWeakMapUsesTheMapAndTheObjectThatAreThere) {
  Situation situation;
  situation.variables = {variable("list", "Array(4)"), variable("wm", "WeakMap"), variable("b", "Object")};
  const ActionStatement statement = situation.statement({Action::Kind::PutArrayInWeakMap, 40 * kMiB, ""});
  EXPECT_EQ(statement.text, "wm.set(b, new Array(5242880));");
  EXPECT_TRUE(statement.declared.empty());
}

TEST(Actions, PutArrayInWeakMapMakesWhatIsMissing) {
  const Situation situation;
  const ActionStatement statement = situation.statement({Action::Kind::PutArrayInWeakMap, 40 * kMiB, ""});
  EXPECT_EQ(statement.text,
            "const weakMap1 = new WeakMap();\n"
            "let key1 = {};\n"
            "weakMap1.set(key1, new Array(5242880));");
  ASSERT_EQ(statement.declared.size(), 2u);
  EXPECT_EQ(statement.declared[0].name, "weakMap1");
  EXPECT_EQ(statement.declared[1].name, "key1");
}

TEST(Actions, AKeyIsUsedOnce) {
  Situation situation;
  situation.program = "const wm = new WeakMap();\nlet o1 = {}, o2 = {}, o3 = {};\nwm.set(o1, new Array(1));\n";
  situation.variables = {variable("wm", "WeakMap"), variable("o1", "Object"), variable("o2", "Object"),
                         variable("o3", "Object")};
  situation.typed_keys = {"o2"};
  EXPECT_EQ(situation.statement({Action::Kind::PutArrayInWeakMap, 8, ""}).text, "wm.set(o3, new Array(1));");
}

TEST(Actions, WhereAllKeysAreUsedANewOneIsMade) {
  Situation situation;
  situation.program = "weakMap1.set( key1 , 1);\n";
  situation.variables = {variable("weakMap1", "WeakMap"), variable("key1", "Object")};
  EXPECT_EQ(situation.statement({Action::Kind::PutArrayInWeakMap, 8, ""}).text,
            "let key2 = {};\nweakMap1.set(key2, new Array(1));");
}

TEST(Actions, PutArrayInMapUsesAMapOrMakesOne) {
  Situation situation;
  situation.variables = {variable("wm", "WeakMap"), variable("o1", "Object")};
  EXPECT_EQ(situation.statement({Action::Kind::PutArrayInMap, 8, ""}).text,
            "const map1 = new Map();\nmap1.set(o1, new Array(1));");
  situation.variables.push_back(variable("m", "Map(2)"));
  EXPECT_EQ(situation.statement({Action::Kind::PutArrayInMap, 8, ""}).text, "m.set(o1, new Array(1));");
}

TEST(Actions, PutInWeakSetAddsTheVariablesValue) {
  Situation situation;
  situation.variables = {variable("b", "Object")};
  EXPECT_EQ(situation.statement({Action::Kind::PutInWeakSet, 0, "b"}).text,
            "const weakSet1 = new WeakSet();\nweakSet1.add(b);");
  situation.variables.push_back(variable("seen", "WeakSet"));
  EXPECT_EQ(situation.statement({Action::Kind::PutInWeakSet, 0, "b"}).text, "seen.add(b);");
  EXPECT_EQ(situation.statement({Action::Kind::PutInWeakSet, 0, "gone"}).complaint,
            "There is no variable 'gone' to put into a WeakSet.");
}

TEST(Actions, LinkRefersInTheWayThatSuitsTheHolder) {
  Situation situation;
  situation.variables = {variable("o", "Object"),   variable("list", "Array(2)"),   variable("m", "Map(0)"),
                         variable("s", "Set(1)"),   variable("w", "WeakSet"),       variable("wm", "WeakMap"),
                         variable("p", "Point {}"), variable("b", "ArrayBuffer(8)")};
  const auto link = [&](const char* from) { return situation.statement({Action::Kind::Link, 0, from, "o"}).text; };
  EXPECT_EQ(link("o"), "o.o = o;");
  EXPECT_EQ(link("list"), "list.push(o);");
  EXPECT_EQ(link("m"), "m.set('o', o);");
  EXPECT_EQ(link("s"), "s.add(o);");
  EXPECT_EQ(link("w"), "w.add(o);");
  EXPECT_EQ(link("p"), "p.o = o;");
  EXPECT_EQ(link("b"), "b.o = o;");
  EXPECT_EQ(link("wm"), "");
  EXPECT_EQ(link("gone"), "");
  EXPECT_EQ(situation.statement({Action::Kind::Link, 0, "o", "gone"}).complaint,
            "There is no variable 'gone' to link.");
}

TEST(Actions, DropReferenceSetsTheVariableToNull) {
  Situation situation;
  situation.variables = {variable("b", "Object")};
  EXPECT_EQ(situation.statement({Action::Kind::DropReference, 0, "b"}).text, "b = null;");
}

TEST(Actions, DropReferenceKnowsWhatWaitsToBeDeclared) {
  Situation situation;
  situation.waiting_names = {"a1"};
  EXPECT_EQ(situation.statement({Action::Kind::DropReference, 0, "a1"}).text, "a1 = null;");
}

TEST(Actions, DroppingAnUnknownNameIsAComplaint) {
  const Situation situation;
  const ActionStatement statement = situation.statement({Action::Kind::DropReference, 0, "gone"});
  EXPECT_EQ(statement.text, "");
  EXPECT_EQ(statement.complaint, "There is no variable 'gone' to drop.");
}

TEST(Actions, DroppingWhatIsNoNameIsAComplaint) {
  Situation situation;
  situation.waiting_names = {"1x", ""};
  EXPECT_EQ(situation.statement({Action::Kind::DropReference, 0, "1x"}).text, "");
  EXPECT_EQ(situation.statement({Action::Kind::DropReference, 0, ""}).text, "");
  EXPECT_EQ(situation.statement({Action::Kind::DropReference, 0, "a = 1; b"}).text, "");
}

TEST(Actions, CollectGarbageCallsGc) {
  const Situation situation;
  EXPECT_EQ(situation.statement({Action::Kind::CollectGarbage, 0, ""}).text, "gc();");
}

}  // namespace
}  // namespace leaklab::lab
