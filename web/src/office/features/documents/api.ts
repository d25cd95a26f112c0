import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Body, Sent } from '../../../shared/api/sent';

export type Paper = Sent<'DocumentDocumentText', 'loanId' | 'withdrawnAt' | 'withdrawnBecause'>;
export type PaperKind = Body<'DocumentNewDocument'>['kind'];

export const KINDS: readonly PaperKind[] = [
  'DEMAND_NOTICE',
  'ACCOUNT_STATEMENT',
  'LAW_EXTRACT',
  'VISIT_PACKET',
  'SETTLEMENT_CERTIFICATE',
];

export const PAPERS = ['documents'] as const;

export function usePapers(borrowerId: string) {
  return useQuery({
    queryKey: [...PAPERS, borrowerId],
    queryFn: ({ signal }) => get<readonly Paper[]>(`/borrowers/${borrowerId}/documents`, {}, signal),
  });
}
