// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem, Unreachable } from '../../shared/api/problem';
import type { Server, Taken } from '../device/server';
import { random, sha256 } from '../vault/bytes';
import { Shelf } from '../vault/shelf';
import { Vault } from '../vault/vault';
import { MOST_FAILURES, suspended, WHOLE } from './backoff';
import { type Head, hashOf, type Line, Log, START, type There } from './log';
import { type Media, MediaStore } from './media';
import { Sender } from './sender';

const DEVICE = '01980000-0000-7000-8000-000000000001';
const ROUNDS = Number(process.env['LIFANG_CUTS'] ?? 60);

/** Numbers that look random and are the same on every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The other side, by hand: takes what follows on its chain, passes over what it has, keeps urgent calls beside. */
class OtherSide implements Server {
  readonly lines: Line[] = [];
  readonly urgent: string[] = [];
  /** What did not fit the chain. */
  readonly beside: Line[] = [];
  readonly media = new Map<string, string>();
  /** What goes wrong with the next request: nothing, or a cut before or after it was taken. */
  fault: () => 'none' | 'before' | 'after' = () => 'none';
  refusal: Problem | null = null;

  async take(device: string, lines: readonly Line[], urgent: readonly Line[]): Promise<Taken> {
    const fault = this.fault();
    if (fault === 'before') throw new Unreachable('cut');
    if (this.refusal !== null) throw this.refusal;
    this.urgent.push(...urgent.map(({ id }) => id));
    for (const line of lines) {
      const last: Head = { seq: this.lines.length, hash: this.lines.at(-1)?.hash ?? START };
      if (line.seq <= last.seq && this.lines[line.seq - 1]?.hash !== line.hash) this.beside.push(line);
      else if (line.seq <= last.seq) expect(this.lines[line.seq - 1]).toEqual(stripped(line));
      else if (line.prev !== last.hash) this.beside.push(line);
      else {
        expect(line.seq).toBe(last.seq + 1);
        expect(await hashOf(device, line)).toBe(line.hash);
        this.lines.push(stripped(line));
      }
    }
    if (fault === 'after') throw new Unreachable('cut');
    const known = new Set(this.lines.map(({ id }) => id));
    const outcomes = lines
      .filter(({ seq }) => seq <= this.lines.length)
      .map(({ id }) => ({ id, state: known.has(id) ? ('APPLIED' as const) : ('WAITING' as const) }));
    const versions = this.beside.map(({ id, seq }) => ({ id, sequence: seq }));
    return { acknowledged: this.lines.length, outcomes, versions };
  }

  async send(_: string, media: Media, bytes: Blob, keep: (upload: string | null) => Promise<void>): Promise<void> {
    await keep(`/upload/${media.id}`);
    if (this.fault() === 'before') throw new Unreachable('cut');
    this.media.set(media.id, await sha256(await bytes.arrayBuffer()));
    if (this.fault() === 'after') throw new Unreachable('cut');
  }

  signIn = unasked;
  signOut = unasked;
  enrol = unasked;
  devices = unasked;
  revoke = unasked;
  open = unasked;
  head = (_: string, from: number): Promise<There> => {
    const last = this.lines.at(-1);
    const known = this.lines.filter(({ seq }) => seq >= from).map(({ id }) => id);
    return Promise.resolve({ seq: last?.seq ?? 0, hash: last?.hash ?? START, known });
  };
  day = unasked;
  clockIn = unasked;
  clockOut = unasked;
  dayOver = unasked;
  onTime = () => undefined;
}

function unasked(): Promise<never> {
  return Promise.reject(new Error('not asked for here'));
}

function stripped({ seq, id, prev, hash, at, offset, kind, body }: Line): Line {
  return { seq, id, prev, hash, at, offset, kind, body };
}

let shelf: Shelf;
let vault: Vault;
let now = 1_800_000_000_000;
let server: OtherSide;

beforeEach(async () => {
  shelf = new Shelf(`test-${crypto.randomUUID()}`);
  vault = new Vault(shelf, () => now, 1_000);
  server = new OtherSide();
  await vault.make('204817', { day: '2027-01-15', share: random(32) }, Number.POSITIVE_INFINITY);
});
afterEach(() => shelf.delete());

const log = () => new Log(shelf, vault, { ownNow: () => now, offsetMillis: 0 }, () => Promise.resolve(DEVICE));
const store = () => new MediaStore(shelf, vault);
/** As after the app was ended: nothing is known but what lies on the shelf. */
const sender = () => new Sender({ shelf, vault, log: log(), media: store(), server, now: () => now });

function picture(): Media {
  return {
    id: crypto.randomUUID(),
    stop: 's',
    evidence: 'PICTURE_OF_PAPER',
    type: 'image/jpeg',
    at: now,
    by: 'me',
    place: null,
    sha256: null,
    bytes: 0,
    sent: false,
    upload: null,
    standing: WHOLE,
  };
}

