import { expect, test } from 'vitest';
import { actsOf, complaintActsOf, partsOf } from './kinds';

const open = { closed: null, reviewed: null, liftProposed: null };
const deed = { by: 'a', name: '示例·甲', on: '2026-03-10' };

test('a hold that nothing else would end needs a day to look again, one with a last day does not', () => {
  expect(partsOf('HOUSE', null).reviewOn).toBe('needed');
  expect(partsOf('HOUSE', '2026-04-01').reviewOn).toBe('offered');
  expect(partsOf('DEATH', null).reviewOn).toBe('offered');
});

test('an occasion needs its kind and last day, an order its number, and only a dispute has an undisputed part', () => {
  expect(partsOf('OCCASION', null)).toMatchObject({ detail: 'needed', until: 'needed', undisputed: 'none' });
  expect(partsOf('NO_CONTACT_ORDER', null).reference).toBe('needed');
  expect(partsOf('DISPUTE', null)).toMatchObject({ undisputed: 'offered', detail: 'none', until: 'none' });
});

test('a hold that protects from contact is proposed first and lifted by a second person', () => {
  expect(actsOf({ ...open, kind: 'NO_CONTACT_ORDER' })).toEqual(['move-review', 'propose-lift']);
  expect(actsOf({ ...open, kind: 'NO_CONTACT_ORDER', liftProposed: deed })).toEqual([
    'move-review',
    'refuse-lift',
    'lift',
  ]);
});

test('hardship is reviewed once, and the hold of a complaint is left to the complaint', () => {
  expect(actsOf({ ...open, kind: 'HARDSHIP' })).toContain('review');
  expect(actsOf({ ...open, kind: 'HARDSHIP', reviewed: deed })).not.toContain('review');
  expect(actsOf({ ...open, kind: 'COMPLAINT' })).toEqual([]);
  expect(actsOf({ ...open, kind: 'DISPUTE', closed: deed })).toEqual([]);
});

test('time for a complaint grows step by step and not after its last day', () => {
  const usual = { closedOn: null, stage: 'USUAL', late: false, about: [] } as const;
  expect(complaintActsOf(usual)).toContain('extend');
  expect(complaintActsOf({ ...usual, stage: 'COMPLEX' })).toContain('extend-again');
  expect(complaintActsOf({ ...usual, stage: 'EXCEPTIONAL' })).not.toContain('extend-again');
  expect(complaintActsOf({ ...usual, late: true })).not.toContain('extend');
  expect(complaintActsOf({ ...usual, closedOn: '2026-03-11' })).toEqual([]);
});
