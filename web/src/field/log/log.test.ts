// @vitest-environment node
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { random, sha256, utf8 } from '../vault/bytes';
import { Shelf } from '../vault/shelf';
import { Vault } from '../vault/vault';
import { PhoneClock } from './clock';
import { follows, hashOf, Log, START } from './log';
import { type Media, MediaStore } from './media';
import { WHOLE } from './backoff';

let shelf: Shelf;
let vault: Vault;
const now = 1_800_000_000_000;

beforeEach(async () => {
  shelf = new Shelf(`test-${crypto.randomUUID()}`);
  vault = new Vault(shelf, () => now, 1_000);
  await vault.make('204817', { day: '2027-01-15', share: random(32) }, now + 1_000);
});
afterEach(() => shelf.delete());

const DEVICE = '01980000-0000-7000-8000-000000000001';
const log = () => new Log(shelf, vault, { ownNow: () => now, offsetMillis: 5 }, () => Promise.resolve(DEVICE));

test('lines written at the same moment from two tabs still stand in one chain', async () => {
  const tabs = [log(), log()];
  await Promise.all(Array.from({ length: 20 }, (_, i) => tabs[i % 2]?.add('VISIT', { n: i })));
  const lines = await log().all();
  expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(new Set(lines.map((line) => line.id)).size).toBe(20);
  expect(lines[0]?.prev).toBe(START);
  expect(await follows(DEVICE, lines)).toBe(true);
});

test('a line that was changed, left out or moved breaks the chain', async () => {
  for (let i = 0; i < 4; i++) await log().add('VISIT', { n: i });
  const [a, b, c, d] = await log().all();
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four lines');
  expect(await follows(DEVICE, [a, { ...b, body: '{"n":7}' }, c, d])).toBe(false);
  expect(await follows(DEVICE, [a, c, d])).toBe(false);
  expect(await follows(DEVICE, [a, c, b, d])).toBe(false);
  expect(await follows(DEVICE, [b, c, d], a.hash)).toBe(true);
});

test('the text that is hashed is the one the server hashes', async () => {
  const line = { seq: 1, id: DEVICE, prev: START, at: 7, offset: -3, kind: 'VISIT', body: '{"a":"门"}' };
  const text = `lifang-command/1\n${DEVICE}\n1\n${START}\n${DEVICE}\n7\n-3\nVISIT\n{"a":"门"}`;
  expect(await hashOf(DEVICE, line)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

test('what the server has is no longer waiting, and the chain goes on when old lines leave', async () => {
  for (let i = 0; i < 5; i++) await log().add('VISIT', { n: i });
  await log().acknowledged([1, 2, 3]);
  expect((await log().waiting(10)).map((line) => line.seq)).toEqual([4, 5]);
  expect(await log().countWaiting()).toBe(2);
  await log().clearSent(now + 10);
  const before = await log().all();
  expect(before.map((line) => line.seq)).toEqual([4, 5]);
  const next = await log().add('VISIT', { n: 5 });
  expect(next.seq).toBe(6);
  expect(next.prev).toBe(before[1]?.hash);
});

test('a recording that was cut off keeps every piece written until then, and its hash is that of those', async () => {
  const store = new MediaStore(shelf, vault);
  const media: Media = {
    id: crypto.randomUUID(),
    stop: 'v',
    evidence: 'SOUND',
    type: 'audio/webm',
    at: now,
    by: 'me',
    place: null,
    sha256: null,
    bytes: 0,
    sent: false,
    upload: null,
    standing: WHOLE,
  };
  await store.put(media);
  const pieces = [random(1_000), random(10), random(65_000)];
  for (const [at, piece] of pieces.entries()) await store.addPiece(media.id, at, piece);
  const whole = await new MediaStore(shelf, vault).finish(media);
  expect(whole.bytes).toBe(66_010);
  expect(whole.sha256).toBe(await sha256(new Uint8Array(Buffer.concat(pieces))));
  await store.sent(whole);
  expect(await shelf.pieces.count()).toBe(0);
  expect((await store.all()).map((each) => each.sent)).toEqual([true]);
});

test('lost answers are no fork: what the server has to the hash is sent, and nothing is chained anew', async () => {
  const own = log();
  const lines = [];
  for (const n of [1, 2, 3]) lines.push(await own.add('VISIT', { n }));
  const before = (await own.all()).map(({ id, seq, hash }) => ({ id, seq, hash }));
  const [, second, third] = lines;
  if (second === undefined || third === undefined) throw new Error('three were added');
  await own.follow({ seq: second.seq, hash: second.hash, known: [] });
  expect((await own.all()).map(({ id, seq, hash }) => ({ id, seq, hash }))).toEqual(before);
  expect((await own.waiting(10)).map(({ id }) => id)).toEqual([third.id]);
});

test('the clock follows the server when it is wrong, and keeps what it learned', async () => {
  const days = 3 * 86_400_000;
  const clock = new PhoneClock(shelf, () => now - days);
  await clock.heard(now + 50, now - days, now - days + 100);
  expect(clock.now()).toBe(now);
  await clock.heard(now + 900, now - days, now - days + 100);
  expect(clock.now()).toBe(now);
  const again = new PhoneClock(shelf, () => now - days);
  await again.wind();
  expect(again.offsetMillis).toBe(days);
});

test('nothing of a line can be read from the shelf', async () => {
  await log().add('VISIT', { words: '金丝雀' });
  const [row] = await shelf.lines.toArray();
  expect(Object.keys(row ?? {}).sort()).toEqual(['data', 'iv', 'sent', 'seq']);
  expect(Buffer.from(row?.data ?? []).includes(Buffer.from(utf8('金丝雀')))).toBe(false);
});
