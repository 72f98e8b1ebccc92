// What a script test expects, and what is wrong with a run of it. Pure: no file is read and no process started here.
//
//   console.log(1 + 1);  // expect: 2        a line of standard output; those of one test, in order, are all of it
//   console.log(n);      // expect match: ^\d+$  the same, as a regular expression
//   console.error('x');  // expect error: x  a line of standard error
//   null.x;              // throws: TypeError: Cannot read properties of null (reading 'x')
//                                            the uncaught error's first line, reported for this line; exit status 1
//   // exit: 3                               another exit status than 0, or 1 after throws
//   // options: --heap-limit=8M              of leaklab run
//   // memory                                shows figures that are Leaklab's own: the test is not run under Node
//   // leaklab only: REASON                  the same, for another reason
//
// A run is {stdout, stderr, status}.

const kMarks = [
  { kind: 'output', pattern: /\/\/ expect: ?(.*)$/ },
  { kind: 'match', pattern: /\/\/ expect match: (.*)$/ },
  { kind: 'error', pattern: /\/\/ expect error: ?(.*)$/ },
  { kind: 'throws', pattern: /\/\/ throws: (.*)$/ },
  { kind: 'exit', pattern: /^\/\/ exit: (\d+)$/ },
  { kind: 'options', pattern: /^\/\/ options: (.*)$/ },
  { kind: 'leaklab_only', pattern: /^\/\/ (memory|leaklab only: .+)$/ },
];

function marks_of(text) {
  return text.split('\n').flatMap((line, index) =>
    kMarks.flatMap(({ kind, pattern }) => {
      const match = pattern.exec(line);
      return match ? [{ kind, text: match[1], line: index + 1 }] : [];
    }),
  );
}

export function read_expectations(text) {
  const marks = marks_of(text);
  const of_kind = (kind) => marks.filter((mark) => mark.kind === kind);
  const [thrown] = of_kind('throws');
  const [exit] = of_kind('exit');
  return {
    output: marks.filter((mark) => mark.kind === 'output' || mark.kind === 'match'),
    errors: of_kind('error'),
    thrown: thrown ?? null,
    status: exit ? Number(exit.text) : thrown ? 1 : 0,
    options: of_kind('options').flatMap((mark) => mark.text.split(' ')),
    is_for_node: of_kind('leaklab_only').length === 0,
    is_empty: of_kind('output').length + of_kind('match').length + of_kind('error').length === 0 && !thrown && !exit,
  };
}

function lines_of(text) {
  const lines = text.split('\n');
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
}

function is_as_expected(mark, line) {
  return mark.kind === 'match' ? new RegExp(mark.text).test(line) : mark.text === line;
}

// The first line that differs; the rest would only follow from it.
function wrong_output(expected, stdout) {
  const actual = lines_of(stdout);
  for (let i = 0; i < Math.max(expected.length, actual.length); i++) {
    if (i >= actual.length) return [`line ${expected[i].line}: expected '${expected[i].text}', but nothing more was printed`];
    if (i >= expected.length) return [`printed '${actual[i]}', which nothing expects`];
    if (!is_as_expected(expected[i], actual[i])) return [`line ${expected[i].line}: expected '${expected[i].text}', printed '${actual[i]}'`];
  }
  return [];
}

function wrong_errors(expected, stderr) {
  const actual = lines_of(stderr);
  return expected.filter((mark) => !actual.includes(mark.text)).map((mark) => `line ${mark.line}: no '${mark.text}' on standard error`);
}

function wrong_throw(thrown, stderr) {
  if (thrown === null) return [];
  const actual = lines_of(stderr);
  if (!actual.includes(thrown.text)) {
    return [`line ${thrown.line}: expected the uncaught '${thrown.text}', standard error was:`, ...actual.map((line) => `  ${line}`)];
  }
  const is_at_line = actual.some((line) => line.endsWith(`.js:${thrown.line}`));
  return is_at_line ? [] : [`line ${thrown.line}: '${thrown.text}' was reported for another line: ${actual[0]}`];
}

function wrong_status(expectations, run) {
  if (run.status === expectations.status) return [];
  return [`exit status ${run.status} instead of ${expectations.status}`, ...lines_of(run.stderr).slice(0, 6).map((line) => `  ${line}`)];
}

export function complaints_about(expectations, run) {
  return [
    ...(expectations.is_empty ? ['the test expects nothing'] : []),
    ...wrong_output(expectations.output, run.stdout),
    ...wrong_errors(expectations.errors, run.stderr),
    ...wrong_throw(expectations.thrown, run.stderr),
    ...wrong_status(expectations, run),
  ];
}

// rss is the one figure that may differ between machines.
function without_rss(text) {
  return text.replace(/\brss: \d+/g, 'rss: N');
}

function first_difference(name, ours, theirs) {
  if (ours === theirs) return [];
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  return [`${name} differs in line ${line + 1}: native '${left[line]}', WebAssembly '${right[line]}'`];
}

// The source line and the carets below it, as an uncaught error shows them.
function excerpt_of(stderr) {
  const lines = stderr.split('\n');
  const at = lines.findIndex((line) => /\.js:\d+$/.test(line));
  return at < 0 ? '' : lines.slice(at + 1, at + 3).join('\n');
}

// What Node shows of the place of an error is what we show.
export function wrong_excerpt(expectations, ours, nodes) {
  const [left, right] = [excerpt_of(ours.stderr), excerpt_of(nodes.stderr)];
  return expectations.thrown === null || left === right ? [] : ['the excerpt is not that of node:', left, right];
}

// Both builds must do the same, byte for byte. A run has a `trace` here: every heapUsed.
export function differences(native, web) {
  return [
    ...(native.status === web.status ? [] : [`exit status: native ${native.status}, WebAssembly ${web.status}`]),
    ...first_difference('standard output', without_rss(native.stdout), without_rss(web.stdout)),
    ...first_difference('standard error', without_rss(native.stderr), without_rss(web.stderr)),
    ...first_difference('the heap trace', native.trace, web.trace),
    ...(native.trace === '' ? ['the heap trace is empty'] : []),
  ];
}
