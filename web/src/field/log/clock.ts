import type { Shelf } from '../vault/shelf';

const OFFSET = 'offset';
/** The road to the server and back takes time: what is less than this is not a wrong clock. */
const UNSURE_MILLIS = 2_000;

/** The phone's clock, moved by what it differed from the server's when they last spoke. */
export class PhoneClock {
  private offset = 0;
  private readonly shelf: Shelf;
  private readonly own: () => number;

  constructor(shelf: Shelf, own: () => number = Date.now) {
    this.shelf = shelf;
    this.own = own;
  }

  async wind(): Promise<void> {
    this.offset = (await this.shelf.recall<number>(OFFSET)) ?? 0;
  }

  readonly ownNow = (): number => this.own();

  now(): number {
    return this.own() + this.offset;
  }

  get offsetMillis(): number {
    return this.offset;
  }

  /** The server said what time it is; asked and heard are by the phone's own clock. */
  async heard(serverMillis: number, asked: number, answered: number): Promise<void> {
    const offset = Math.round(serverMillis - (asked + answered) / 2);
    if (Math.abs(offset - this.offset) <= UNSURE_MILLIS) return;
    this.offset = offset;
    await this.shelf.keep(OFFSET, offset);
  }
}
