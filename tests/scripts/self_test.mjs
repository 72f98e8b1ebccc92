// Runs that are wrong in one way each. The runner must find fault with every one, or it would pass whatever happens.

import { complaints_about, differences, read_expectations, wrong_excerpt } from './expectations.mjs';

const kScript = "console.log(1);  // expect: 1\nconsole.error('e');  // expect error: e\nnull.x;  // throws: TypeError: bad\n";
const kGood = { stdout: '1\n', stderr: 'e\ntest.js:3\nnull.x;\n^\n\nTypeError: bad\n', status: 1, trace: '10\n20\n' };

const kMatching = { script: "console.log(n);  // expect match: ^\\d$\n", good: '7\n', bad: '77\n' };

const kBadRuns = [
  { name: 'another line', run: { ...kGood, stdout: '2\n' } },
  { name: 'a line too many', run: { ...kGood, stdout: '1\n1\n' } },
  { name: 'a line too few', run: { ...kGood, stdout: '' } },
  { name: 'no console.error', run: { ...kGood, stderr: kGood.stderr.slice(2) } },
  { name: 'another error', run: { ...kGood, stderr: kGood.stderr.replace('bad', 'good') } },
  { name: 'the error at another line', run: { ...kGood, stderr: kGood.stderr.replace('test.js:3', 'test.js:2') } },
  { name: 'another exit status', run: { ...kGood, status: 0 } },
];

const kBadTwins = [
  { name: 'another output', run: { ...kGood, stdout: '1 \n' } },
  { name: 'another error output', run: { ...kGood, stderr: '' } },
  { name: 'another exit status', run: { ...kGood, status: 0 } },
  { name: 'another heap trace', run: { ...kGood, trace: '10\n21\n' } },
  { name: 'a shorter heap trace', run: { ...kGood, trace: '10\n' } },
];

export function check_runner() {
  const expectations = read_expectations(kScript);
  const complaints = complaints_about(expectations, kGood).map((complaint) => `complains about a good run: ${complaint}`);
  for (const { name, run } of kBadRuns) {
    if (complaints_about(expectations, run).length === 0) complaints.push(`does not see ${name}`);
  }
  for (const { name, run } of kBadTwins) {
    if (differences(kGood, run).length === 0) complaints.push(`does not see ${name} of the WebAssembly build`);
  }
  const matching = read_expectations(kMatching.script);
  if (complaints_about(matching, { stdout: kMatching.good, stderr: '', status: 0 }).length > 0) complaints.push('does not see a match');
  if (complaints_about(matching, { stdout: kMatching.bad, stderr: '', status: 0 }).length === 0) complaints.push('does not see a mismatch');
  if (differences(kGood, kGood).length > 0) complaints.push('sees a difference between equal runs');
  if (differences({ ...kGood, trace: '' }, { ...kGood, trace: '' }).length === 0) complaints.push('does not see an empty heap trace');
  if (wrong_excerpt(expectations, kGood, { ...kGood, stderr: kGood.stderr.replace('^', ' ^') }).length === 0) {
    complaints.push('does not see a caret at another place');
  }
  if (complaints_about(read_expectations('1;'), { ...kGood, stdout: '', status: 0 }).length === 0) {
    complaints.push('does not see a test that expects nothing');
  }
  return complaints;
}
