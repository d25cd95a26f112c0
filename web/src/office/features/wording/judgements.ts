import type { Tone } from '../../../shared/ui/Chip';
import type { Judgement, MarkedNote } from './api';

export const JUDGEMENTS: readonly Judgement[] = ['HARMLESS', 'COACHING', 'MISCONDUCT'];

export const TONES: Readonly<Record<Judgement, Tone>> = { HARMLESS: 'good', COACHING: 'warn', MISCONDUCT: 'bad' };

/** Where the note stands in the office; a call and a visit are told on the page of the person. */
export function whereOf(note: Pick<MarkedNote, 'kind' | 'subject' | 'borrowerId'>): string {
  const borrower = `/borrowers/${String(note.borrowerId)}`;
  if (note.kind === 'HOLD') return `/holds/${note.subject}`;
  return note.kind === 'CONTACT' ? `${borrower}/contacts` : borrower;
}
