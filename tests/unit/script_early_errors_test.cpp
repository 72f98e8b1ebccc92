// Early errors: what is wrong before anything runs, in V8's words. A row each: a source, and its SyntaxError's message.

#include "unit/engine_fixture.h"

namespace leaklab::script {
namespace {

struct Row {
  const char* source;
  const char* message;
};

class EarlyErrorTest : public EngineTest {
 protected:
  void expect(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
      EXPECT_EQ(run(row.source), Status::Failed) << row.source;
      EXPECT_EQ(engine->failure().summary, std::string("SyntaxError: ") + row.message) << row.source;
    }
  }
};

TEST_F(EarlyErrorTest, yield_and_await_stand_in_their_functions_alone) {
  expect({
      {"function f(){ await 1 }", "await is only valid in async functions and the top level bodies of modules"},
      {"function f(){ for await (const x of []) ; }", "Unexpected reserved word"},
      {"function f(){ yield 1 }", "Unexpected number"},
      {"function f(){ yield x }", "Unexpected identifier 'x'"},
      {"\"use strict\"; function f(){ yield 1 }", "Unexpected strict mode reserved word"},
      {"function* g(a = yield 1){}", "Yield expression not allowed in formal parameter"},
      {"async function g(a = await 1){}", "Illegal await-expression in formal parameters of async function"},
      {"async function f(){ function g(){ await 1 } }",
       "await is only valid in async functions and the top level bodies of modules"},
      {"function* f(){ class C { x = yield 1 } }", "Unexpected strict mode reserved word"},
      {"function* g(){ var yield = 1 }", "Unexpected identifier 'yield'"},
      {"async function g(){ var await = 1 }", "Unexpected reserved word"},
      {"async () => { var await }", "Unexpected reserved word"},
  });
}

TEST_F(EarlyErrorTest, strict_code_is_stricter) {
  expect({
      {"\"use strict\"; function f(a,a){}", "Duplicate parameter name not allowed in this context"},
      {"\"use strict\"; delete x", "Delete of an unqualified identifier in strict mode."},
      {"\"use strict\"; delete (x)", "Delete of an unqualified identifier in strict mode."},
      {"\"use strict\"; 010", "Octal literals are not allowed in strict mode."},
      {"\"use strict\"; 08", "Decimals with leading zeros are not allowed in strict mode."},
      {"\"use strict\"; \"\\010\"", "Octal escape sequences are not allowed in strict mode."},
      {"\"use strict\"; eval = 1", "Unexpected eval or arguments in strict mode"},
      {"\"use strict\"; arguments++", "Unexpected eval or arguments in strict mode"},
      {"\"use strict\"; let eval = 1", "Unexpected eval or arguments in strict mode"},
      {"\"use strict\"; function eval(){}", "Unexpected eval or arguments in strict mode"},
      {"\"use strict\"; function f(arguments){}", "Unexpected eval or arguments in strict mode"},
      {"\"use strict\"; let public = 1", "Unexpected strict mode reserved word"},
      {"\"use strict\"; interface = 1", "Unexpected strict mode reserved word"},
      {"\"use strict\"; if (1) function f(){}",
       "In strict mode code, functions can only be declared at top level or inside a block."},
  });
}

TEST_F(EarlyErrorTest, labels_and_jumps_fit) {
  expect({
      {"a: a: ;", "Label 'a' has already been declared"},
      {"a: { continue a; }", "Illegal continue statement: 'a' does not denote an iteration statement"},
      {"break x", "Undefined label 'x'"},
      {"x: { function f(){ break x } }", "Undefined label 'x'"},
      {"continue", "Illegal continue statement: no surrounding iteration statement"},
      {"while(1) { (() => { break })() }", "Illegal break statement"},
  });
}

TEST_F(EarlyErrorTest, names_are_declared_once) {
  expect({
      {"(a,a)=>1", "Duplicate parameter name not allowed in this context"},
      {"function f(a,[a]){}", "Duplicate parameter name not allowed in this context"},
      {"let a; let a;", "Identifier 'a' has already been declared"},
      {"let a; var a;", "Identifier 'a' has already been declared"},
      {"var a; let a;", "Identifier 'a' has already been declared"},
      {"{ let a; { var a; } }", "Identifier 'a' has already been declared"},
      {"let [a,a]=[]", "Identifier 'a' has already been declared"},
      {"function f(a){ let a }", "Identifier 'a' has already been declared"},
      {"try{}catch(e){ let e }", "Identifier 'e' has already been declared"},
      {"let let = 1", "let is disallowed as a lexically bound name"},
      {"class C { m(){ this.#x } }", "Private field '#x' must be declared in an enclosing class"},
      {"this.#x", "Private field '#x' must be declared in an enclosing class"},
      {"while (0) function f(){}",
       "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if "
       "statement."},
      {"label: function* g(){}", "Generators can only be declared at the top level or inside a block."},
      {"switch(1){ case 1: let a; case 2: let a }", "Identifier 'a' has already been declared"},
  });
}

TEST_F(EarlyErrorTest, only_places_are_assigned_to) {
  expect({
      {"1 = 2", "Invalid left-hand side in assignment"},
      {"1++", "Invalid left-hand side expression in postfix operation"},
      {"({a}) = 1", "Invalid left-hand side in assignment"},
      {"a+b = 1", "Invalid left-hand side in assignment"},
      {"a?.b = 1", "Invalid left-hand side in assignment"},
      {"a?.b++", "Invalid left-hand side expression in postfix operation"},
  });
}

TEST_F(EarlyErrorTest, classes_and_objects_are_well_made) {
  expect({
      {"class C { m(){ delete this.#x } #x }", "Private fields can not be deleted"},
      {"super.x", "'super' keyword unexpected here"},
      {"function f(){ super() }", "'super' keyword unexpected here"},
      {"class C { constructor(){ super() } }", "'super' keyword unexpected here"},
      {"if (1) class C {}", "Unexpected token 'class'"},
      {"({ get a(x){} })", "Getter must not have any formal parameters."},
      {"({ set a(){} })", "Setter must have exactly one formal parameter."},
      {"({ a: 1, __proto__: 1, __proto__: 2 })", "Duplicate __proto__ fields are not allowed in object literals"},
      {"class A { constructor(){} constructor(){} }", "A class may only have one constructor"},
      {"class A extends B { constructor(){ function f(){ super() } } }", "'super' keyword unexpected here"},
  });
}

TEST_F(EarlyErrorTest, the_rest_is_refused_as_well) {
  expect({
      {"const a;", "Missing initializer in const declaration"},
      {"for (const x;;) ;", "Missing initializer in const declaration"},
      {"new a?.b()", "Invalid optional chain from new expression"},
      {"if (1) let x", "Lexical declaration cannot appear in a single-statement context"},
      {"a ?? b || c", "Unexpected token '||'"},
      {"-1 ** 2",
       "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate "
       "operator precedence"},
      {"(...a)", "Unexpected token '...'"},
      {"(a, ...b, c) => 1", "Rest parameter must be last formal parameter"},
      {"`${}`", "Unexpected token '}'"},
      {"/a/gg", "Invalid regular expression flags"},
      {"switch(1){ default: default: }", "More than one default clause in switch statement"},
      {"enum = 1", "Unexpected reserved word"},
      {"\"\\u{110000}\"", "Undefined Unicode code-point"},
      {"`\\07`", "Octal escape sequences are not allowed in template strings."},
  });
}

TEST_F(EarlyErrorTest, what_only_looks_like_one_runs) {
  for (const char* source :
       {"a: { } a: for (;;) { break a; }", "var yield_; function f(a, a) {} delete f;", "label: function g() {}",
        "x = 010 + 08; y = '\\101'; eval = 1;", "(-1) ** 2; (0 ?? 1) || 2; +(2 ** 2);", "if (0) function h() {}",
        "({ __proto__: null, ['__proto__']: 1 }); ({ get() {}, set(a, b) {} });", "try {} catch (e) { { let e; } }"}) {
    EXPECT_EQ(run(source), Status::Finished) << source << engine->failure().text;
  }
}

}  // namespace
}  // namespace leaklab::script
