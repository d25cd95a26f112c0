import { expect, test } from 'vitest';
import { heardTime, serverNow } from './clock';

test('a computer whose clock is wrong goes by the server, and by its own until it hears', () => {
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(1_000);
  heardTime(new Date(Date.now() - 3_600_000).toISOString());
  expect(Math.abs(serverNow() - (Date.now() - 3_600_000))).toBeLessThan(1_000);
  heardTime(undefined);
  heardTime('no time');
  expect(Math.abs(serverNow() - (Date.now() - 3_600_000))).toBeLessThan(1_000);
  heardTime(new Date().toISOString());
});
