import type { Tone } from '../../../shared/ui/Chip';
import type { Counts, MessageCard, MessageState } from './api';

/** What a person must look at comes first, then the way of a message, then its ends. */
export const STATES: readonly MessageState[] = [
  'UNSURE',
  'FAILED',
  'REFUSED',
  'PLANNED',
  'HELD',
  'SENDING',
  'SENT',
  'DELIVERED',
  'BOUNCED',
  'CANCELLED',
  'EXPIRED',
];

/** Shown even when nothing is in them, so that a quiet day shows that it is one. */
const ALWAYS: readonly MessageState[] = ['UNSURE', 'PLANNED', 'HELD', 'SENT', 'DELIVERED'];

const TONES: Readonly<Record<MessageState, Tone>> = {
  UNSURE: 'bad',
  FAILED: 'bad',
  REFUSED: 'warn',
  PLANNED: 'note',
  HELD: 'warn',
  SENDING: 'busy',
  SENT: 'busy',
  DELIVERED: 'good',
  BOUNCED: 'warn',
  CANCELLED: 'plain',
  EXPIRED: 'plain',
};

export function toneOf(state: string): Tone {
  return state in TONES ? TONES[state as MessageState] : 'plain';
}

export function stateOf(text: string | null): MessageState | null {
  return STATES.find((each) => each === text) ?? null;
}

/** The states that have a tile, in their order. */
export function tilesOf(counts: Counts, chosen: MessageState | null): readonly { state: MessageState; n: number }[] {
  return STATES.map((state) => ({ state, n: counts[state] ?? 0 })).filter(
    ({ state, n }) => n > 0 || state === chosen || ALWAYS.includes(state),
  );
}

export function totalOf(counts: Counts): number {
  return STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export type MessageAct = 'retry' | 'cancel' | 'not-sent' | 'mark-sent';

const MAY: Readonly<Record<MessageAct, readonly string[]>> = {
  retry: ['MANAGER', 'PLANNER'],
  cancel: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER'],
  'not-sent': ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER'],
  'mark-sent': ['MANAGER'],
};

/** What somebody may do with a message; taking back what is unsure says that it was not sent. */
export function actsOf(card: MessageCard, roles: readonly string[]): readonly MessageAct[] {
  const open: MessageAct[] = [];
  if (card.mayRetry) open.push('retry');
  if (card.mayCancel) open.push(card.message.state === 'UNSURE' ? 'not-sent' : 'cancel');
  if (card.mayMarkSent) open.push('mark-sent');
  return open.filter((act) => MAY[act].some((role) => roles.includes(role)));
}

/** The address of an act: that something was not sent is told as taking it back. */
export function pathOf(act: MessageAct, id: string): string {
  return `/outbox/${id}/${act === 'not-sent' ? 'cancel' : act}`;
}
