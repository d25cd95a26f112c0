import { expect, test } from 'vitest';
import { marksOfFindings, runs, type Mark, type Placed } from './marks';

function finding(start: number, end: number, severity = 'DENY', code = 'wording.threat'): Placed {
  return { code, severity, start, end };
}

const mark = (at: number, start: number, end: number, severity: Mark['severity'] = 'deny'): Mark => ({
  at,
  start,
  end,
  severity,
});

test('the text of all runs is the text, and only the words of a mark carry it', () => {
  const cut = runs('再不还就抓你，好吗', marksOfFindings([finding(4, 6)]));
  expect(cut.map((run) => run.text)).toEqual(['再不还就', '抓你', '，好吗']);
  expect(cut.map((run) => run.severity)).toEqual([null, 'deny', null]);
  expect(cut[1]?.marks).toEqual([0]);
});

test('where a warning lies on a refusal the refusal is shown, and both are named', () => {
  const cut = runs('abcdef', [mark(0, 0, 4, 'warn'), mark(1, 2, 6)]);
  expect(cut.map((run) => [run.text, run.severity, run.marks])).toEqual([
    ['ab', 'warn', [0]],
    ['cd', 'deny', [0, 1]],
    ['ef', 'deny', [1]],
  ]);
});

test('a finding of the whole text underlines nothing but keeps its number in the list', () => {
  const whole = finding(0, 5, 'DENY', 'wording.content-missing');
  expect(marksOfFindings([whole, finding(1, 2)])).toEqual([mark(1, 1, 2)]);
  expect(marksOfFindings([finding(1, 2, 'WARN')], 3)).toEqual([mark(3, 1, 2, 'warn')]);
});

test('a text without marks is one run, an empty text none, and marks beyond the end are cut', () => {
  expect(runs('好', [])).toEqual([{ text: '好', severity: null, marks: [] }]);
  expect(runs('', [])).toEqual([]);
  expect(runs('好的', [mark(0, 1, 9)]).map((run) => run.text)).toEqual(['好', '的']);
});
