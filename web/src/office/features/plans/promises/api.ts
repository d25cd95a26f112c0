import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Page } from '../../../../shared/api/pages';
import type { Sent, With } from '../../../../shared/api/sent';
import { useLanguage } from '../../../../shared/i18n/language';

export type ReceivedView = Sent<'PromiseViewsReceivedView', 'takenBackOn'>;
export type PromiseView = With<
  Sent<'PromiseViewsPromiseView', 'closedBecause' | 'closedOn'>,
  { readonly received: readonly ReceivedView[] }
>;

export const PROMISES = ['promises'] as const;

/** Everything promised or agreed on a loan, the last one first. */
export function usePromises(loanId: string) {
  return useQuery({
    queryKey: [...PROMISES, 'loan', loanId, useLanguage()],
    queryFn: ({ signal }) => get<Page<PromiseView>>(`/loans/${loanId}/promises`, {}, signal),
    select: (page) => page.items,
  });
}

export function usePromisesOf(borrowerId: string) {
  return useQuery({
    queryKey: [...PROMISES, 'borrower', borrowerId, useLanguage()],
    queryFn: ({ signal }) => get<Page<PromiseView>>(`/borrowers/${borrowerId}/promises`, {}, signal),
    select: (page) => page.items,
  });
}

export const TONES = {
  OPEN: 'busy',
  KEPT: 'good',
  LATE: 'note',
  PARTLY: 'warn',
  BROKEN: 'bad',
  CANCELLED: 'plain',
} as const;
