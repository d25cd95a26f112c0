import type { ComplaintLine, HoldKind, HoldLine } from './api';

/** Kinds somebody can register; the hold of a complaint comes with the complaint. */
export const OPENED_BY_HAND = [
  'DISPUTE',
  'HARDSHIP',
  'NO_CONTACT_ORDER',
  'SELF_HARM',
  'DEATH',
  'INCAPACITY',
  'CREDIT_DISPUTE',
  'PLAN',
  'OCCASION',
  'DATA_REQUEST',
  'HOUSE',
] as const satisfies readonly HoldKind[];

export const SOURCES = [
  'BORROWER',
  'FAMILY',
  'STAFF',
  'POLICE',
  'COURT',
  'HOSPITAL',
  'REGULATOR',
  'CREDIT_BUREAU',
  'PUBLIC_RECORD',
  'HOUSE',
  'OTHER',
] as const;

export const CHANNELS = [
  'HOTLINE',
  'BRANCH',
  'LETTER',
  'ONLINE',
  'STAFF',
  'NFRA',
  'PBOC',
  'ASSOCIATION',
  'MEDIATION',
  'OTHER',
] as const;

export const SUBJECTS = [
  'THREAT_OR_INSULT',
  'FREQUENCY_OR_HOURS',
  'THIRD_PARTY',
  'PRIVACY',
  'VISIT',
  'AMOUNT',
  'FEES',
  'CREDIT_RECORD',
  'PLAN_REFUSED',
  'SERVICE',
  'OTHER',
] as const;

export const RESULTS = ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'SETTLED', 'WITHDRAWN'] as const;

const DETAILS: Partial<Record<HoldKind, readonly string[]>> = {
  OCCASION: ['BEREAVEMENT', 'DISASTER', 'WEDDING', 'FESTIVAL'],
  HARDSHIP: ['INCOME_LOST', 'ILLNESS', 'DISABILITY', 'OLD_AGE', 'DISTRESS', 'OTHER_NEED'],
  DATA_REQUEST: ['ACCESS', 'CORRECTION', 'ERASURE', 'CONSENT_WITHDRAWN'],
};

const LOOKED_AT_AGAIN: readonly HoldKind[] = ['DISPUTE', 'HARDSHIP', 'SELF_HARM', 'DATA_REQUEST', 'PLAN', 'HOUSE'];

type Part = 'needed' | 'offered' | 'none';

export interface Parts {
  readonly details: readonly string[];
  readonly detail: Part;
  readonly until: Part;
  readonly undisputed: Part;
  readonly reference: Part;
  readonly reviewOn: Part;
}

/** What a hold of a kind must and may say; a hold that ends by itself needs no day to look again. */
export function partsOf(kind: HoldKind, until: string | null): Parts {
  const details = DETAILS[kind] ?? [];
  return {
    details,
    detail: kind === 'OCCASION' ? 'needed' : details.length > 0 ? 'offered' : 'none',
    until: kind === 'OCCASION' ? 'needed' : kind === 'HOUSE' ? 'offered' : 'none',
    undisputed: kind === 'DISPUTE' ? 'offered' : 'none',
    reference: kind === 'NO_CONTACT_ORDER' ? 'needed' : 'offered',
    reviewOn: LOOKED_AT_AGAIN.includes(kind) && until === null ? 'needed' : 'offered',
  };
}

/** Holds that protect a person from contact end only when a second person agrees. */
export function liftedByTwo(kind: HoldKind): boolean {
  return kind === 'NO_CONTACT_ORDER' || kind === 'SELF_HARM';
}

export type HoldAct = 'review' | 'move-review' | 'propose-lift' | 'refuse-lift' | 'lift';

/** What can be done with a hold as it stands. */
export function actsOf(hold: Pick<HoldLine, 'kind' | 'closed' | 'reviewed' | 'liftProposed'>): readonly HoldAct[] {
  if (hold.closed != null || hold.kind === 'COMPLAINT') return [];
  const acts: HoldAct[] = ['move-review'];
  if (hold.kind === 'HARDSHIP' && hold.reviewed == null) acts.push('review');
  if (!liftedByTwo(hold.kind)) acts.push('lift');
  else if (hold.liftProposed == null) acts.push('propose-lift');
  else acts.push('refuse-lift', 'lift');
  return acts;
}

export type ComplaintAct = 'hand-over' | 'name-person' | 'extend' | 'extend-again' | 'close';

/** What can be done with a complaint as it stands; time is extended step by step. */
export function complaintActsOf(
  complaint: Pick<ComplaintLine, 'closedOn' | 'stage' | 'late' | 'about'>,
): readonly ComplaintAct[] {
  if (complaint.closedOn != null) return [];
  const acts: ComplaintAct[] = ['hand-over'];
  if (complaint.about.length < MOST_PERSONS) acts.push('name-person');
  if (!complaint.late && complaint.stage === 'USUAL') acts.push('extend');
  if (!complaint.late && complaint.stage === 'COMPLEX') acts.push('extend-again');
  acts.push('close');
  return acts;
}

export const MOST_PERSONS = 5;