test('whatever is cut and whenever the app is ended, everything arrives once, in order, and equal', async () => {
  const roll = dice(20_261_123);
  server.fault = () => (['none', 'before', 'after'] as const)[Math.floor(roll() * 3)] ?? 'none';
  for (let i = 0; i < ROUNDS; i++) {
    await log().add('VISIT', { n: i, words: '门'.repeat(Math.floor(roll() * 20)) });
    if (i % 10 === 0) await store().addWhole(picture(), random(700));
    // Two tabs at once now and then.
    const tabs = roll() < 0.3 ? 2 : 1;
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        await sender().round(DEVICE);
        await sender().media(DEVICE);
      }),
    );
    now += 600_000;
    if (suspended(await sender().standing())) await sender().again();
  }
  server.fault = () => 'none';
  await sender().again();
  for (let round = 0; round < 3; round++) {
    await sender().round(DEVICE);
    await sender().media(DEVICE);
  }
  const all = await log().all();
  expect(all).toHaveLength(ROUNDS);
  expect(all.every(({ sent }) => sent)).toBe(true);
  expect(server.lines).toEqual(all.map(stripped));
  const media = await store().all();
  expect(media.every(({ sent }) => sent)).toBe(true);
  for (const each of media) expect(server.media.get(each.id)).toBe(each.sha256);
  expect(await shelf.pieces.count()).toBe(0);
  expect(server.beside).toEqual([]);
});

test('a chain that forked goes on behind what the server has, under the same ids', async () => {
  for (let i = 0; i < 3; i++) await log().add('VISIT', { n: i });
  await sender().round(DEVICE);
  // A phone set back to an earlier day told something else meanwhile.
  const other = { seq: 4, id: DEVICE, prev: server.lines[2]?.hash ?? '', at: 1, offset: 0, kind: 'DAY', body: '{}' };
  server.lines.push({ ...other, hash: await hashOf(DEVICE, other) });
  const mine = [await log().add('VISIT', { n: 3 }), await log().add('VISIT', { n: 4 })];
  expect(await sender().round(DEVICE)).toBe('refused');
  now += 600_000;
  expect(await sender().round(DEVICE)).toBe('whole');
  expect(server.lines.map(({ id }) => id).slice(-2)).toEqual(mine.map(({ id }) => id));
  expect((await log().add('VISIT', { n: 5 })).seq).toBe(7);
});

test('a line the server has under another number than a phone thinks is not told anew', async () => {
  for (let i = 0; i < 2; i++) await log().add('VISIT', { n: i });
  server.fault = () => 'after';
  await sender().round(DEVICE);
  server.fault = () => 'none';
  // The answer was lost, somebody else went on, and of the next request only the tail arrives.
  const other = { seq: 3, id: DEVICE, prev: server.lines[1]?.hash ?? '', at: 1, offset: 0, kind: 'DAY', body: '{}' };
  server.lines.push({ ...other, hash: await hashOf(DEVICE, other) });
  await log().add('VISIT', { n: 2 });
  const whole = server.take.bind(server);
  server.take = (device, lines, urgent) => {
    server.take = whole;
    return whole(device, lines.slice(2), urgent);
  };
  now += 600_000;
  expect(await sender().round(DEVICE)).toBe('refused');
  now += 600_000;
  expect(await sender().round(DEVICE)).toBe('whole');
  expect(server.lines).toHaveLength(4);
  expect(new Set(server.lines.map(({ id }) => id)).size).toBe(4);
});

test('what the server lost after it had acknowledged it is told again', async () => {
  for (let i = 0; i < 5; i++) await log().add('VISIT', { n: i });
  await sender().round(DEVICE);
  server.lines.length = 2;
  await log().add('VISIT', { n: 5 });
  await sender().round(DEVICE);
  now += 600_000;
  expect(await sender().round(DEVICE)).toBe('whole');
  expect(server.lines).toHaveLength(6);
});

test('a call for help goes beside the first request whatever waits before it, and again in its place', async () => {
  for (let i = 0; i < 90; i++) await log().add('VISIT', { n: i });
  const help = await log().add('VISIT', { stop: 's', event: { type: 'PANIC', at: now, place: null, silent: true } });
  await sender().round(DEVICE);
  expect(server.urgent).toEqual([help.id]);
  expect(server.lines.at(-1)?.id).toBe(help.id);
  expect(server.lines).toHaveLength(91);
});

test('after ten failures sending is suspended with its reason, and a person starts it again', async () => {
  await log().add('VISIT', { n: 1 });
  server.refusal = new Problem(503, 'http.503', '', '', []);
  for (let i = 0; i < MOST_FAILURES; i++) {
    expect(await sender().round(DEVICE)).toBe('cut');
    now += 600_000;
  }
  server.refusal = null;
  expect(suspended(await sender().standing())).toBe(true);
  expect((await sender().standing()).because).toBe('http.503');
  expect(await sender().round(DEVICE)).toBe('not-now');
  expect(server.lines).toHaveLength(0);
  await sender().again();
  expect(await sender().round(DEVICE)).toBe('whole');
  expect(server.lines).toHaveLength(1);
});

test('a session that ended and a phone taken back are told apart, and neither loses a line', async () => {
  await log().add('VISIT', { n: 1 });
  server.refusal = new Problem(401, 'NOT_SIGNED_IN', '', '', []);
  expect(await sender().round(DEVICE)).toBe('signed-out');
  server.refusal = new Problem(403, 'DEVICE_REVOKED', '', '', []);
  expect(await sender().round(DEVICE)).toBe('revoked');
  expect(await log().countWaiting()).toBe(1);
  expect((await sender().standing()).failures).toBe(0);
});
