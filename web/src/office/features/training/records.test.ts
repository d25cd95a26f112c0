import { expect, test } from 'vitest';
import type { Clearance, Standing } from './api';
import { kindsFor, mayStrikeOut, partsOf, verdictOf } from './records';

const nothing: Clearance = { userId: 'u', asOf: '2026-03-10' };

function standing(clearance: Clearance, cleared = false): Standing {
  return { clearance, cleared, missing: [], expiring: [] };
}

test('somebody about whom nothing was recorded is unknown, not refused', () => {
  expect(verdictOf(standing(nothing))).toBe('unknown');
  expect(verdictOf(standing({ ...nothing, suspended: false }))).toBe('notCleared');
  expect(verdictOf(standing({ ...nothing, suspended: false }, true))).toBe('cleared');
});

test('only the suspended are reinstated, only the blacklisted reported, only the qualified lose it', () => {
  expect(kindsFor(nothing)).not.toContain('REINSTATED');
  expect(kindsFor({ ...nothing, suspended: true })).toContain('REINSTATED');
  expect(kindsFor({ ...nothing, blacklisted: true })).toContain('BLACKLIST_REPORTED');
  expect(kindsFor({ ...nothing, certificateNo: '示例-1' })).toContain('VISITS_WITHDRAWN');
});

test('an assessment names its course and result, a qualification its certificate and last day', () => {
  expect(partsOf('YEARLY')).toMatchObject({ passed: true, course: true, document: false });
  expect(partsOf('VISITS_QUALIFIED')).toMatchObject({ document: true, expiresOn: true, passed: false });
  expect(partsOf('SUSPENDED').reasonNeeded).toBe(true);
});

test('a mistake is struck out by somebody else, and once', () => {
  const record = { kind: 'SCREENED', voided: false, recordedBy: 'a' } as const;
  expect(mayStrikeOut(record, 'b')).toBe(true);
  expect(mayStrikeOut(record, 'a')).toBe(false);
  expect(mayStrikeOut({ ...record, voided: true }, 'b')).toBe(false);
});
