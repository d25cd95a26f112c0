import { useListing, type Page } from '../../../shared/api/pages';
import { get } from '../../../shared/api/client';
import { useLanguage } from '../../../shared/i18n/language';
import type { Found } from '../../../shared/wording/Found';

export type NoteKind = 'CONTACT' | 'CALL' | 'HOLD' | 'VISIT';
export type Judgement = 'HARMLESS' | 'COACHING' | 'MISCONDUCT';

/** A note in which the rules about words found something, and what a colleague made of it. */
export interface MarkedNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly subject: string;
  readonly borrowerId: number | string;
  readonly text: string;
  readonly findings: readonly Found[];
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly judgement?: Judgement | null;
  readonly judgedBy?: string | null;
  readonly judgedAt?: string | null;
  readonly because?: string | null;
}

export const MARKED = ['marked-notes'] as const;

const A_PAGE = 20;

/** Waiting ones the oldest first, judged ones the latest first. */
export function useMarkedNotes(judged: boolean) {
  const language = useLanguage();
  return useListing<MarkedNote>([...MARKED, judged, language], (after, signal) =>
    get<Page<MarkedNote>>('/marked-notes', { judged, size: A_PAGE, after }, signal),
  );
}
