import { type Bytes, hexOf, joined, random, utf8 } from './bytes';
import type { Shelf } from './shelf';

/** A cheap phone takes about a second for these; whoever copies the storage pays the same for every guess. */
export const ROUNDS = 600_000;
export const PIN_DIGITS = 6;
/** After these the phone forgets the server's share; only signing in again brings it back. */
export const MOST_TRIES = 5;

const IV_BYTES = 12;
const SALT_BYTES = 16;

const SHARE = 'share';
const WRAPPED = 'wrapped';
const TRIES = 'tries';
/** Outlives a sign-out: the server knows the PIN by it. */
export const PROOF_SALT = 'proof-salt';

/** The key of the records, wrapped under the share of a day. */
interface Wrapped {
  readonly day: string;
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly key: Bytes;
}

/** The server's half of a day, as a key nobody can read out again, and when it ends. */
interface Share {
  readonly day: string;
  readonly key: CryptoKey;
  readonly until: number;
}

/** The server's half as it was released, for a day. */
export interface Released {
  readonly day: string;
  readonly share: Uint8Array;
}

export type Opened = 'open' | 'wrong' | 'forgotten' | 'over' | 'lost';

/** What is sealed is bound to its place, so that one record cannot be put where another was. */
function place(where: string): Bytes {
  return utf8(`lifang/${where}`);
}

