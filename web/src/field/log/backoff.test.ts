import { expect, test } from 'vitest';
import { due, failed, MOST_FAILURES, suspended, WHOLE, type Standing } from './backoff';

test('each failure waits longer, up to five minutes, and the tenth suspends with its reason', () => {
  let standing: Standing = WHOLE;
  let now = 1_000_000;
  let last = 0;
  for (let i = 1; i < MOST_FAILURES; i++) {
    standing = failed(standing, 'http.503', now, 1);
    const wait = standing.notBefore - now;
    expect(wait).toBeGreaterThanOrEqual(last);
    expect(wait).toBeLessThanOrEqual(300_000);
    expect(due(standing, now)).toBe(false);
    expect(due(standing, now + wait)).toBe(true);
    expect(suspended(standing)).toBe(false);
    last = wait;
    now += wait;
  }
  standing = failed(standing, 'http.503', now, 1);
  expect(suspended(standing)).toBe(true);
  expect(due(standing, now + 86_400_000)).toBe(false);
  expect(standing.because).toBe('http.503');
  expect(due(WHOLE, now)).toBe(true);
});

test('waits are spread, never below half', () => {
  expect(failed(WHOLE, 'x', 0, 0).notBefore).toBe(1_000);
  expect(failed(WHOLE, 'x', 0, 1).notBefore).toBe(2_000);
});
