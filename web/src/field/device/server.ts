import type { DayChange } from '../day/model';
import type { Line, There } from '../log/log';
import type { Media } from '../log/media';
import type { Released } from '../vault/vault';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
}

/** What became of a command on the server, in a sentence for people. */
export interface Fate {
  readonly id: string;
  readonly state: 'APPLIED' | 'KEPT' | 'POISON' | 'WAITING';
  readonly sentence?: string | null;
}

export interface Taken {
  /** The server has this phone's chain up to here. */
  readonly acknowledged: number;
  /** What became of which commands; one that is named is kept by the server for ever. */
  readonly outcomes: readonly Fate[];
  /** What did not fit the chain when it was told under this number. */
  readonly versions: readonly { readonly id: string; readonly sequence: number; readonly why?: string }[];
}

export interface NewDevice {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly pinProof: string;
}

export interface OwnDevice {
  readonly id: string;
  readonly name: string;
  readonly enrolledAt: string;
}

export type OpenedThere =
  { readonly opened: true; readonly shares: readonly Released[] } | { readonly opened: false; readonly left: number };

/** What somebody says when they begin the day. */
export interface Ready {
  readonly recorder: boolean;
  readonly credentials: boolean;
  readonly dress: boolean;
}

/** All that the phone asks of the server; answers are read in one place. */
export interface Server {
  signIn(login: string, password: string): Promise<Person>;
  signOut(): Promise<void>;
  enrol(device: NewDevice): Promise<void>;
  /** One's own phones that were not taken back. */
  devices(): Promise<readonly OwnDevice[]>;
  revoke(device: string, reason: string): Promise<void>;
  /** The PIN's proof for the server's halves of the key. */
  open(device: string, pinProof: string): Promise<OpenedThere>;
  /** How far the server has the log of this phone, and what of it from a number on. */
  head(device: string, from: number): Promise<There>;
  /** What changed of the day since the version known. */
  day(device: string, known: string | null): Promise<DayChange>;
  take(device: string, lines: readonly Line[], urgent: readonly Line[]): Promise<Taken>;
  send(device: string, media: Media, bytes: Blob, keep: (upload: string | null) => Promise<void>): Promise<void>;
  clockIn(device: string, ready: Ready): Promise<void>;
  clockOut(packetBack: boolean): Promise<void>;
  /** Everything of earlier days was sent: the server forgets their halves. */
  dayOver(device: string): Promise<void>;
  /** What the server said the time was, with when it was asked and answered by this phone's clock. */
  onTime(hear: (server: number, asked: number, answered: number) => void): void;
}