async function shareKey(share: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', share as Bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** PIN and share together make the key that wraps the day's key; either alone is nothing. */
async function wrappingKey(pin: string, share: CryptoKey, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  const slow = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    256,
  );
  const mixed = await crypto.subtle.sign('HMAC', share, joined(salt, new Uint8Array(slow)));
  return crypto.subtle.importKey('raw', mixed, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
}

/**
 * Seals what the phone keeps. The key of the records lives in memory, and on the phone only wrapped by PIN and the
 * server's share together. Signing out, the end of the time, too many wrong PINs or a revoked phone take it away.
 */
export class Vault {
  private key: CryptoKey | null = null;
  private readonly shelf: Shelf;
  private readonly now: () => number;
  private readonly rounds: number;

  constructor(shelf: Shelf, now: () => number = Date.now, rounds = ROUNDS) {
    this.shelf = shelf;
    this.now = now;
    this.rounds = rounds;
  }

  get isOpen(): boolean {
    return this.key !== null;
  }

  /** Whether a day's key lies here, wrapped. */
  async isMade(): Promise<boolean> {
    return (await this.shelf.recall<Wrapped>(WRAPPED)) !== null;
  }

  /** Whether the share is still here and still in time; a share past its time is taken away by asking. */
  async hasShare(): Promise<boolean> {
    const share = await this.shelf.recall<Share>(SHARE);
    if (share === null) return false;
    if (this.now() < share.until) return true;
    await this.close();
    return false;
  }

  /** A new key of records under the PIN and the share of a day. */
  async make(pin: string, { day, share }: Released, until: number): Promise<void> {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
    await this.wrap(pin, key, { day, share }, until);
  }

  /**
   * With the shares the server released because it knows the PIN: opens what lies here under the share of its day, and
   * wraps it under the newest one.
   */
  async openWith(pin: string, shares: readonly Released[], until: number): Promise<Opened> {
    const wrapped = await this.shelf.recall<Wrapped>(WRAPPED);
    const [newest] = shares.toSorted((a, b) => (a.day < b.day ? 1 : -1));
    const own = shares.find(({ day }) => day === wrapped?.day);
    if (wrapped === null || newest === undefined) return 'over';
    if (own === undefined) return 'lost';
    try {
      const wrapping = await wrappingKey(pin, await shareKey(own.share), wrapped.salt, this.rounds);
      await this.wrap(pin, await unwrapped(wrapping, wrapped, true), newest, until);
      return 'open';
    } catch {
      return 'lost';
    }
  }

  /** What proves the PIN to the server without telling it; it has its own salt and opens nothing here. */
  async proof(pin: string): Promise<string> {
    const salt = (await this.shelf.recall<Bytes>(PROOF_SALT)) ?? random(SALT_BYTES);
    await this.shelf.keep(PROOF_SALT, salt);
    const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
    const way = { name: 'PBKDF2', hash: 'SHA-256', salt: joined(utf8('proof'), salt), iterations: this.rounds };
    return hexOf(await crypto.subtle.deriveBits(way, typed, 256));
  }

  async open(pin: string): Promise<Opened> {
    if (!(await this.hasShare())) return 'over';
    const share = await this.shelf.recall<Share>(SHARE);
    const wrapped = await this.shelf.recall<Wrapped>(WRAPPED);
    if (share === null || wrapped === null) return 'over';
    const tries = (await this.shelf.recall<number>(TRIES)) ?? 0;
    if (tries >= MOST_TRIES) return this.forget();
    // Counted before it is tried, so that ending the app in between gains nobody a guess.
    await this.shelf.keep(TRIES, tries + 1);
    const wrapping = await wrappingKey(pin, share.key, wrapped.salt, this.rounds);
    try {
      this.key = await unwrapped(wrapping, wrapped, false);
    } catch {
      return tries + 1 >= MOST_TRIES ? this.forget() : 'wrong';
    }
    await this.shelf.keep(TRIES, 0);
    return 'open';
  }

  /** How many wrong PINs are left. */
  async triesLeft(): Promise<number> {
    return MOST_TRIES - ((await this.shelf.recall<number>(TRIES)) ?? 0);
  }

  /** Out of sight: the PIN opens it again. */
  lock(): void {
    this.key = null;
  }

  /** The share goes too: only signing in opens it again. What was not sent yet stays, sealed. */
  async close(): Promise<void> {
    this.lock();
    await this.shelf.kept.delete(SHARE);
  }

  async seal(where: string, bytes: Uint8Array): Promise<{ readonly iv: Uint8Array; readonly data: Uint8Array }> {
    const iv = random(IV_BYTES);
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: place(where) },
      this.opened(),
      bytes as Bytes,
    );
    return { iv, data: new Uint8Array(data) };
  }

  async unseal(where: string, sealed: { readonly iv: Uint8Array; readonly data: Uint8Array }): Promise<Bytes> {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv as Bytes, additionalData: place(where) },
      this.opened(),
      sealed.data as Bytes,
    );
    return new Uint8Array(plain);
  }

  /** Keeps a value under a fixed word or random id. */
  async put(key: string, value: unknown): Promise<void> {
    const sealed = await this.seal(`record/${key}`, utf8(JSON.stringify(value)));
    await this.shelf.sealed.put({ key, ...sealed });
  }

  async get<T>(key: string): Promise<T | null> {
    const sealed = await this.shelf.sealed.get(key);
    if (sealed === undefined) return null;
    return JSON.parse(new TextDecoder().decode(await this.unseal(`record/${key}`, sealed))) as T;
  }

  private opened(): CryptoKey {
    if (this.key === null) throw new Error('the vault is locked');
    return this.key;
  }

  private async forget(): Promise<Opened> {
    await this.close();
    return 'forgotten';
  }

  private async wrap(pin: string, key: CryptoKey, { day, share }: Released, until: number): Promise<void> {
    const own = await shareKey(share);
    const salt = random(SALT_BYTES);
    const iv = random(IV_BYTES);
    const wrapping = await wrappingKey(pin, own, salt, this.rounds);
    const bytes = await crypto.subtle.wrapKey('raw', key, wrapping, { name: 'AES-GCM', iv });
    const wrapped: Wrapped = { day, salt, iv, key: new Uint8Array(bytes) };
    await this.shelf.transaction('rw', this.shelf.kept, async () => {
      await this.shelf.keep(WRAPPED, wrapped);
      await this.shelf.keep(SHARE, { day, key: own, until } satisfies Share);
      await this.shelf.keep(TRIES, 0);
    });
    this.key = await unwrapped(wrapping, wrapped, false);
  }
}

function unwrapped(wrapping: CryptoKey, { iv, key }: Wrapped, extractable: boolean): Promise<CryptoKey> {
  const way = { name: 'AES-GCM', iv };
  return crypto.subtle.unwrapKey('raw', key, wrapping, way, 'AES-GCM', extractable, ['encrypt', 'decrypt']);
}
