import { expect, test } from 'vitest';
import type { Letter } from './api';
import { isDispatchNumber, proofDayFault, standingOf } from './letter';

const letter: Letter = { messageId: 'm', borrowerId: '7' };

test('a letter waits, is posted, and then arrives or comes back', () => {
  const posted = { ...letter, dispatchNumber: 'XA123', dispatchedOn: '2026-09-30' };
  expect(standingOf(letter)).toBe('waits');
  expect(standingOf(posted)).toBe('posted');
  expect(standingOf({ ...posted, proof: 'DELIVERED', proofOn: '2026-10-02' })).toBe('DELIVERED');
  expect(standingOf({ ...posted, proof: 'RETURNED', proofOn: '2026-10-02' })).toBe('RETURNED');
});

test('a number of the post has no spaces and is neither too short nor too long', () => {
  expect(['XA-123456789-CN', '123', 'a'.repeat(40)].every(isDispatchNumber)).toBe(true);
  expect(['12', '', 'XA 123', 'a'.repeat(41), '单号123'].some(isDispatchNumber)).toBe(false);
});

test('nothing arrives before it was posted, or tomorrow', () => {
  expect(proofDayFault('2026-09-29', '2026-09-30', '2026-10-05')).toBe('early');
  expect(proofDayFault('2026-10-06', '2026-09-30', '2026-10-05')).toBe('ahead');
  expect(proofDayFault('2026-09-30', '2026-09-30', '2026-09-30')).toBeNull();
  expect(proofDayFault(null, '2026-09-30', '2026-10-05')).toBeNull();
});
