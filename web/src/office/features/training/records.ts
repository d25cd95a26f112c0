import type { Clearance, RecordKind, RecordLine, Standing } from './api';

export type Verdict = 'cleared' | 'notCleared' | 'unknown';

/** Whether somebody may collect; nobody knows of a colleague about whom nothing was ever recorded. */
export function verdictOf(standing: Standing): Verdict {
  if (standing.cleared) return 'cleared';
  return standing.clearance.suspended == null ? 'unknown' : 'notCleared';
}

export const KINDS = [
  'SCREENED',
  'PRE_JOB',
  'YEARLY',
  'UNDERTAKING',
  'VISITS_QUALIFIED',
  'SUSPENDED',
  'REINSTATED',
  'VISITS_WITHDRAWN',
  'BLACKLISTED',
  'BLACKLIST_REPORTED',
] as const satisfies readonly RecordKind[];

/** Records that fit what is known today; the server refuses the others. */
export function kindsFor(clearance: Clearance): readonly RecordKind[] {
  return KINDS.filter((kind) => {
    if (kind === 'REINSTATED') return clearance.suspended === true;
    if (kind === 'BLACKLIST_REPORTED') return clearance.blacklisted === true;
    if (kind === 'VISITS_WITHDRAWN') return clearance.certificateNo != null;
    return true;
  });
}

export interface Parts {
  readonly passed: boolean;
  readonly course: boolean;
  readonly document: boolean;
  readonly expiresOn: boolean;
  readonly reasonNeeded: boolean;
}

/** What a record of a kind says. */
export function partsOf(kind: RecordKind): Parts {
  const taught = kind === 'PRE_JOB' || kind === 'YEARLY';
  return {
    passed: taught || kind === 'SCREENED',
    course: taught,
    document: kind === 'UNDERTAKING' || kind === 'VISITS_QUALIFIED',
    expiresOn: kind === 'VISITS_QUALIFIED',
    reasonNeeded: ['SUSPENDED', 'REINSTATED', 'BLACKLISTED', 'VISITS_WITHDRAWN', 'VOIDED'].includes(kind),
  };
}

/** Only a record of somebody else that still counts can be struck out. */
export function mayStrikeOut(record: Pick<RecordLine, 'kind' | 'voided' | 'recordedBy'>, me: string | null): boolean {
  return record.kind !== 'VOIDED' && !record.voided && record.recordedBy !== me;
}
