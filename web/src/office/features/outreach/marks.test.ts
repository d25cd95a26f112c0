import { expect, test } from 'vitest';
import type { Mark } from '../../../shared/wording/marks';
import type { Finding, Reading } from './api';
import { carried, inserted, marksOf } from './marks';

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

test('findings are numbered after the faults, as the list shows them', () => {
  const fault = { code: 'wording.template.open-variable', line: 1, column: 1, start: 0, message: '没有写完' };
  const both = { ...reading([finding(2, 3)]), faults: [fault] };
  expect(marksOf(both, 'abcde')).toEqual([mark(0, 0, 2), mark(1, 2, 3)]);
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
