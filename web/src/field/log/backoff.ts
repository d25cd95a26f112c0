/** After these failures in a row nothing is tried on its own any more; the person sees why and starts it again. */
export const MOST_FAILURES = 10;
const FIRST_WAIT_MILLIS = 2_000;
const LONGEST_WAIT_MILLIS = 300_000;

/** How sending stands: whole again, waiting for a moment, or suspended with what was last in the way. */
export interface Standing {
  readonly failures: number;
  readonly notBefore: number;
  readonly because: string | null;
}

export const WHOLE: Standing = { failures: 0, notBefore: 0, because: null };

export function suspended(standing: Standing): boolean {
  return standing.failures >= MOST_FAILURES;
}

export function due(standing: Standing, now: number): boolean {
  return !suspended(standing) && now >= standing.notBefore;
}

/** One failure more: twice the wait, spread by a part, so that a hundred phones do not come back at one moment. */
export function failed(standing: Standing, because: string, now: number, spread: number): Standing {
  const failures = standing.failures + 1;
  const wait = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** (failures - 1));
  return { failures, notBefore: now + Math.round(wait * (0.5 + spread / 2)), because };
}
