import type { AgencyFacts, EntryKind, EntryLine, Standing } from './api';

export type Verdict = 'chargeable' | 'notChargeable' | 'unknown';

/** Whether an agency may be charged; of one about which nothing was recorded nobody knows. */
export function verdictOf(standing: Standing): Verdict {
  if (standing.chargeable) return 'chargeable';
  return standing.facts.suspended == null ? 'unknown' : 'notChargeable';
}

export type Part =
  'from' | 'until' | 'form' | 'scores' | 'passed' | 'incident' | 'terms' | 'document' | 'url' | 'refers' | 'reason';

interface Shape {
  readonly needed: readonly Part[];
  readonly offered: readonly Part[];
}

const SHAPES: Readonly<Record<EntryKind, Shape>> = {
  LISTED: { needed: [], offered: ['until', 'document', 'reason'] },
  DELISTED: { needed: ['reason'], offered: [] },
  PUBLISHED: { needed: ['url'], offered: [] },
  UNPUBLISHED: { needed: ['reason'], offered: [] },
  CONTRACT: { needed: ['from', 'until', 'terms', 'document'], offered: [] },
  CONTRACT_ENDED: { needed: ['refers', 'reason'], offered: [] },
  DATA_DELETED: { needed: ['refers', 'document'], offered: [] },
  EVALUATED: { needed: ['form', 'scores', 'passed'], offered: ['document', 'reason'] },
  INSPECTED: { needed: ['form', 'passed'], offered: ['document', 'reason'] },
  INCIDENT: { needed: ['incident', 'reason'], offered: ['document'] },
  REMEDIED: { needed: ['refers', 'reason'], offered: ['document'] },
  RECORDS_LATE: { needed: [], offered: ['reason'] },
  RECORDS_COMPLETE: { needed: [], offered: ['reason'] },
  SUSPENDED: { needed: ['reason'], offered: [] },
  REINSTATED: { needed: ['reason'], offered: [] },
  VOIDED: { needed: ['refers', 'reason'], offered: [] },
};

/** Whether an entry of a kind must, may or must not say something. */
export function partOf(kind: EntryKind, part: Part): 'needed' | 'offered' | 'none' {
  const { needed, offered } = SHAPES[kind];
  return needed.includes(part) ? 'needed' : offered.includes(part) ? 'offered' : 'none';
}

const REFERRED: Partial<Record<EntryKind, EntryKind>> = {
  CONTRACT_ENDED: 'CONTRACT',
  DATA_DELETED: 'CONTRACT',
  REMEDIED: 'INCIDENT',
};

/** The entries one of a kind can refer to; violence stays and is never put right. */
export function referable(kind: EntryKind, entries: readonly EntryLine[]): readonly EntryLine[] {
  const wanted = REFERRED[kind];
  return entries.filter((entry) => entry.kind === wanted && !entry.voided && entry.incident !== 'VIOLENCE');
}

/** Entries somebody can add as things stand, by what they are about. */
export const GROUPS = {
  listing: ['LISTED', 'DELISTED', 'PUBLISHED', 'UNPUBLISHED'],
  contract: ['CONTRACT', 'CONTRACT_ENDED', 'DATA_DELETED'],
  looks: ['EVALUATED', 'INSPECTED', 'RECORDS_COMPLETE', 'RECORDS_LATE'],
  incidents: ['INCIDENT', 'REMEDIED', 'SUSPENDED', 'REINSTATED'],
} as const satisfies Readonly<Record<string, readonly EntryKind[]>>;

export function fits(kind: EntryKind, facts: AgencyFacts, entries: readonly EntryLine[]): boolean {
  if (kind === 'REINSTATED') return facts.suspended === true;
  return REFERRED[kind] === undefined || referable(kind, entries).length > 0;
}

export const FORMS: Partial<Record<EntryKind, readonly NonNullable<EntryLine['form']>[]>> = {
  EVALUATED: ['YEARLY', 'BEFORE_EXPIRY'],
  INSPECTED: ['ON_SITE', 'OFF_SITE'],
};

export const INCIDENTS = [
  'VIOLENCE',
  'PASSED_ON',
  'UNRELATED_PERSON',
  'DATA_LEAK',
  'FALSE_RECORD',
  'OTHER',
] as const satisfies readonly NonNullable<EntryLine['incident']>[];

export interface Entry {
  readonly kind: EntryKind;
  readonly on: string;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly form?: string;
  readonly conduct?: number;
  readonly quality?: number;
  readonly security?: number;
  readonly passed?: boolean;
  readonly incident?: string;
  readonly terms?: readonly string[];
  readonly document?: string;
  readonly url?: string;
  readonly refers?: string;
  readonly reason?: string;
}

function text(typed: string | undefined): string | null {
  return typed?.trim() ? typed.trim() : null;
}

/** The entry as the server takes it; what does not belong to its kind is left out. */
export function bodyOf(id: string, entry: Entry) {
  const { kind, conduct, quality, security } = entry;
  const only = <T>(part: Part, value: T | null | undefined) => (partOf(kind, part) === 'none' ? null : (value ?? null));
  const scored = conduct !== undefined && quality !== undefined && security !== undefined;
  const terms = entry.terms ?? [];
  return {
    id,
    kind,
    on: entry.on,
    from: only('from', entry.from),
    until: only('until', entry.until),
    form: only('form', entry.form),
    scores: only('scores', scored ? { conduct, quality, security } : null),
    passed: only('passed', entry.passed),
    incident: only('incident', entry.incident),
    terms: only('terms', { data: terms.includes('data'), delegation: terms.includes('delegation') }),
    document: only('document', text(entry.document)),
    url: only('url', text(entry.url)),
    refers: only('refers', entry.refers),
    reason: only('reason', text(entry.reason)),
  };
}
