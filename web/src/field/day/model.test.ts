import { expect, test } from 'vitest';
import { benchOf, type Day, type DayChange, dayAfter, type Head, type Loan, orderOf, type Stop, timeOf } from './model';

const HEAD = { personId: 'me', personName: '', institution: '', crew: [], keys: [], order: ['b', 'a'] } as Head;
const stop = (id: string, name = id) => ({ id, name, begins: 0 }) as unknown as Stop;
const change = (more: Partial<DayChange>): DayChange => ({
  version: '1',
  whole: false,
  date: '2026-11-23',
  stops: [],
  gone: [],
  policies: [],
  ...more,
});
const NOBODY: ReadonlySet<string> = new Set();
const whole = dayAfter(
  null,
  change({ whole: true, head: HEAD, stops: [stop('a'), stop('b')], policies: [{ reference: 'p@1', text: 'x' }] }),
  NOBODY,
);

test('stops stand in the order of the plan, whatever the order in which they come', () => {
  expect(whole?.stops.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(orderOf(whole as Day, stop('a'))).toBe(2);
});

test('a change replaces what it names and leaves the rest', () => {
  const after = dayAfter(whole, change({ version: '2', stops: [stop('a', 'new')] }), NOBODY);
  expect(after?.stops.map(({ name }) => name)).toEqual(['b', 'new']);
  expect(after?.policies).toEqual({ 'p@1': 'x' });
  expect(after?.version).toBe('2');
});

test('a visit given to somebody else goes, unless it was begun here', () => {
  expect(dayAfter(whole, change({ gone: ['a'] }), NOBODY)?.stops.map(({ id }) => id)).toEqual(['b']);
  expect(dayAfter(whole, change({ gone: ['a'] }), new Set(['a']))?.stops).toHaveLength(2);
  const fresh = change({ whole: true, head: HEAD, stops: [stop('c')] });
  expect(dayAfter(whole, fresh, new Set(['a']))?.stops.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('nothing stands for itself without its head', () => {
  expect(dayAfter(null, change({ stops: [stop('a')] }), NOBODY)).toBeNull();
});

test('seconds of the day are told as a clock', () => {
  expect(timeOf(9 * 3600 + 30 * 60)).toBe('09:30');
});

test('a loan finds the policy it names, which is sent once for all loans', () => {
  const loan = (policy: string | null, reference: string) =>
    ({ loanId: '1', question: { policy, reference, debt: {} } }) as unknown as Loan;
  expect(benchOf(loan('', 'p@1'), whole as Day)?.policy).toBe('x');
  expect(benchOf(loan(null, 'p@1'), whole as Day)?.policy).toBe('x');
  expect(benchOf(loan('own', 'p@1'), whole as Day)?.policy).toBe('own');
  expect(benchOf(loan('', 'p@2'), whole as Day)).toBeNull();
});
