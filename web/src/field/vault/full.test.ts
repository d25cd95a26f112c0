// @vitest-environment node
import { expect, test } from 'vitest';
import { StorageFull, writing } from './full';

test('a full phone is told apart from whatever else goes wrong, however deep the browser hides it', async () => {
  const quota = new DOMException('no room', 'QuotaExceededError');
  const wrapped = Object.assign(new Error('AbortError'), { inner: quota });
  await expect(writing(() => Promise.reject(quota))).rejects.toBeInstanceOf(StorageFull);
  await expect(writing(() => Promise.reject(wrapped))).rejects.toBeInstanceOf(StorageFull);
  await expect(writing(() => Promise.reject(new Error('else')))).rejects.toThrow('else');
  expect(await writing(() => Promise.resolve(7))).toBe(7);
});
