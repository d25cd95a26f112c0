import { useSyncExternalStore } from 'react';
import { Problem, Unreachable } from '../../shared/api/problem';
import { uuidv7 } from '../../shared/api/uuid';
import { type Day, dayAfter } from '../day/model';
import type { VisitEvent } from '../kernel/events';
import { PhoneClock } from '../log/clock';
import { HEAD, Log } from '../log/log';
import { type Media, MediaStore } from '../log/media';
import { REVOKED, Sender } from '../log/sender';
import { base64Of } from '../vault/bytes';
import { RECORDING } from '../senses/recorder';
import { alone, aloneOrNot } from '../shell/locks';
import { Shelf } from '../vault/shelf';
import { type Opened, PROOF_SALT, Vault } from '../vault/vault';
import type { OwnDevice, Person, Ready, Server } from './server';
import { bodyOf, EMPTY, type Snapshot } from './snapshot';

/** What became of a PIN; what is lost can only be cleared. */
export type Unlocked = Opened | { readonly why: string };

const DEVICE = 'device';
const KEYS = 'keys';
/** What is not personal and outlives a sign-out: which phone this is, and where its chain goes on. */
const LASTING: readonly string[] = [DEVICE, KEYS, PROOF_SALT, HEAD, 'offset'];
const DAY_MILLIS = 86_400_000;
const EAST_MILLIS = 8 * 3_600_000;
const LAST_SENT = 'last-sent';
const IDLE_MILLIS = 10 * 60_000;
const ROUND_MILLIS = 30_000;
/** Below this a recording of half an hour would not fit. */
const LEAST_ROOM_BYTES = 60 * 1024 * 1024;

/** The phone as the screens see it: one snapshot, and the few things that can be done. */
export class Device {
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly clock: PhoneClock;
  readonly log: Log;
  readonly media: MediaStore;
  readonly sender: Sender;
  private readonly server: Server;
  private now: Snapshot = EMPTY;
  private readonly listeners = new Set<() => void>();
  private touched = 0;
  private wanted = false;
  /** Whether something runs that must not be locked away from: a recording. */
  awake: () => boolean = () => false;

