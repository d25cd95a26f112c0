import { Problem, Unreachable } from '../../shared/api/problem';
import type { Fate, Server, Taken } from '../device/server';
import { aloneOrNot } from '../shell/locks';
import type { Shelf } from '../vault/shelf';
import type { Vault } from '../vault/vault';
import { due, failed, type Standing, WHOLE } from './backoff';
import type { Kept, Log } from './log';
import type { Media, MediaStore } from './media';

const STANDING = 'sending';
const FATES = 'fates';
/** Small enough for a slow line: what is acknowledged need not be sent again after a cut. */
const BATCH_LINES = 40;
const MOST_LOOKED_AT = 2_000;
const MOST_URGENT = 20;

/** How a round of sending ended. */
export type Round = 'whole' | 'cut' | 'refused' | 'signed-out' | 'revoked' | 'not-now';

export function because(error: unknown): string {
  if (error instanceof Problem) return error.code;
  return error instanceof Unreachable ? 'unreachable' : 'unknown';
}

/** A call for help does not wait for the lines before it: it is told beside them, and again in its place. */
function isUrgent(line: Kept): boolean {
  return line.kind === 'VISIT' && line.body.includes('"type":"PANIC"');
}

/**
 * The numbers of what the server keeps for good. A number alone says nothing: another line may stand under it on the
 * server, so a line counts when the server names its id and not as one that did not fit there.
 */
export function keptOf(told: readonly Kept[], { acknowledged, outcomes, versions }: Taken): readonly number[] {
  const named = new Map(outcomes.map(({ id, state }) => [id, state]));
  const misfit = ({ id, seq }: Kept) => versions.some((each) => each.id === id && each.sequence === seq);
  return told
    .filter((line) => {
      if (versions.some(({ id, why }) => id === line.id && why === 'TOLD_BEFORE')) return true;
      const state = named.get(line.id);
      if (state === undefined || line.seq > acknowledged) return false;
      return state !== 'WAITING' || !misfit(line);
    })
    .map(({ seq }) => seq);
}

/**
 * Sends what waits: what was done, and beside it media. One tab sends at a time; what fails waits longer each time and
 * after ten failures stays until a person starts it again. Nothing leaves the log by failing.
 */
export class Sender {
  private readonly shelf: Shelf;
  private readonly vault: Vault;
  private readonly log: Log;
  private readonly files: MediaStore;
  private readonly server: Server;
  private readonly now: () => number;

  constructor(parts: {
    readonly shelf: Shelf;
    readonly vault: Vault;
    readonly log: Log;
    readonly media: MediaStore;
    readonly server: Server;
    readonly now: () => number;
  }) {
    this.shelf = parts.shelf;
    this.vault = parts.vault;
    this.log = parts.log;
    this.files = parts.media;
    this.server = parts.server;
    this.now = parts.now;
  }

  async standing(): Promise<Standing> {
    return (await this.shelf.recall<Standing>(STANDING)) ?? WHOLE;
  }

  /** The person starts everything again that was suspended or waits. */
  async again(): Promise<void> {
    await this.shelf.keep(STANDING, WHOLE);
    for (const media of await this.files.all()) {
      if (!media.sent && media.standing.failures > 0) await this.files.put({ ...media, standing: WHOLE });
    }
  }

  async fates(): Promise<Readonly<Record<string, Fate>>> {
    return (await this.vault.get<Record<string, Fate>>(FATES)) ?? {};
  }

  /** What was done; another tab that is at it already does the work for all. */
  async round(device: string): Promise<Round> {
    const ended = await aloneOrNot('send', async () => {
      const standing = await this.standing();
      if (!due(standing, this.now())) return 'not-now' as const;
      try {
        await this.lines(device);
      } catch (error) {
        return this.afterFailure(standing, error);
      }
      await this.shelf.keep(STANDING, WHOLE);
      return 'whole' as const;
    });
    return ended ?? 'not-now';
  }

  private async lines(device: string): Promise<void> {
    let urgent = (await this.log.waiting(MOST_LOOKED_AT)).filter(isUrgent).slice(0, MOST_URGENT);
    for (;;) {
      const waiting = await this.log.waiting(BATCH_LINES);
      if (waiting.length === 0) return;
      const taken = await this.server.take(device, waiting, urgent);
      urgent = [];
      const kept = keptOf(waiting, taken);
      await this.log.acknowledged(kept);
      if (taken.outcomes.length > 0) {
        const fates = Object.fromEntries(taken.outcomes.map((fate) => [fate.id, fate]));
        await this.vault.put(FATES, { ...(await this.fates()), ...fates });
      }
      if (kept.length < waiting.length) {
        const [first] = waiting;
        await this.log.follow(await this.server.head(device, first?.seq ?? 1));
        throw new Problem(409, 'NOT_ACKNOWLEDGED', '', '', []);
      }
    }
  }

  /** Pictures and recordings, beside and after what was done: a large file never holds up a call for help. */
  async media(device: string): Promise<Round> {
    return (await aloneOrNot('media', () => this.pictures(device))) ?? 'not-now';
  }

  private async pictures(device: string): Promise<Round> {
    let ended: Round = 'whole';
    for (const media of await this.files.all()) {
      if (media.sent || media.sha256 === null || !due(media.standing, this.now())) continue;
      const sent = await this.picture(device, media);
      if (!sent) ended = 'cut';
    }
    return ended;
  }

  private async picture(device: string, media: Media): Promise<boolean> {
    let current = media;
    try {
      const blob = new Blob([await this.files.bytes(media.id)], { type: media.type });
      await this.server.send(device, media, blob, async (upload) => {
        current = { ...current, upload };
        await this.files.put(current);
      });
      await this.files.sent(current);
      return true;
    } catch (error) {
      const standing = failed(media.standing, because(error), this.now(), Math.random());
      await this.files.put({ ...current, standing });
      return false;
    }
  }

  private async afterFailure(standing: Standing, error: unknown): Promise<Round> {
    const reason = because(error);
    if (error instanceof Problem && error.code === 'NOT_SIGNED_IN') return 'signed-out';
    if (error instanceof Problem && REVOKED.includes(error.code)) return 'revoked';
    await this.shelf.keep(STANDING, failed(standing, reason, this.now(), Math.random()));
    return error instanceof Problem && error.status < 500 ? 'refused' : 'cut';
  }
}

/** Codes by which the server says that this phone is no longer ours. */
export const REVOKED: readonly string[] = ['DEVICE_REVOKED'];
