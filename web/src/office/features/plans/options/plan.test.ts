import { expect, test } from 'vitest';
import { kernelOf } from '../../../../shared/plan/kernel';
import { PLAN, WAIVED } from './example';
import { byMonth, frameOf, roundUp } from './months';
import { percent, phrase } from './phrases';
import { agreedPayments, besidePayments, choicesOf, differences, withWaiver } from './plan';
import { entryOf, figuresOf } from './means';

test('a payment that differs by one fen is named, and two that are the same name nothing', () => {
  expect(differences(PLAN, { ...PLAN })).toEqual([]);
  const payments = PLAN.payments.map((each, at) => (at === 1 ? { ...each, totalFen: each.totalFen + 1 } : each));
  expect(differences(PLAN, { ...PLAN, payments, totalFen: PLAN.totalFen + 1 })).toEqual(['payments', 'total']);
});

test('what the contract asks for stands beside what is agreed, and after the agreed end it is neither', () => {
  expect(agreedPayments(PLAN)).toHaveLength(3);
  expect(besidePayments(PLAN)).toHaveLength(1);
});

test('months tell what is agreed from what the contract asks for besides, on one scale', () => {
  const frame = frameOf([PLAN], '2026-07-20');
  expect(frame).toEqual({ from: '2026-07-20', months: 6, mostFen: 25_000 });
  const sums = byMonth(PLAN, frame.from, frame.months);
  expect(sums.slice(0, 3)).toEqual([
    { agreedFen: 10_000, contractFen: 0 },
    { agreedFen: 20_000, contractFen: 5_000 },
    { agreedFen: 20_100, contractFen: 0 },
  ]);
  expect([7, 20, 3_451, 100_000].map(roundUp)).toEqual([8, 20, 4_000, 100_000]);
});

test('only what a kind lets choose is offered, and a waiver lowers what is paid today where all the rest is', () => {
  expect(choicesOf('deferral')).toEqual({ waives: false, first: true, months: false, defers: true, lowers: false });
  expect(choicesOf('longer-term-and-lower-rate')).toMatchObject({ months: true, lowers: true, defers: false });
  expect(choicesOf('lower-rate')).toMatchObject({ months: false, first: true });
  const now = { ...PLAN.arrangement, kind: 'pay-now-with-waiver', months: 0, firstPaymentFen: 50_000 };
  expect(withWaiver(now, 'penalty', 700, 50_000)).toMatchObject({
    firstPaymentFen: 49_300,
    waived: { ...WAIVED, penaltyFen: 700 },
  });
  expect(withWaiver(PLAN.arrangement, 'penalty', 700, 50_000).firstPaymentFen).toBe(10_000);
});

test('means are read to the fen; a sum nobody can read and an expected sum without its day are not means', () => {
  const entry = { ...entryOf(null), income: '5,000.5', otherDebts: '800' };
  expect(figuresOf(entry)).toMatchObject({ income: 500_050, otherDebts: 80_000, spending: null, expected: null });
  expect(figuresOf({ ...entry, spending: 'much' })).toBeNull();
  expect(figuresOf({ ...entry, expected: '3000' })).toBeNull();
  expect(figuresOf({ ...entry, expected: '3000', expectedOn: '2026-08-01' })).toMatchObject({ expected: 300_000 });
});

test('sentences of the server are filled in the unit they are told in', () => {
  const phrases = new Map([
    ['a', { key: 'a', text: '{0} of {1}', unit: 'YUAN' as const }],
    ['b', { key: 'b', text: '{0}, not {1}', unit: 'BUCKET' as const }],
  ]);
  expect(phrase(phrases, 'a', 123_456, 100)).toBe('1,234.56 of 1.00');
  expect(phrase(phrases, 'b', 3, 1)).toBe('M3, not M1');
  expect(phrase(phrases, 'nobody.knows')).toBe('nobody.knows');
  expect(percent(156_090)).toBe('15.60%');
});

test('the kernel is asked in JSON, and no is what it says when it says anything but yes', () => {
  const heard: string[][] = [];
  const kernel = kernelOf({
    quote: (...all) => {
      heard.push(all);
      return '{"offered":[],"refused":[]}';
    },
    mayAgree: () => '{"wrong":"wrong or missing: payload"}',
    policyFaults: () => '{"faults":[]}',
  });
  expect(kernel.quote({ debt: 1 }, PLAN.arrangement, 'policy')).toEqual({ offered: [], refused: [] });
  expect(heard[0]?.[0]).toBe('{"debt":1}');
  expect(heard[0]?.[1]).toContain('"principalFen":0');
  expect(kernel.mayAgree({}, PLAN.arrangement, 'policy', {})).toBe(false);
  expect(kernel.policyFaults('policy x')).toEqual([]);
});
