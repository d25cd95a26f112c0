import type { Money } from '../../shared/money/money';

/** Signed by the server: bytes, signature and the key's id, in hexadecimal. */
export interface Signed {
  readonly payload: string;
  readonly signature: string;
  readonly key: string;
}

export interface Owed {
  readonly asOf: string;
  readonly total: Money;
  readonly principal: Money;
  readonly interest: Money;
  readonly penalty: Money;
  readonly fees: Money;
  readonly daysPastDue: number;
}

/** What options are worked out from, as the kernel reads it. */
export interface Question {
  readonly reference: string;
  readonly policy?: string | null;
  readonly debt: unknown;
  readonly means: unknown;
  readonly situation: unknown;
  readonly holidays: readonly string[];
  readonly workedWeekends: readonly string[];
}

export interface Limits extends Signed {
  readonly id: string;
  readonly policy: string;
}

/** A loan, and what may be agreed about it offline. */
export interface Loan {
  readonly loanId: string;
  readonly loanNo: string;
  readonly due: Money;
  readonly question?: Question | null;
  readonly limits?: Limits | null;
  /** The language an agreement is written in. */
  readonly wording?: string | null;
}

/** One visit of the day, as the server tells it. */
export interface Stop {
  readonly id: string;
  readonly begins: number;
  readonly ends: number;
  readonly promised: boolean;
  readonly place: 'HOME' | 'WORKPLACE' | 'BRANCH' | 'PUBLIC';
  readonly crew: readonly string[];
  readonly borrowerId: string;
  readonly name: string;
  readonly pointId?: string | null;
  readonly address?: string | null;
  readonly district?: string | null;
  readonly latitudeE6?: number | null;
  readonly longitudeE6?: number | null;
  readonly owed: Owed;
  readonly contacts: readonly {
    readonly day: string;
    readonly channel: string;
    readonly outcome: string;
    readonly inbound: boolean;
  }[];
  readonly promises: readonly {
    readonly dueOn: string;
    readonly amount: Money;
    readonly left: Money;
    readonly kind: string;
  }[];
  readonly holds: readonly { readonly kind: string; readonly since: string; readonly says: string }[];
  readonly advice: readonly { readonly code: string; readonly may: boolean; readonly says: string }[];
  readonly packet: readonly Paper[];
  readonly permit?: (Signed & { readonly id: string }) | null;
  readonly noPermit?: NoPermit | null;
  readonly script?: {
    readonly version: number;
    readonly opening: number;
    readonly paragraphs: readonly string[];
  } | null;
  readonly loans: readonly Loan[];
}

export interface Paper {
  readonly kind: string;
  readonly says: string;
  readonly needed: boolean;
}

export interface Mate {
  readonly id: string;
  readonly name: string;
  readonly employer: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly signedIn: boolean;
}

/** Why a visit may not begin, by which rules, and what to do; an app of before was told nothing to do. */
export interface NoPermit {
  readonly code: string;
  readonly rules: readonly string[];
  readonly says: string;
  readonly todo?: string;
}

/** What all stops have in common. */
export interface Head {
  readonly personId: string;
  readonly personName: string;
  readonly institution: string;
  readonly phone?: string | null;
  /** For people in distress; what the house has set. None while the day was brought by an app of before. */
  readonly helpline?: string;
  readonly crew: readonly Mate[];
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
  readonly order: readonly string[];
  readonly clockedIn?: string | null;
  readonly clockedOut?: string | null;
}

export interface Badge {
  readonly address: string;
  readonly codes: readonly { readonly code: string; readonly from: number; readonly until: number }[];
  /** JPEG in Base64. */
  readonly face?: string | null;
}

/** A day, or what changed of it since a version. */
export interface DayChange {
  readonly version: string;
  readonly whole: boolean;
  readonly date: string;
  readonly head?: Head | null;
  readonly badge?: Badge | null;
  readonly stops: readonly Stop[];
  readonly gone: readonly string[];
  readonly policies: readonly { readonly reference: string; readonly text: string }[];
  readonly wordings?: readonly Wording[];
}

/** Signed phrases with which an agreement is written. */
export interface Wording extends Signed {
  readonly language: string;
}

/** What the phone holds for one day. */
export interface Day {
  readonly version: string;
  readonly date: string;
  readonly head: Head;
  readonly badge: Badge | null;
  readonly stops: readonly Stop[];
  readonly policies: Readonly<Record<string, string>>;
  /** None while the day was brought by an app of before. */
  readonly wordings?: Readonly<Record<string, Wording>>;
}

/** The day with a change worked in; `begun` are visits that stay although they are somebody else's by now. */
export function dayAfter(known: Day | null, change: DayChange, begun: ReadonlySet<string>): Day | null {
  const base = change.whole ? null : known;
  const head = change.head ?? base?.head;
  if (head === undefined) return null;
  const stops = new Map((base?.stops ?? []).map((stop) => [stop.id, stop]));
  for (const stop of known?.stops ?? []) if (begun.has(stop.id) && !stops.has(stop.id)) stops.set(stop.id, stop);
  for (const stop of change.stops) stops.set(stop.id, stop);
  for (const id of change.gone) if (!begun.has(id)) stops.delete(id);
  const place = new Map(head.order.map((id, at) => [id, at]));
  const at = (stop: Stop) => place.get(stop.id) ?? head.order.length;
  return {
    version: change.version,
    date: change.date,
    head,
    badge: change.badge ?? base?.badge ?? null,
    stops: [...stops.values()].sort((a, b) => at(a) - at(b) || a.begins - b.begins),
    policies: {
      ...(base?.policies ?? {}),
      ...Object.fromEntries(change.policies.map(({ reference, text }) => [reference, text])),
    },
    wordings: {
      ...(base?.wordings ?? {}),
      ...Object.fromEntries((change.wordings ?? []).map((wording) => [wording.language, wording])),
    },
  };
}

/** 1 for the first on the way. */
export function orderOf(day: Day, stop: Stop): number {
  return day.stops.findIndex(({ id }) => id === stop.id) + 1;
}

/** `09:30` of a second of the day. */
export function timeOf(second: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${part(second / 3600)}:${part((second % 3600) / 60)}`;
}

/** What the kernel reads of a question, and the policy it stands under. */
export function benchOf(loan: Loan, day: Day): { readonly question: object; readonly policy: string } | null {
  const { question } = loan;
  if (question == null) return null;
  // The text of a policy is sent once for all loans; a loan that names it has none of its own.
  const own = question.policy ?? '';
  const policy = own === '' ? (day.policies[question.reference] ?? '') : own;
  if (policy === '') return null;
  const { debt, means, situation, holidays, workedWeekends } = question;
  return { question: { debt, means, situation, holidays, workedWeekends }, policy };
}
