import { expect, test } from 'vitest';
import type { Finding as Fault } from '../../../shared/api/problem';
import type { Finding, PackLine, RuleLine } from './api';
import { sorted } from '../../../shared/ui/Reasons';
import { minuteOf, timeOf } from './findings';
import { byLine, nextVersion, spanOf } from '../../../shared/ui/source';
import { actsOf, byName } from './packs';
import { bySection, matching, numbersOf, partsOfSection, valueOf } from './rules';

const TEXT = 'pack house\nversion 2\n\nrule CN-T-01\n  opens 08:00\n';

function pack(name: string, version: number): PackLine {
  return {
    name,
    version,
    title: name,
    jurisdiction: 'CN',
    rules: 1,
    state: 'DRAFT',
    shipped: false,
    inForce: false,
    author: 'a',
    reason: '',
    createdAt: '2026-03-10T02:00:00Z',
  };
}

test('a draft begins as the text in force with its version raised', () => {
  expect(nextVersion(TEXT, 4)).toContain('\nversion 5\n');
  expect(nextVersion(TEXT, 4)).toContain('opens 08:00');
});

test('faults are told by line, those of the whole text first', () => {
  const fault = (row: number | null): Fault => ({ code: 'X', message: 'x', row });
  expect([...byLine([fault(5), fault(null), fault(2), fault(5)]).keys()]).toEqual([0, 2, 5]);
  expect(TEXT.slice(...spanOf(TEXT, 4))).toBe('rule CN-T-01');
});

test('versions of a pack stand together, the newest in front', () => {
  const names = byName([pack('a', 1), pack('b', 1), pack('a', 2)]);
  expect(names.map((versions) => versions.map((each) => each.version))).toEqual([[2, 1], [1]]);
});

test('a draft is proposed, a proposal approved, and nothing becomes of what was withdrawn', () => {
  expect(actsOf({ state: 'DRAFT' })).toContain('propose');
  expect(actsOf({ state: 'PROPOSED' })).toContain('approve');
  expect(actsOf({ state: 'WITHDRAWN' })).toEqual([]);
});

test('what denies stands before what holds, and warnings stand apart', () => {
  const finding = (rule: string, action: Finding['action']): Finding => ({
    rule,
    action,
    code: 'X',
    forCollector: '',
    forOfficer: '',
  });
  const { stopping, leaving } = sorted([finding('1', 'RECORD'), finding('2', 'HOLD'), finding('3', 'DENY')]);
  expect(stopping.map((each) => each.rule)).toEqual(['3', '2']);
  expect(leaving.map((each) => each.rule)).toEqual(['1']);
});

test('moments and seconds of the day are told to the minute', () => {
  expect(minuteOf('2026-03-11T08:00:00')).toBe('2026-03-11 08:00');
  expect(timeOf(8 * 3600 + 5 * 60 + 59)).toBe('08:05');
});

test('rules are found by every word typed, in number, words or citation, and keep their sections', () => {
  const rule = (id: string, words: string, treatment = 'ENFORCED'): RuleLine => ({
    id,
    section: id.slice(0, 4),
    treatment,
    by: '',
    words,
    inForce: true,
    citation: 'GB/T 45251-2025',
    tier: 'C',
    tierText: '',
    confidence: '',
    confidenceText: '',
    numbers: {},
  });
  const rules = [rule('CN-T-01', '时段'), rule('CN-V-01', '上门 两人'), rule('CN-V-02', '上门 证件', 'PEOPLE')];
  const all = { section: null, treatment: null };
  expect(matching(rules, { ...all, q: '上门 cn-v-02' }).map((each) => each.id)).toEqual(['CN-V-02']);
  expect(matching(rules, { ...all, q: '45251', treatment: 'PEOPLE' })).toHaveLength(1);
  const mentioned = [...rules, rule('CN-V-03', '见 CN-V-01')];
  expect(matching(mentioned, { ...all, q: 'CN-V-01' }).map((each) => each.id)).toEqual(['CN-V-01']);
  expect(bySection(rules).map(([section, lines]) => [section, lines.length])).toEqual([
    ['CN-T', 1],
    ['CN-V', 2],
  ]);
  const hours = { ...rule('CN-T-01', '时段'), numbers: { closes: '22:00', opens: '08:00' } };
  expect(numbersOf(hours).map(([name]) => name)).toEqual(['opens', 'closes']);
});

test('words in numbers are told in the language of the reader, numbers as they are', () => {
  const say = (word: string) => ({ Mon: '周一', Tue: '周二' })[word] ?? word;
  expect(valueOf('Mon Tue', say)).toBe('周一 周二');
  expect(valueOf('22:00', say)).toBe('22:00');
  expect(partsOfSection('US-T')).toEqual(['US', 'T']);
});
