// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { random, utf8 } from './bytes';
import { Shelf } from './shelf';
import { MOST_TRIES, Vault } from './vault';

const PIN = '204817';
const CANARY = '金丝雀-13800000000';
const HOUR = 3_600_000;
const TODAY = '2027-01-15';
const TOMORROW = '2027-01-16';

let shelf: Shelf;
let now = 1_800_000_000_000;
const vault = () => new Vault(shelf, () => now, 1_000);

beforeEach(() => {
  shelf = new Shelf(`test-${crypto.randomUUID()}`);
});
afterEach(() => shelf.delete());

async function made(): Promise<{ readonly open: Vault; readonly share: Uint8Array }> {
  const share = random(32);
  const open = vault();
  await open.make(PIN, { day: TODAY, share }, now + HOUR);
  await open.put('day', { name: CANARY });
  return { open, share };
}

/** Everything the storage holds, as whoever copies it would read it. */
async function raw(): Promise<string> {
  const parts: string[] = [];
  for (const table of shelf.tables) {
    for (const row of (await table.toArray()) as object[]) {
      parts.push(
        JSON.stringify(row, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        ),
      );
    }
  }
  return parts.join('\n');
}

test('what is kept is not readable, and the PIN opens it after the app was ended', async () => {
  await made();
  const seen = await raw();
  expect(seen).not.toContain(CANARY);
  expect(seen).not.toContain(Buffer.from(CANARY).toString('latin1'));
  expect(seen).not.toContain(PIN);
  const again = vault();
  expect(again.isOpen).toBe(false);
  await expect(again.get('day')).rejects.toThrow('locked');
  expect(await again.open(PIN)).toBe('open');
  expect(await again.get('day')).toEqual({ name: CANARY });
});

test('wrong PINs count across restarts; then even the right one needs a new sign-in, which loses nothing', async () => {
  const { share } = await made();
  for (let i = 1; i < MOST_TRIES; i++) expect(await vault().open('000000')).toBe('wrong');
  expect(await vault().triesLeft()).toBe(1);
  expect(await vault().open('000000')).toBe('forgotten');
  expect(await vault().open(PIN)).toBe('over');
  const again = vault();
  expect(await again.openWith(PIN, [{ day: TODAY, share }], now + HOUR)).toBe('open');
  expect(await again.get('day')).toEqual({ name: CANARY });
});

test('the end of the time takes the share away', async () => {
  const { share } = await made();
  now += HOUR;
  expect(await vault().hasShare()).toBe(false);
  expect(await shelf.recall('share')).toBeNull();
  expect(await vault().open(PIN)).toBe('over');
  expect(await vault().openWith(PIN, [{ day: TODAY, share: random(32) }], now + HOUR)).toBe('lost');
  expect(await vault().openWith(PIN, [{ day: TOMORROW, share }], now + HOUR)).toBe('lost');
  expect(await vault().openWith(PIN, [{ day: TODAY, share }], now + HOUR)).toBe('open');
});

test('the next day the key is wrapped anew: what was not sent stays, the old share opens nothing', async () => {
  const { share } = await made();
  const fresh = random(32);
  const shares = [
    { day: TODAY, share },
    { day: TOMORROW, share: fresh },
  ];
  const next = vault();
  expect(await next.openWith(PIN, shares, now + 24 * HOUR)).toBe('open');
  expect(await next.get('day')).toEqual({ name: CANARY });
  expect(await vault().openWith(PIN, [{ day: TODAY, share }], now + HOUR)).toBe('lost');
  expect(await vault().open(PIN)).toBe('open');
});

test('the proof of a PIN is always the same on this phone and tells nothing of the PIN', async () => {
  const proof = await vault().proof(PIN);
  expect(proof).toMatch(/^[0-9a-f]{64}$/);
  expect(await vault().proof(PIN)).toBe(proof);
  expect(await vault().proof('204818')).not.toBe(proof);
});

test('a sealed record cannot stand in for another', async () => {
  const { open } = await made();
  await open.put('other', { name: 'x' });
  const day = await shelf.sealed.get('day');
  if (day !== undefined) await shelf.sealed.put({ ...day, key: 'other' });
  await expect(open.get('other')).rejects.toThrow();
  const sealed = await open.seal('piece/1', utf8('a'));
  await expect(open.unseal('piece/2', sealed)).rejects.toThrow();
});

test('no key can be read out of the storage, and an emptied one holds nothing', async () => {
  await made();
  const kept = await shelf.recall<{ key: CryptoKey }>('share');
  expect(kept?.key.extractable).toBe(false);
  await shelf.empty();
  expect(await raw()).toBe('');
  expect(await vault().isMade()).toBe(false);
});
