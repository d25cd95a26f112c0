import { expect, test } from 'vitest';
import { fenOf, typed } from './MoneyField';

test('what is typed becomes whole fen, and fen are written as people type them', () => {
  expect(fenOf('1,234.5')).toBe(123_450);
  expect(fenOf('0.07')).toBe(7);
  expect(fenOf('1.005')).toBe(0);
  expect(fenOf(undefined)).toBe(0);
  for (const fen of [0, 7, 10, 99, 100, 123_450]) expect(fenOf(typed(fen))).toBe(fen);
});
