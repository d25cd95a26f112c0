import { useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';

export type Paper = Sent<'DocumentDocumentText', 'loanId' | 'withdrawnAt' | 'withdrawnBecause'>;
export type Choice = Sent<'ChoicesChoice', 'recordId' | 'about'>;

export const PAPERS = ['documents'] as const;

export function usePapers(borrowerId: string) {
  return useQuery({
    queryKey: [...PAPERS, borrowerId],
    queryFn: ({ signal }) => get<readonly Paper[]>(`/borrowers/${borrowerId}/documents`, {}, signal),
  });
}

/** What could be issued today, and about which record. */
export function useChoices(borrowerId: string) {
  return useQuery({
    queryKey: [...PAPERS, borrowerId, 'choices'],
    queryFn: ({ signal }) => get<readonly Choice[]>(`/borrowers/${borrowerId}/documents/choices`, {}, signal),
  });
}

export type Packet = Sent<'PacketPacketText'>;
export type PacketStop = With<Sent<'PacketStopText', 'permitId'>, { readonly packet: Packet | null }>;

/** The visits of a day with the packet made for each. */
export function usePackets(day: string) {
  return useQuery({
    queryKey: [...PAPERS, 'packets', day],
    queryFn: ({ signal }) => get<readonly PacketStop[]>('/visit-packets', { day }, signal),
  });
}

export type Issued = Sent<'DocumentListDocumentLine', 'withdrawnAt'>;
export type KindText = Sent<'DocumentListKindText'>;

/** Every kind of paper there is, in the reader's language. */
export function useKinds() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['document-kinds', language],
    queryFn: ({ signal }) => get<readonly KindText[]>('/document-kinds', {}, signal),
    staleTime: Infinity,
  });
}

/** Papers of everybody, the latest first. */
export function useIssued(filter: Query) {
  const language = useLanguage();
  return useList<Issued>([...PAPERS, 'issued', language], '/documents', filter);
}
