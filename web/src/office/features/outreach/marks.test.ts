import { expect, test } from 'vitest';
import type { Finding, Reading } from './api';
import { carried, inserted, marksOf, runs, type Mark } from './marks';

function finding(start: number, end: number, severity = 'DENY', code = 'wording.threat'): Finding {
  const said = { category: 'THREAT', categoryText: '威胁骚扰', message: '不能说', sources: [] };
  return { code, severity, start, end, ...said };
}

function reading(findings: readonly Finding[]): Reading {
  return { denied: true, warned: false, faults: [], findings, preview: null };
}

const mark = (at: number, start: number, end: number, severity: Mark['severity'] = 'deny'): Mark => ({
  at,
  start,
  end,
  severity,
});

test('the text of all runs is the text, and only the words of a mark carry it', () => {
  const text = '再不还就抓你，好吗';
  const cut = runs(text, marksOf(reading([finding(4, 6)]), text));
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
  expect(marksOf(reading([whole, finding(1, 2)]), 'abcde')).toEqual([mark(1, 1, 2)]);
});

test('a text without marks is one run, an empty text none, and marks beyond the end are cut', () => {
  expect(runs('好', [])).toEqual([{ text: '好', severity: null, marks: [] }]);
  expect(runs('', [])).toEqual([]);
  expect(runs('好的', [mark(0, 1, 9)]).map((run) => run.text)).toEqual(['好', '的']);
});

test('a fault underlines the signs it begins with, also at the end of the text', () => {
  const fault = { code: 'wording.template.open-variable', line: 2, column: 1, message: '没有写完' };
  const broken = (start: number) => ({ ...reading([]), faults: [{ ...fault, start }] });
  expect(marksOf(broken(3), '您好\n{{amount')).toEqual([mark(0, 3, 5)]);
  expect(marksOf(broken(2), '您好')).toEqual([mark(0, 1, 2)]);
  expect(marksOf(broken(0), '')).toEqual([]);
});

test('while the answer is on its way, marks before a change stay and those after it move along', () => {
  const marks = [mark(0, 0, 2), mark(1, 6, 8)];
  expect(carried(marks, 'aabbccdd', 'aabbXXccdd')).toEqual([mark(0, 0, 2), mark(1, 8, 10)]);
  expect(carried(marks, 'aabbccdd', 'aaccdd')).toEqual([mark(0, 0, 2), mark(1, 4, 6)]);
});

test('a mark whose words were changed goes until they are read again', () => {
  expect(carried([mark(0, 2, 6)], 'aabbccdd', 'aabXccdd')).toEqual([]);
  expect(carried([mark(0, 2, 6)], 'aabbccdd', 'aabbccdd')).toEqual([mark(0, 2, 6)]);
});

test('a variable lands where the caret is, in place of what is selected', () => {
  expect(inserted('请还钱', 2, 3, '{{amount:amount}}')).toEqual({ text: '请还{{amount:amount}}', caret: 19 });
});
