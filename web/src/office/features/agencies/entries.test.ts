import { expect, test } from 'vitest';
import type { EntryLine } from './api';
import { bodyOf, fits, partOf, referable } from './entries';

function entry(id: string, kind: EntryLine['kind'], more: Partial<EntryLine> = {}): EntryLine {
  return {
    id,
    kind,
    title: kind,
    on: '2026-03-10',
    voided: false,
    recordedAt: '2026-03-10T02:00:00Z',
    recordedBy: 'somebody',
    ...more,
  };
}

const facts = { agencyId: 'a', asOf: '2026-03-10', dataKept: false };

test('an entry says what its kind needs and nothing else', () => {
  expect(partOf('CONTRACT', 'terms')).toBe('needed');
  expect(partOf('LISTED', 'until')).toBe('offered');
  expect(partOf('LISTED', 'url')).toBe('none');
  const body = bodyOf('1', { kind: 'LISTED', on: '2026-03-10', url: 'https://example.org', passed: true });
  expect(body).toMatchObject({ url: null, passed: null, terms: null });
});

test('a contract tells both of its terms, agreed or not', () => {
  const body = bodyOf('1', {
    kind: 'CONTRACT',
    on: '2026-03-10',
    from: '2026-03-10',
    until: '2027-03-09',
    terms: ['data'],
  });
  expect(body.terms).toEqual({ data: true, delegation: false });
});

test('points count only when all three are given', () => {
  expect(bodyOf('1', { kind: 'EVALUATED', on: '2026-03-10', conduct: 80, quality: 70 }).scores).toBeNull();
  expect(bodyOf('1', { kind: 'EVALUATED', on: '2026-03-10', conduct: 80, quality: 70, security: 0 }).scores).toEqual({
    conduct: 80,
    quality: 70,
    security: 0,
  });
});

test('violence is never offered to be put right, nor an entry struck out', () => {
  const entries = [
    entry('v', 'INCIDENT', { incident: 'VIOLENCE' }),
    entry('p', 'INCIDENT', { incident: 'PASSED_ON' }),
    entry('x', 'INCIDENT', { incident: 'OTHER', voided: true }),
  ];
  expect(referable('REMEDIED', entries).map((each) => each.id)).toEqual(['p']);
  expect(fits('REMEDIED', facts, [])).toBe(false);
  expect(fits('REINSTATED', facts, [])).toBe(false);
  expect(fits('REINSTATED', { ...facts, suspended: true }, [])).toBe(true);
});
