import { uuidv7 } from '../../shared/api/uuid';
import { alone } from '../shell/locks';
import { sha256, utf8 } from '../vault/bytes';
import { writing } from '../vault/full';
import type { Shelf, SealedLine } from '../vault/shelf';
import type { Vault } from '../vault/vault';

/** One thing that was done: what the server is told, in the order in which it happened. */
export interface Line {
  readonly seq: number;
  readonly id: string;
  readonly prev: string;
  readonly hash: string;
  /** By the phone's own clock. */
  readonly at: number;
  /** What is to be added to it to get the server's time, as far as the phone knew. */
  readonly offset: number;
  readonly kind: string;
  /** JSON, hashed and sent exactly as it is. */
  readonly body: string;
}

export interface Kept extends Line {
  readonly sent: boolean;
}

/** What stands before the first line of a phone. */
export const START = '0'.repeat(64);

/** Outlives a sign-out: the chain of a phone never starts anew. */
export const HEAD = 'head';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The text that is hashed; the server reckons with the very same one. */
export async function hashOf(device: string, line: Omit<Line, 'hash'>): Promise<string> {
  const { seq, prev, id, at, offset, kind, body } = line;
  return sha256(utf8(['lifang-command/1', device, seq, prev, id, at, offset, kind, body].join('\n')));
}

/** Whether each line follows from the one before. */
export async function follows(device: string, lines: readonly Line[], prev: string = START): Promise<boolean> {
  let last = prev;
  for (const line of lines) {
    if (line.prev !== last || (await hashOf(device, line)) !== line.hash) return false;
    last = line.hash;
  }
  return true;
}

/** Where the server's copy of the chain stands, and the ids it has from the number asked for on. */
export interface There extends Head {
  readonly known: readonly string[];
}

interface Ticking {
  readonly ownNow: () => number;
  readonly offsetMillis: number;
}

/**
 * The phone's own record: lines are added, never changed. A line is kept before anybody is told that it happened, and
 * only one tab writes at a time.
 */
export class Log {
  private readonly shelf: Shelf;
  private readonly vault: Vault;
  private readonly clock: Ticking;
  private readonly device: () => Promise<string>;

  constructor(shelf: Shelf, vault: Vault, clock: Ticking, device: () => Promise<string>) {
    this.shelf = shelf;
    this.vault = vault;
    this.clock = clock;
    this.device = device;
  }

  async add(kind: string, body: object): Promise<Line> {
    const at = this.clock.ownNow();
    const offset = this.clock.offsetMillis;
    const id = uuidv7(at + offset);
    return alone('log', async () => {
      const head = await this.head();
      const open = { seq: head.seq + 1, id, prev: head.hash, at, offset, kind, body: JSON.stringify(body) };
      const line: Line = { ...open, hash: await hashOf(await this.device(), open) };
      const sealed = await this.vault.seal(`line/${line.seq}`, utf8(JSON.stringify(line)));
      // Both or neither: a line without its head would be written over by the next one.
      await writing(() =>
        this.shelf.transaction('rw', [this.shelf.lines, this.shelf.kept], async () => {
          await this.shelf.lines.add({ seq: line.seq, sent: 0, ...sealed });
          await this.shelf.keep(HEAD, { seq: line.seq, hash: line.hash } satisfies Head);
        }),
      );
      return line;
    });
  }

  async all(): Promise<readonly Kept[]> {
    return this.opened(await this.shelf.lines.orderBy('seq').toArray());
  }

  /** What the server does not have yet, in order. */
  async waiting(most: number): Promise<readonly Kept[]> {
    const sealed = await this.shelf.lines.where('sent').equals(0).sortBy('seq');
    return this.opened(sealed.slice(0, most));
  }

  async countWaiting(): Promise<number> {
    return this.shelf.lines.where('sent').equals(0).count();
  }

  /** The server has these for good. */
  async acknowledged(seqs: readonly number[]): Promise<void> {
    await this.shelf.lines.where('seq').anyOf(seqs).modify({ sent: 1 });
  }

  /** Where the chain stands. */
  async head(): Promise<Head> {
    return (await this.shelf.recall<Head>(HEAD)) ?? { seq: 0, hash: START };
  }

  /** Where the chain goes on when nothing of it is here any more: behind what the server has. */
  async goOnFrom(head: Head): Promise<void> {
    await alone('log', async () => {
      if ((await this.shelf.lines.count()) === 0) await this.shelf.keep(HEAD, head);
    });
  }

  /**
   * What the server does not have follows on what it has: lines it lost wait again, and a chain that forked goes on
   * behind the server's head, under the same ids.
   */
  async follow({ known, ...head }: There): Promise<void> {
    await alone('log', async () => {
      await this.shelf.lines.where('seq').above(head.seq).modify({ sent: 0 });
      await this.isThere(new Set(known));
      const [there] = await this.opened(await this.shelf.lines.where('seq').equals(head.seq).toArray());
      if (there?.hash === head.hash) {
        // The same hash is the same chain: nobody else went on with it, only the answers were lost.
        await this.shelf.lines.where('seq').belowOrEqual(head.seq).modify({ sent: 1 });
      }
      const waiting = await this.opened(await this.shelf.lines.where('sent').equals(0).sortBy('seq'));
      const [first] = waiting;
      if (first === undefined) return this.shelf.keep(HEAD, head);
      if (first.seq === head.seq + 1 && first.prev === head.hash) return;
      await this.chainAnew(head, waiting);
    });
  }

  /** What it has it has, though its answer was lost: chained anew it would stand there twice. */
  private async isThere(known: ReadonlySet<string>): Promise<void> {
    const unheard = await this.opened(await this.shelf.lines.where('sent').equals(0).sortBy('seq'));
    await this.acknowledged(unheard.filter(({ id }) => known.has(id)).map(({ seq }) => seq));
  }

  private async chainAnew(head: Head, waiting: readonly Kept[]): Promise<void> {
    const device = await this.device();
    const rows: SealedLine[] = [];
    let last = head;
    for (const { id, at, offset, kind, body } of waiting) {
      const open = { seq: last.seq + 1, id, prev: last.hash, at, offset, kind, body };
      const line: Line = { ...open, hash: await hashOf(device, open) };
      const sealed = await this.vault.seal(`line/${line.seq}`, utf8(JSON.stringify(line)));
      rows.push({ seq: line.seq, sent: 0, ...sealed });
      last = { seq: line.seq, hash: line.hash };
    }
    await writing(() =>
      this.shelf.transaction('rw', [this.shelf.lines, this.shelf.kept], async () => {
        await this.shelf.lines.bulkDelete(waiting.map(({ seq }) => seq));
        await this.shelf.lines.bulkPut(rows);
        await this.shelf.keep(HEAD, last);
      }),
    );
  }

  /** Lines of days gone by that the server has leave the phone; the chain goes on from its head. */
  async clearSent(beforeMillis: number): Promise<void> {
    const old = (await this.all())
      .filter((line) => line.sent && line.at + line.offset < beforeMillis)
      .map((line) => line.seq);
    await this.shelf.lines.bulkDelete(old);
  }

  private opened(sealed: readonly SealedLine[]): Promise<readonly Kept[]> {
    return Promise.all(
      sealed.map(async (each) => {
        const plain = await this.vault.unseal(`line/${each.seq}`, each);
        return { ...(JSON.parse(new TextDecoder().decode(plain)) as Line), sent: each.sent === 1 };
      }),
    );
  }
}
