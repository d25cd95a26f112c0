import { formatInstant, plusDays } from '../../../shared/time/dates';
import type { Arranged, Borrower, Question, Said, Template } from './api';

export const CHANNELS = [
  'CALL',
  'SMS',
  'VISIT',
  'LETTER',
  'EMAIL',
  'INSTANT_MESSAGE',
  'APP_PUSH',
  'ROBOT_CALL',
  'PLACEMENT',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const PURPOSES = [
  'REMINDER',
  'NOTICE',
  'DEMAND',
  'INVITATION',
  'VISIT_PROPOSAL',
  'VISIT_NOTICE',
  'HARDSHIP_OFFER',
  'AGREED_REMINDER',
  'SERVICE_ANSWER',
  'PAYMENT_INFORMATION',
  'RESTORE_CONTACT',
  'FIND_HEIRS',
  'CREDIT_NOTICE',
  'PLACEMENT_NOTICE',
  'ASSIGNMENT_NOTICE',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const TARGETS = ['GUARANTOR', 'JOINT_OBLIGOR', 'SPOUSE', 'CONTACT_PERSON', 'HEIR', 'OTHER'] as const;

const FITTING: Readonly<Record<Channel, readonly string[]>> = {
  CALL: ['MOBILE', 'PHONE'],
  ROBOT_CALL: ['MOBILE', 'PHONE'],
  SMS: ['MOBILE'],
  INSTANT_MESSAGE: ['WECHAT'],
  EMAIL: ['EMAIL'],
  LETTER: ['HOME', 'WORKPLACE', 'POSTAL'],
  VISIT: ['HOME', 'WORKPLACE'],
  APP_PUSH: [],
  PLACEMENT: [],
};

type Point = Borrower['contactPoints'][number];

/** The ways by which a channel reaches the debtor, or somebody named with them. */
export function pointsFor(points: readonly Point[], channel: Channel, person: string | null): readonly Point[] {
  return points.filter((point) => FITTING[channel].includes(point.kind) && (point.person ?? null) === person);
}

/** An app reaches the debtor's own account and needs no number. */
export function needsPoint(channel: Channel): boolean {
  return FITTING[channel].length > 0;
}

export interface Entry {
  readonly borrowerId: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly day: string;
  readonly time: string;
  readonly personId?: string | null;
  readonly target?: (typeof TARGETS)[number];
  readonly contactPointId?: string | null;
  readonly starting: boolean;
  /** `APPROVED` for any approved text, `NONE`, or the key and language of one. */
  readonly wording: string;
  readonly agencyId?: string | null;
  readonly handover?: readonly Handed[];
  readonly crew?: readonly string[];
  readonly agreed?: boolean;
  readonly noticeOn?: string | null;
  readonly ready?: boolean;
}

export const HANDED = ['minimal', 'impactAssessed', 'newController', 'renewal'] as const;
export type Handed = (typeof HANDED)[number];

type Kind = NonNullable<Said['kind']>;

const KINDS: Partial<Record<Purpose, Kind>> = {
  REMINDER: 'REMINDER',
  NOTICE: 'OVERDUE_NOTICE',
  DEMAND: 'OVERDUE_NOTICE',
  INVITATION: 'INVITATION',
  VISIT_PROPOSAL: 'VISIT_PROPOSAL',
  VISIT_NOTICE: 'VISIT_NOTICE',
  HARDSHIP_OFFER: 'HARDSHIP_OFFER',
  PLACEMENT_NOTICE: 'PLACEMENT_NOTICE',
  PAYMENT_INFORMATION: 'PAYMENT_INFORMATION',
  RESTORE_CONTACT: 'ASK_CONTACT',
};

function kindOf(channel: Channel, purpose: Purpose): Kind {
  if (purpose === 'RESTORE_CONTACT') return 'ASK_CONTACT';
  if (channel === 'CALL' || channel === 'ROBOT_CALL') return 'CALL_SCRIPT';
  if (channel === 'VISIT') return 'VISIT_SCRIPT';
  if (channel === 'LETTER') return 'LETTER';
  return KINDS[purpose] ?? 'OTHER';
}

const OF_TEMPLATES: Readonly<Record<Template['kind'], Kind>> = {
  PRE_DUE_REMINDER: 'REMINDER',
  OVERDUE_NOTICE: 'OVERDUE_NOTICE',
  INVITATION_TO_TALK: 'INVITATION',
  VISIT_PROPOSAL: 'VISIT_PROPOSAL',
  VISIT_NOTICE: 'VISIT_NOTICE',
  OVERDUE_LETTER: 'LETTER',
  CALL_SCRIPT: 'CALL_SCRIPT',
  VISIT_SCRIPT: 'VISIT_SCRIPT',
  ASK_CONTACT: 'ASK_CONTACT',
  ASK_TO_CALL_BACK: 'ASK_CALL_BACK',
  HARDSHIP_OFFER: 'HARDSHIP_OFFER',
  AGENCY_PLACEMENT_NOTICE: 'PLACEMENT_NOTICE',
  DEMAND_NOTICE: 'LETTER',
  ACCOUNT_STATEMENT: 'OTHER',
  SETTLEMENT_CERTIFICATE: 'OTHER',
  LAW_EXTRACT: 'OTHER',
  REPAYMENT_OPTIONS: 'OTHER',
  REPAYMENT_AGREEMENT: 'OTHER',
  WAIVER_DECISION: 'OTHER',
  HARDSHIP_DECISION: 'OTHER',
  STAFF_CARD: 'OTHER',
  ONE_TIME_CODE: 'OTHER',
};

const ASKING: readonly Template['kind'][] = ['ASK_CONTACT', 'ASK_TO_CALL_BACK'];

const SPOKEN_IN: Partial<Record<Channel, Template['medium']>> = {
  CALL: 'CALL',
  SMS: 'SMS',
  EMAIL: 'EMAIL',
  LETTER: 'LETTER',
  VISIT: 'VISIT',
};

/** Approved texts that may be said by a channel, to the debtor or to somebody near them. */
export function templatesFor(all: readonly Template[], channel: Channel, own: boolean): readonly Template[] {
  return all.filter(
    (each) =>
      each.inForce != null && each.medium === SPOKEN_IN[channel] && (each.audience === 'CONTACT_PERSON') !== own,
  );
}

export function nameOf(template: Template): string {
  return `${template.key}/${template.language}`;
}

/** An approved text says of itself what its check found; it stands here for the template that would be sent. */
function textOf({ channel, purpose, personId }: Entry, template: Template | null): Said {
  const own = personId == null;
  const asks = template === null ? purpose === 'RESTORE_CONTACT' : ASKING.includes(template.kind);
  return {
    kind: template === null ? kindOf(channel, purpose) : OF_TEMPLATES[template.kind],
    templateId: template?.inForce ?? 1,
    faults: [],
    tellsDebt: own && !asks,
    ...(template === null ? {} : { namesAgency: template.spokenByAgency }),
    namesLender: true,
    identityFirst: true,
    sealed: true,
    complete: true,
    optOutOffered: true,
    senderRegistered: true,
  };
}

type Place = NonNullable<Arranged['place']>;

function meetingOf({ agreed = false, noticeOn = null, ready = false, starting }: Entry, place: Place): Arranged {
  return {
    place,
    enters: false,
    films: false,
    tracks: false,
    ...(starting ? { recorderReady: ready, credentialsReady: ready, dressChecked: ready } : {}),
    ...(noticeOn === null ? {} : { noticeArrivedAt: `${noticeOn}T09:00:00` }),
    agreed,
    purposeTold: noticeOn !== null || agreed,
    writtenNotice: noticeOn !== null,
  };
}

function handoverOf(handed: readonly Handed[]) {
  return Object.fromEntries(HANDED.map((each) => [each, handed.includes(each)])) as Record<Handed, boolean>;
}

/** Handing the case over now. */
export function placingNow(borrowerId: string, agencyId: string, handed: readonly Handed[]): Omit<Question, 'from'> {
  return {
    borrowerId: Number(borrowerId),
    channel: 'PLACEMENT',
    purpose: 'PLACEMENT',
    stage: 'START',
    agencyId,
    handover: handoverOf(handed),
  };
}

/** A placement is no contact: it says nothing to anybody, at no address. */
function placementOf({ borrowerId, day, time, agencyId, handover = [] }: Entry): Question {
  return {
    borrowerId: Number(borrowerId),
    channel: 'PLACEMENT',
    purpose: 'PLACEMENT',
    stage: 'PLAN',
    from: `${day}T${time}:00`,
    handover: handoverOf(handover),
    ...(agencyId == null ? {} : { agencyId }),
  };
}

/** The entry as a question to the gate; `point` is the kind of the number or address it goes to. */
export function questionOf(entry: Entry, point: string | null, templates: readonly Template[] = []): Question {
  if (entry.channel === 'PLACEMENT') return placementOf(entry);
  const visit = entry.channel === 'VISIT';
  const crew = entry.crew ?? [];
  const ready = entry.starting && entry.ready === true;
  const template = templates.find((each) => nameOf(each) === entry.wording) ?? null;
  return {
    borrowerId: Number(entry.borrowerId),
    channel: entry.channel,
    purpose: entry.purpose,
    stage: entry.starting ? 'START' : 'PLAN',
    from: `${entry.day}T${entry.time}:00`,
    ...(entry.personId == null ? {} : { personId: Number(entry.personId), target: entry.target ?? 'CONTACT_PERSON' }),
    ...(entry.contactPointId == null ? {} : { contactPointId: Number(entry.contactPointId) }),
    ...(crew.length > 0 ? { crew, ...(ready ? { checkedIn: crew } : {}) } : {}),
    ...(entry.agencyId == null ? {} : { agencyId: entry.agencyId }),
    ...(entry.wording === 'NONE' ? {} : { text: textOf(entry, template) }),
    ...(visit ? { meeting: meetingOf(entry, point === 'WORKPLACE' ? 'WORKPLACE' : 'HOME') } : {}),
  };
}

/** Two digits of an hour or minute. */
export function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** `2026-03-11 10:05` where the lender is. */
export function nowIn(instant: Date): string {
  return formatInstant(instant.toISOString()).slice(0, 16);
}

/** The same question at another moment. */
export function at(question: Question, day: string, hour: number): Question {
  return { ...question, from: `${day}T${two(hour)}:00:00` };
}

export const HOURS: readonly number[] = Array.from({ length: 18 }, (_, i) => i + 6);
const DAYS = 7;
const BEFORE = 3;

/** Seven days around the day asked about, none of them gone by. */
export function daysAround(day: string, today: string): readonly string[] {
  const wanted = plusDays(day, -BEFORE);
  const first = wanted < today ? today : wanted;
  return Array.from({ length: DAYS }, (_, i) => plusDays(first, i));
}

/** Runs at most `most` at a time, in order, until all are done or somebody lost interest. */
export async function inTurn<T>(
  items: readonly T[],
  most: number,
  run: (item: T) => Promise<void>,
  isWanted: () => boolean,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && isWanted()) {
      const item = items[next];
      next += 1;
      if (item !== undefined) await run(item);
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
}
