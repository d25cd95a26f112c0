import { parseFen } from '../../../../shared/money/money';

export type About = 'BORROWER' | 'PERSON' | 'POINT';
export type Form = 'FLAG' | 'DAY' | 'FEN';

/** What somebody may establish with evidence, by what it is about. */
export const FACTS = {
  BORROWER: [
    'ASSIGNED',
    'ASSIGNMENT_TOLD_ON',
    'PLACEMENT_TOLD_ON',
    'COST_SHEET_COVERS',
    'CHARGES_ABOVE_LINE',
    'TIME_BARRED',
    'CREDIT_NOTICE_GIVEN',
    'CREDIT_CLAIM_TRUE',
    'REMINDER_AGREED',
    'FAMILY_CONSENT',
    'SHARING_CONSENT',
    'TRACKING_CONSENT',
    'VALIDATION_SENT',
    'REVIEW_ASKED',
    'REVIEWED',
    'WORKPLACE_BARRED',
    'WORKPLACE_ASKED',
    'LIVES_AT_WORK',
  ],
  PERSON: [
    'ASKED_FOR',
    'WISHES_TO_PAY',
    'CONTACT_PERSON_AGREED',
    'RELATED_DECIDED',
    'SPOUSE_LIABLE',
    'PERSON_MINOR',
    'HEIR_ON_FILE',
    'HEIR_RENOUNCED',
    'ESTATE_FEN',
    'GUARANTEE_ON_FILE',
    'GUARANTEE_ENDS_ON',
    'JOINT_CONTRACT_ON_FILE',
  ],
  POINT: ['SOURCE_PROVEN', 'POINT_SHARED', 'NUMBER_INVALID_ON'],
} as const satisfies Readonly<Record<About, readonly string[]>>;

export type FactName = (typeof FACTS)[About][number];

export const ABOUTS = Object.keys(FACTS) as readonly About[];

export function aboutOf(fact: string): About {
  return ABOUTS.find((about) => (FACTS[about] as readonly string[]).includes(fact)) ?? 'BORROWER';
}

/** A fact is yes or no, a day, or an amount. */
export function formOf(fact: string): Form {
  if (fact.endsWith('_ON')) return 'DAY';
  return fact.endsWith('_FEN') ? 'FEN' : 'FLAG';
}

const DAY_MILLIS = 86_400_000;

/** The number of a day as the server counts them, and back. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS);
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MILLIS).toISOString().slice(0, 10);
}

export interface Entry {
  readonly fact: FactName;
  readonly yes?: boolean;
  readonly day?: string | null;
  readonly amount?: string;
  readonly personId?: string | null;
  readonly contactPointId?: string | null;
  readonly fromDay: string;
  readonly untilDay?: string | null;
  readonly evidence: string;
}

function valueOf({ fact, yes = true, day = null, amount = '' }: Entry): number {
  const form = formOf(fact);
  if (form === 'DAY') return day === null ? -1 : dayNumber(day);
  return form === 'FEN' ? (parseFen(amount) ?? -1) : Number(yes);
}

/** As the server takes it: who it is about only where the fact is about somebody. */
export function bodyOf(entry: Entry) {
  const about = aboutOf(entry.fact);
  const { personId, contactPointId } = entry;
  return {
    fact: entry.fact,
    value: valueOf(entry),
    fromDay: entry.fromDay,
    evidence: entry.evidence.trim(),
    ...(entry.untilDay == null ? {} : { untilDay: entry.untilDay }),
    ...(about === 'PERSON' && personId != null ? { personId: Number(personId) } : {}),
    ...(about === 'POINT' && contactPointId != null ? { contactPointId: Number(contactPointId) } : {}),
  };
}
