import type { Day } from '../day/model';
import type { VisitEvent } from '../kernel/events';
import { suspended, type Standing as Sending, WHOLE } from '../log/backoff';
import type { Kept } from '../log/log';
import type { Media } from '../log/media';
import type { Fate } from './server';

/** Where the phone stands: at the door, choosing a PIN, locked (with or without the server's half), or open. */
export type Phase = 'starting' | 'door' | 'new-pin' | 'pin-online' | 'locked' | 'open';

export interface Snapshot {
  readonly phase: Phase;
  /** Why the door is shut, as a key of the messages. */
  readonly notice: Notice | null;
  readonly day: Day | null;
  readonly lines: readonly Kept[];
  readonly media: readonly Media[];
  readonly fates: Readonly<Record<string, Fate>>;
  readonly sending: Sending;
  readonly busy: boolean;
  readonly online: boolean;
  readonly lastSent: number | null;
  readonly storage: 'safe' | 'loose' | 'full';
}

export type Notice = 'revoked' | 'time-over' | 'too-many-pins' | 'signed-out';

export const EMPTY: Snapshot = {
  phase: 'starting',
  notice: null,
  day: null,
  lines: [],
  media: [],
  fates: {},
  sending: WHOLE,
  busy: false,
  online: true,
  lastSent: null,
  storage: 'safe',
};

interface Body {
  readonly visit?: string;
  readonly stop?: string;
  readonly event?: VisitEvent;
}

/** What a line says of a visit. */
export function bodyOf(line: Kept): Body {
  return line.kind === 'VISIT' ? (JSON.parse(line.body) as Body) : {};
}

export function eventsOf(lines: readonly Kept[], stop: string): readonly VisitEvent[] {
  return lines.flatMap((line) => {
    const { stop: of, event } = bodyOf(line);
    return of === stop && event !== undefined ? [event] : [];
  });
}

/** Stops of which the server keeps something beside, with a sentence why. */
export function returnedOf(now: Snapshot): ReadonlySet<string> {
  const returned = new Set<string>();
  for (const line of now.lines) {
    const state = now.fates[line.id]?.state;
    const { stop } = bodyOf(line);
    if (stop !== undefined && (state === 'KEPT' || state === 'POISON')) returned.add(stop);
  }
  return returned;
}

export function stuck(now: Snapshot): boolean {
  return suspended(now.sending) || now.media.some((media) => !media.sent && suspended(media.standing));
}
