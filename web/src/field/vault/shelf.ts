import Dexie, { type EntityTable, type Table } from 'dexie';

/** What is not personal: wrapped or non-extractable keys, salt, tries, the device's random id. */
export interface Kept {
  readonly name: string;
  readonly value: unknown;
}

/** A sealed record; its key is a fixed word or a random id and says nothing. */
export interface Sealed {
  readonly key: string;
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
}

/** A sealed line of the log; outside the seal stand its place and whether the server has it. */
export interface SealedLine {
  readonly seq: number;
  readonly sent: 0 | 1;
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
}

/** A sealed piece of a picture or recording. */
export interface SealedPiece {
  readonly media: string;
  readonly at: number;
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
}

/** The browser's own storage; nothing that could be read is ever handed to it. */
export class Shelf extends Dexie {
  declare readonly kept: EntityTable<Kept, 'name'>;
  declare readonly sealed: EntityTable<Sealed, 'key'>;
  declare readonly lines: EntityTable<SealedLine, 'seq'>;
  declare readonly pieces: Table<SealedPiece, [string, number]>;

  constructor(name = 'lifang-field') {
    // What is acknowledged on the phone must outlive a battery that falls out.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ kept: 'name', sealed: 'key', lines: 'seq, sent', pieces: '[media+at], media' });
  }

  async recall<T>(name: string): Promise<T | null> {
    return ((await this.kept.get(name))?.value as T | undefined) ?? null;
  }

  async keep(name: string, value: unknown): Promise<void> {
    await this.kept.put({ name, value });
  }

  /** Nothing of the day or of its keys stays; `but` names what is not personal and outlives it. */
  async empty(but: readonly string[] = []): Promise<void> {
    await this.transaction('rw', [this.kept, this.sealed, this.lines, this.pieces], async () => {
      await Promise.all([
        this.kept.where('name').noneOf(but).delete(),
        this.sealed.clear(),
        this.lines.clear(),
        this.pieces.clear(),
      ]);
    });
  }
}
