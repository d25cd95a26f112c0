import type { Letter } from './api';

/** What is to be done with a letter of a closed batch. */
export type Standing = 'waits' | 'posted' | 'DELIVERED' | 'RETURNED';

export function standingOf(letter: Letter): Standing {
  if (letter.proof != null) return letter.proof;
  return letter.dispatchedOn == null ? 'waits' : 'posted';
}

const NUMBER = /^[0-9A-Za-z-]{3,40}$/;

/** A number of the post: letters, digits and dashes, as it is printed on the slip. */
export function isDispatchNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** A letter cannot arrive before it was posted, nor after today. */
export function proofDayFault(on: string | null, dispatchedOn: string, today: string): 'early' | 'ahead' | null {
  if (on === null) return null;
  if (on < dispatchedOn) return 'early';
  return on > today ? 'ahead' : null;
}
