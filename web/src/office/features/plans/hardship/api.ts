import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Page } from '../../../../shared/api/pages';
import type { Sent } from '../../../../shared/api/sent';
import { useLanguage } from '../../../../shared/i18n/language';

export type Hardship = Sent<'HardshipHardshipView', 'decision' | 'reviewOn' | 'decidedOn' | 'decidedBy'>;
export type QuestionText = Sent<'HardshipQuestionView'>;
export type Words = Sent<'HardshipWords', 'reasons'>;

/** Why somebody looks; recorded each time. */
export interface Look {
  readonly purpose: string;
  readonly reason: string;
}

export const HARDSHIPS = ['hardships'] as const;
export const DETAILS = ['INCOME_LOST', 'ILLNESS', 'DISABILITY', 'OLD_AGE', 'DISTRESS', 'OTHER_NEED'] as const;
export const ASKED_BY = ['BORROWER', 'FAMILY', 'STAFF', 'HOSPITAL', 'OTHER'] as const;
export const NOTES = ['PAPER', 'TOLD', 'SEEN', 'OTHER'] as const;
export const TOUCHED = [HARDSHIPS, ['approvals'], ['options'], ['holds']] as const;

function useLine(key: string, path: string) {
  return useQuery({
    queryKey: [...HARDSHIPS, key],
    queryFn: ({ signal }) => get<Page<Hardship>>(path, {}, signal),
    select: (page) => page.items,
  });
}

export const useHardshipsOf = (borrowerId: string) => useLine(borrowerId, `/borrowers/${borrowerId}/hardships`);
export const useOpenHardships = () => useLine('open', '/hardships');
export const useReviews = () => useLine('reviews', '/hardships/reviews');

export function useHardship(id: string) {
  return useQuery({
    queryKey: [...HARDSHIPS, 'one', id],
    queryFn: ({ signal }) => get<Hardship>(`/hardships/${id}`, {}, signal),
  });
}

/** What everybody is asked, in the reader's language. */
export function useQuestions() {
  return useQuery({
    queryKey: [...HARDSHIPS, 'questions', useLanguage()],
    queryFn: ({ signal }) => get<readonly QuestionText[]>('/hardships/questions', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