  constructor(server: Server, shelf = new Shelf()) {
    this.shelf = shelf;
    this.server = server;
    this.clock = new PhoneClock(this.shelf);
    this.vault = new Vault(this.shelf, () => this.clock.now());
    this.log = new Log(this.shelf, this.vault, this.clock, () => this.id());
    this.media = new MediaStore(this.shelf, this.vault);
    this.sender = new Sender({
      shelf: this.shelf,
      vault: this.vault,
      log: this.log,
      media: this.media,
      server,
      now: () => this.clock.now(),
    });
    server.onTime((said, asked, answered) => void this.clock.heard(said, asked, answered));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.now;

  private set(change: Partial<Snapshot>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }

  async start(): Promise<void> {
    await this.clock.wind();
    this.set({ online: navigator.onLine });
    const shut = !(await this.vault.isMade()) || !(await this.vault.hasShare());
    const over = shut && (await this.vault.isMade());
    this.set({ phase: shut ? 'door' : 'locked', notice: over ? 'time-over' : null });
    addEventListener('online', () => {
      this.set({ online: true });
      void this.sync(true);
    });
    addEventListener('offline', () => this.set({ online: false }));
    document.addEventListener('visibilitychange', () => void this.watch());
    for (const sign of ['pointerdown', 'keydown'] as const) {
      document.addEventListener(sign, () => (this.touched = Date.now()), { passive: true });
    }
    setInterval(() => void this.watch(), ROUND_MILLIS);
  }

  /** In through the door: who it is. The PIN follows, which the server asks for its half of the key. */
  async signIn(login: string, password: string): Promise<Person> {
    const person = await this.server.signIn(login, password);
    if (person.mustChangePassword) return person;
    const known = (await this.shelf.recall<string>(DEVICE)) !== null;
    this.set({ phase: known ? 'pin-online' : 'new-pin', notice: null });
    return person;
  }

  /** A phone that is new to the server, with a key pair that never leaves it. */
  async enrol(pin: string): Promise<void> {
    const id = uuidv7(this.clock.now());
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const publicKey = base64Of(await crypto.subtle.exportKey('spki', keys.publicKey));
    await this.server.enrol({ id, name: phoneName(), publicKey, pinProof: await this.vault.proof(pin) });
    await this.shelf.keep(KEYS, keys);
    await this.shelf.keep(DEVICE, id);
    await this.unlock(pin);
  }

  async unlock(pin: string): Promise<Unlocked> {
    if (this.now.phase === 'locked') {
      const opened = await this.vault.open(pin);
      if (opened === 'open') await this.opened();
      if (opened === 'over') this.set({ phase: 'door', notice: 'time-over' });
      if (opened === 'forgotten') this.set({ phase: 'door', notice: 'too-many-pins' });
      return opened;
    }
    try {
      return await this.unlockOnline(pin);
    } catch (error) {
      if (error instanceof Problem && REVOKED.includes(error.code)) await this.revoked();
      if (error instanceof Problem) return { why: error.code };
      if (error instanceof Unreachable) return { why: 'unreachable' };
      throw error;
    }
  }

  private async unlockOnline(pin: string): Promise<Unlocked> {
    const device = await this.id();
    const said = await this.server.open(device, await this.vault.proof(pin));
    if (!said.opened) return said.left > 0 ? 'wrong' : { why: 'DEVICE_LOCKED' };
    const until = this.endOfDay();
    if (await this.vault.isMade()) {
      const opened = await this.vault.openWith(pin, said.shares, until);
      if (opened !== 'open') return opened;
      // The key lies under today's half now: those of earlier days open nothing any more.
      await this.server.dayOver(device).catch(() => undefined);
      await this.log.clearSent(until - DAY_MILLIS);
    } else {
      const [newest] = said.shares.toSorted((a, b) => (a.day < b.day ? 1 : -1));
      if (newest === undefined) return 'over';
      const { seq, hash } = await this.server.head(device, Number.MAX_SAFE_INTEGER);
      await this.log.goOnFrom({ seq, hash });
      await this.vault.make(pin, newest, until);
    }
    await this.opened();
    return 'open';
  }

  /** The share is for a day; a few hours more let a late visit end. */
  private endOfDay(): number {
    const local = this.clock.now() + EAST_MILLIS;
    return (Math.floor(local / DAY_MILLIS) + 1) * DAY_MILLIS - EAST_MILLIS;
  }

  private async id(): Promise<string> {
    const id = await this.shelf.recall<string>(DEVICE);
    if (id === null) throw new Error('this phone is not enrolled');
    return id;
  }

  /** What cannot be opened any more makes room: the phone is enrolled anew. */
  async startAnew(): Promise<void> {
    await this.shelf.empty();
    this.set({ ...EMPTY, phase: 'new-pin', online: this.now.online });
  }

  ownDevices(): Promise<readonly OwnDevice[]> {
    return this.server.devices();
  }

  takeBack(device: string, reason: string): Promise<void> {
    return this.server.revoke(device, reason);
  }

  async countUnsent(): Promise<number> {
    return this.log.countWaiting();
  }

  private async opened(): Promise<void> {
    this.touched = Date.now();
    await this.read();
    this.set({ phase: 'open' });
    await this.mend();
    await this.checkStorage();
    await this.refresh();
    void this.sync(true);
  }

  /** What was being recorded when the app was ended is whole as far as it goes. */
  private async mend(): Promise<void> {
    await aloneOrNot(RECORDING, () => this.mendMedia());
    await this.read();
  }

  private async mendMedia(): Promise<void> {
    for (const media of this.now.media) {
      if (media.sha256 !== null) continue;
      const whole = await this.media.finish(media);
      if (whole.bytes === 0) {
        await this.media.drop(media.id);
        continue;
      }
      await this.tell(media.stop, {
        type: 'RECORDER_STOPPED',
        kind: media.evidence === 'VIDEO' ? 'VIDEO' : 'SOUND',
        why: 'APP_ENDED',
        at: this.clock.now(),
      });
      await this.captured(whole);
    }
  }

  private async read(): Promise<void> {
    const [day, lines, media, fates, sending, lastSent] = await Promise.all([
      this.vault.get<Day>('day'),
      this.log.all(),
      this.media.all(),
      this.sender.fates(),
      this.sender.standing(),
      this.shelf.recall<number>(LAST_SENT),
    ]);
    this.set({ day, lines, media, fates, sending, lastSent });
  }

  /** Keeps what happened, then shows it, then sends it when there is a line. */
  async tell(stop: string, event: VisitEvent): Promise<void> {
    const permit = this.now.day?.stops.find(({ id }) => id === stop)?.permit?.id ?? null;
    await alone('visit', async () => {
      const before = (await this.log.all()).map(bodyOf).find((body) => body.stop === stop);
      const visit = before?.visit ?? uuidv7(this.clock.now());
      await this.log.add('VISIT', { visit, stop, permit, event });
    });
    await this.read();
    void this.sync(event.type === 'PANIC');
  }

  async captured(media: Media): Promise<void> {
    await this.tell(media.stop, {
      type: 'CAPTURED',
      media: media.id,
      kind: media.evidence,
      sha256: media.sha256 ?? '',
      bytes: media.bytes,
      place: media.place,
      by: media.by,
      at: media.at,
    });
  }

  /** The day as the server has it now; without a line the day that is here stays. */
  async refresh(): Promise<void> {
    const device = await this.shelf.recall<string>(DEVICE);
    if (device === null || !this.vault.isOpen) return;
    try {
      const change = await this.server.day(device, this.now.day?.version ?? null);
      if (change.version === this.now.day?.version) return;
      const begun = new Set(this.now.lines.map((line) => bodyOf(line).stop ?? ''));
      const day = dayAfter(this.now.day, change, begun);
      if (day === null) return;
      await this.vault.put('day', day);
      this.set({ day });
    } catch (error) {
      await this.turnedAway(error);
    }
  }

  /** Sends what waits; `force` is a person's wish and does not wait for the next moment. */
  async sync(force = false): Promise<void> {
    const device = await this.shelf.recall<string>(DEVICE);
    if (device === null || !this.vault.isOpen || !navigator.onLine) return;
    if (force) await this.sender.again();
    if (this.now.busy) {
      this.wanted = true;
      return;
    }
    this.set({ busy: true });
    const ended = await this.sender.round(device).finally(() => this.set({ busy: false }));
    const wanted = this.wanted;
    this.wanted = false;
    if (ended === 'whole') await this.shelf.keep(LAST_SENT, this.clock.now());
    if (ended === 'revoked') return this.revoked();
    if (this.vault.isOpen) await this.read();
    if (ended === 'signed-out') this.set({ sending: { ...this.now.sending, because: 'NOT_SIGNED_IN' } });
    // Something was written or wished for while the round was under way.
    if (wanted || (ended === 'whole' && (await this.log.countWaiting()) > 0)) void this.sync();
    else if (ended === 'whole') void this.sendMedia(device);
  }

  private async sendMedia(device: string): Promise<void> {
    const before = this.now.media.filter(({ sent }) => !sent).length;
    if (before === 0) return;
    const ended = await this.sender.media(device);
    if (!this.vault.isOpen) return;
    await this.read();
    if (ended === 'whole') await this.shelf.keep(LAST_SENT, this.clock.now());
  }

  private async turnedAway(error: unknown): Promise<void> {
    if (error instanceof Unreachable) return;
    if (error instanceof Problem && REVOKED.includes(error.code)) return this.revoked();
    if (error instanceof Problem) this.set({ sending: { ...this.now.sending, because: error.code } });
    else throw error;
  }

  /** The phone is no longer ours: nothing stays on it. */
  private async revoked(): Promise<void> {
    this.vault.lock();
    await this.shelf.empty();
    this.set({ ...EMPTY, phase: 'door', notice: 'revoked', online: this.now.online });
  }

  /** Ready for the day; once the colleague is too, the server asks for the permits. */
  async clockIn(ready: Ready): Promise<void> {
    await this.server.clockIn(await this.id(), ready);
    await this.refresh();
  }

  /** The end of the day: the server knows, then the phone forgets. */
  async clockOut(packetBack: boolean): Promise<void> {
    if (this.now.day?.head.clockedIn != null) await this.server.clockOut(packetBack);
    await this.signOut();
  }

  lock(): void {
    this.vault.lock();
    this.set({ ...EMPTY, phase: 'locked', online: this.now.online });
  }

  /** Out: nothing stays on the phone. What was not sent is lost, which the screen says before. */
  async signOut(): Promise<void> {
    await this.server.signOut().catch(() => undefined);
    this.vault.lock();
    await this.shelf.empty(LASTING);
    this.set({ ...EMPTY, phase: 'door', notice: 'signed-out', online: this.now.online });
  }

  private async watch(): Promise<void> {
    if (this.now.phase !== 'open') return;
    if (this.awake()) this.touched = Date.now();
    if (!(await this.vault.hasShare())) return this.set({ ...EMPTY, phase: 'door', notice: 'time-over' });
    if (Date.now() - this.touched > IDLE_MILLIS) return this.lock();
    if (document.visibilityState !== 'visible') return;
    await this.sync();
    if (this.now.online) await this.refresh();
  }

  /** Nothing more fits: home and every step say so. */
  full(): void {
    this.set({ storage: 'full' });
  }

  async checkStorage(): Promise<void> {
    if (!('storage' in navigator)) return;
    const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    const full = quota > 0 && quota - usage < LEAST_ROOM_BYTES;
    this.set({ storage: full ? 'full' : kept ? 'safe' : 'loose' });
  }
}

function phoneName(): string {
  const brand = /\(([^)]*)\)/.exec(navigator.userAgent)?.[1] ?? '';
  return brand.split(';').slice(-1)[0]?.trim().slice(0, 60) ?? '';
}

let shared: Device | null = null;

export function useDevice(): Snapshot {
  const device = theDevice();
  return useSyncExternalStore(device.subscribe, device.snapshot);
}

export function theDevice(): Device {
  if (shared === null) throw new Error('no device yet');
  return shared;
}

export function beDevice(device: Device): void {
  shared = device;
}
