import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Page } from '../../../../shared/api/pages';
import type { Sent, With } from '../../../../shared/api/sent';
import { useLanguage } from '../../../../shared/i18n/language';
import type { PromiseView } from '../promises/api';

export type Agreement = With<
  Sent<
    'AgreementAgreementView',
    | 'approvedBy'
    | 'acceptedAt'
    | 'acceptedBefore'
    | 'signatureSha256'
    | 'acceptedCode'
    | 'code'
    | 'replaces'
    | 'endedOn'
    | 'standing'
  >,
  { readonly standing?: PromiseView | null; readonly code?: Sent<'CodesStanding', 'sentAt'> | null }
>;

export const AGREEMENTS = ['agreements'] as const;

export function useAgreements(loanId: string) {
  return useQuery({
    queryKey: [...AGREEMENTS, loanId, useLanguage()],
    queryFn: ({ signal }) => get<Page<Agreement>>(`/loans/${loanId}/agreements`, {}, signal),
    select: (page) => page.items,
  });
}

/** What is out of date once an agreement changed: the debt it changes, what is promised, what waits. */
export const TOUCHED = [
  AGREEMENTS,
  ['promises'],
  ['options'],
  ['owed'],
  ['approvals'],
  ['follow-up'],
  ['holds'],
] as const;

export type Act = 'sign' | 'cancel' | 'approve';

/** What can be done with an agreement as it stands; the server has the last word. */
export function actsOf(agreement: Agreement, me: string, today: string): readonly Act[] {
  if (agreement.state === 'PROPOSED' && agreement.workedOn === today) {
    const needs = agreement.needsSecondPerson && agreement.approvedBy == null;
    if (!needs) return ['sign', 'cancel'];
    return agreement.proposedBy === me ? ['cancel'] : ['approve', 'cancel'];
  }
  return agreement.state === 'PROPOSED' || agreement.state === 'ACTIVE' ? ['cancel'] : [];
}
