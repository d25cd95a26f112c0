import { expect, test } from 'vitest';
import { CommandKeys } from './commands';
import { Problem, Unreachable } from './problem';
import { uuidv7 } from './uuid';

function counting(): () => string {
  let n = 0;
  return () => `key-${String(++n)}`;
}

const pay = { verb: 'POST', path: '/loans/1/payments', body: { amount: 100 } } as const;

test('a lost answer keeps its key, so that trying again cannot pay twice', () => {
  const keys = new CommandKeys(counting());
  const first = keys.keyOf(pay);
  keys.settle(pay, new Unreachable(null));
  expect(keys.keyOf(pay)).toBe(first);
  keys.settle(pay, new Problem(503, 'busy', '', '', []));
  expect(keys.keyOf(pay)).toBe(first);
});

test('an answered command gives its key back: the same click later is a new action', () => {
  const keys = new CommandKeys(counting());
  const first = keys.keyOf(pay);
  keys.settle(pay, null);
  const second = keys.keyOf(pay);
  expect(second).not.toBe(first);
  keys.settle(pay, new Problem(422, 'refused', '', '', []));
  expect(keys.keyOf(pay)).not.toBe(second);
});

test('another body is another action', () => {
  const keys = new CommandKeys(counting());
  expect(keys.keyOf(pay)).not.toBe(keys.keyOf({ ...pay, body: { amount: 200 } }));
});

test('the same file chosen again is the same upload, another file is not', () => {
  const keys = new CommandKeys(counting());
  const upload = (name: string) => {
    const body = new FormData();
    body.set('file', new File(['a,b'], name, { lastModified: 1 }));
    return { verb: 'POST', path: '/imports', body } as const;
  };
  expect(keys.keyOf(upload('a.csv'))).toBe(keys.keyOf(upload('a.csv')));
  expect(keys.keyOf(upload('a.csv'))).not.toBe(keys.keyOf(upload('b.csv')));
});

test('ids are UUID version 7 and later ids sort later', () => {
  const earlier = uuidv7(1_700_000_000_000);
  const later = uuidv7(1_700_000_000_001);
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(earlier < later).toBe(true);
});
