import { expect, test } from 'vitest';
import { daysBetween, urgencyOf } from './left';

test('days are counted on the calendar, over leap days and ends of years', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
});

test('the last day itself still counts; the day after it is over', () => {
  expect(urgencyOf('2026-11-22', '2026-11-22')).toBe('today');
  expect(urgencyOf('2026-11-22', '2026-11-21')).toBe('over');
  expect(urgencyOf('2026-11-22', '2026-11-25')).toBe('soon');
  expect(urgencyOf('2026-11-22', '2026-11-26')).toBe('far');
});
