import { formatInstant, plusDays } from '../../../shared/time/dates';
import type { Arranged, Borrower, Question, Said } from './api';

export const CHANNELS = [
  'CALL',
  'SMS',
  'VISIT',
  'LETTER',
  'EMAIL',
  'INSTANT_MESSAGE',
  'APP_PUSH',
  'ROBOT_CALL',
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
  readonly checkedText: boolean;
  readonly crew?: readonly string[];
  readonly agreed?: boolean;
  readonly noticeOn?: string | null;
  readonly ready?: boolean;
}

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

/** An approved text says of itself what its check found; it stands here for the template that would be sent. */
function textOf({ channel, purpose, personId }: Entry): Said {
  const own = personId == null;
  return {
    kind: kindOf(channel, purpose),
    templateId: 1,
    faults: [],
    tellsDebt: own && purpose !== 'RESTORE_CONTACT',
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

/** The entry as a question to the gate; `point` is the kind of the number or address it goes to. */
export function questionOf(entry: Entry, point: string | null): Question {
  const visit = entry.channel === 'VISIT';
  const crew = entry.crew ?? [];
  const ready = entry.starting && entry.ready === true;
  return {
    borrowerId: Number(entry.borrowerId),
    channel: entry.channel,
    purpose: entry.purpose,
    stage: entry.starting ? 'START' : 'PLAN',
    from: `${entry.day}T${entry.time}:00`,
    ...(entry.personId == null ? {} : { personId: Number(entry.personId), target: entry.target ?? 'CONTACT_PERSON' }),
    ...(entry.contactPointId == null ? {} : { contactPointId: Number(entry.contactPointId) }),
    ...(crew.length > 0 ? { crew, ...(ready ? { checkedIn: crew } : {}) } : {}),
    ...(entry.checkedText ? { text: textOf(entry) } : {}),
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
