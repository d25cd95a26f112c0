import { useListing, type Page } from '../../../shared/api/pages';
import { get } from '../../../shared/api/client';
import type { Sent } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';

/** A note in which the rules about words found something, and what a colleague made of it. */
export type MarkedNote = Sent<'MarkedNoteNoteCard', 'judgement' | 'judgedBy' | 'judgedAt' | 'because'>;
export type Judgement = NonNullable<MarkedNote['judgement']>;

export const MARKED = ['marked-notes'] as const;

const A_PAGE = 20;

/** Waiting ones the oldest first, judged ones the latest first. */
export function useMarkedNotes(judged: boolean) {
  const language = useLanguage();
  return useListing<MarkedNote>([...MARKED, judged, language], (after, signal) =>
    get<Page<MarkedNote>>('/marked-notes', { judged, size: A_PAGE, after }, signal),
  );
}
