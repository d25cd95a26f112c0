import { expect, test } from 'vitest';
import { daysOf, markOf, monthGrid, written } from './days';

test('days and stretches are read as people write them, and what is no day is named by its line', () => {
  expect(daysOf('2026-10-01 至 2026-10-03\n\n2026-12-31 元旦前一天')).toEqual({
    days: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-12-31'],
    faults: [],
  });
  expect(daysOf('2026-02-30\n2026-10-03 – 2026-10-01\nabc').faults.map((fault) => fault.line)).toEqual([1, 2, 3]);
});

test('what was read is written as it was meant', () => {
  const lines = '2026-01-01 – 2026-01-03\n2026-05-01';
  expect(written(daysOf(lines).days)).toBe(lines);
});

test('a weekend worked in exchange is no weekend', () => {
  const worked = new Set(['2026-10-10']);
  const off = new Set(['2026-10-01']);
  expect(markOf('2026-10-10', off, worked)).toBe('worked');
  expect(markOf('2026-10-11', off, worked)).toBe('weekend');
  expect(markOf('2026-10-01', off, worked)).toBe('off');
  expect(markOf('2026-10-12', off, worked)).toBe('plain');
});

test('a month begins under its weekday', () => {
  expect(monthGrid(2026, 2).indexOf('2026-02-01')).toBe(6);
  expect(monthGrid(2028, 2).at(-1)).toBe('2028-02-29');
});
