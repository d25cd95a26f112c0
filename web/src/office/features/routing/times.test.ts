import { expect, test } from 'vitest';
import { clock, dayFrom, hoursOf, minutes, placeOf, timeAt } from './times';

test('seconds of the day are told by the clock, minutes never too few', () => {
  expect(clock(34_260)).toBe('09:31');
  expect(clock(0)).toBe('00:00');
  expect(minutes(61)).toBe(2);
});

test('a picture shows full hours, and a place in it is a time again', () => {
  const hours = hoursOf([
    { from: 33_000, to: 40_000 },
    { from: 50_000, to: 63_100 },
  ]);
  expect(hours).toEqual({ from: 32_400, to: 64_800 });
  expect(placeOf(48_600, hours)).toBe(50);
  expect(timeAt(50, hours)).toBe(48_600);
  expect(placeOf(0, hours)).toBe(0);
  expect(hoursOf([])).toEqual({ from: 32_400, to: 64_800 });
});

test('days follow each other over the end of a month', () => {
  expect(dayFrom('2026-02-28', 1)).toBe('2026-03-01');
  expect(dayFrom('2026-03-01', -1)).toBe('2026-02-28');
});
