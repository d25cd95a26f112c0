import { expect, test } from 'vitest';
import { factOf } from './TryIt';

test('what is typed becomes the fact it means', () => {
  expect(factOf({ name: 'dpd', type: 'number' }, ' 35 ')).toBe(35);
  expect(factOf({ name: 'overdue', type: 'number', money: true }, '1,234.5')).toBe(123_450);
  expect(factOf({ name: 'hardship', type: 'boolean' }, 'false')).toBe(false);
  expect(factOf({ name: 'bucket', type: 'string' }, 'M3')).toBe('M3');
});

test('nothing typed is an unknown fact, and nonsense is left to the server to refuse', () => {
  expect(factOf({ name: 'dpd', type: 'number' }, '')).toBeNull();
  expect(factOf({ name: 'dpd', type: 'number' }, 'many')).toBe('many');
});
