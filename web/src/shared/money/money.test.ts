import { expect, test } from 'vitest';
import { formatMoney, parseFen, shortMoney, sum } from './money';

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const ZH = ['万', '亿'] as const;
const EN = ['k', 'M'] as const;

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [1_234_567, '¥12,345.67'],
  [-100, '-¥1.00'],
  [9_007_199_254_740_991, '¥90,071,992,547,409.91'],
])('%d fen reads %s', (fen, text) => {
  expect(formatMoney(cny(fen))).toBe(text);
});

test('short sums count in 万 and 亿 in Chinese, in k and M in English', () => {
  expect(shortMoney(cny(999_999), 'zh-CN', ZH)).toBe('¥9,999.99');
  expect(shortMoney(cny(1_234_567_800), 'zh-CN', ZH)).toBe('¥1,234.57万');
  expect(shortMoney(cny(12_345_678_900), 'zh-CN', ZH)).toBe('¥1.23亿');
  expect(shortMoney(cny(-123_456_789), 'en', EN)).toBe('-¥1.23M');
  expect(shortMoney(cny(123_456), 'en', EN)).toBe('¥1.23k');
});

test('what people type is read to the fen, and nothing finer', () => {
  expect(parseFen('12,345.6')).toBe(1_234_560);
  expect(parseFen('¥0.01')).toBe(1);
  expect(parseFen('-3')).toBe(-300);
  expect(parseFen('1.005')).toBeNull();
  expect(parseFen('一百')).toBeNull();
  expect(parseFen('')).toBeNull();
});

test('a sum of nothing is nothing, in the currency asked for', () => {
  expect(sum([])).toEqual(cny(0));
  expect(sum([cny(1), cny(2)])).toEqual(cny(3));
});
