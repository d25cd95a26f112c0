import { expect, test } from 'vitest';
import { formatInstant, isDay, plusDays, secondsBetween } from './dates';

test('instants are shown in Shanghai, wherever the browser stands', () => {
  expect(formatInstant('2026-09-30T16:00:00Z')).toBe('2026-10-01 00:00:00');
  expect(formatInstant('2026-09-30T09:05:07+08:00')).toBe('2026-09-30 09:05:07');
  expect(formatInstant('soon')).toBe('soon');
});

test('a day is a real day', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('2025-2-9')).toBe(false);
});

test('days are counted on the calendar', () => {
  expect(plusDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('seconds never run backwards', () => {
  expect(secondsBetween('2026-01-01T00:00:00Z', '2026-01-01T00:01:01.900Z')).toBe(61);
  expect(secondsBetween('2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z')).toBe(0);
});
