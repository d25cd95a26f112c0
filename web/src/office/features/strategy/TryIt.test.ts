import { expect, test } from 'vitest';
import { factOf } from './TryIt';

test('what is typed becomes the fact it means', () => {
  expect(factOf({ type: 'number', money: false }, ' 35 ')).toBe(35);
  expect(factOf({ type: 'number', money: true }, '1,234.5')).toBe(123_450);
  expect(factOf({ type: 'boolean', money: false }, 'false')).toBe(false);
  expect(factOf({ type: 'string', money: false }, 'M3')).toBe('M3');
});

test('nothing typed is an unknown fact, and nonsense is left to the server to refuse', () => {
  expect(factOf({ type: 'number', money: false }, '')).toBeNull();
  expect(factOf({ type: 'number', money: false }, 'many')).toBe('many');
});
