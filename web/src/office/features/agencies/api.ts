import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';

export type Contract = Sent<'AgencyStandingContract'>;
export type AgencyFacts = With<
  Sent<
    'AgencyStanding',
    | 'listed'
    | 'listedUntil'
    | 'published'
    | 'publishedOn'
    | 'publishedUrl'
    | 'contracted'
    | 'evaluated'
    | 'evaluatedOn'
    | 'evaluationPassed'
    | 'evaluatedForRenewal'
    | 'inspected'
    | 'inspectedOn'
    | 'inspectionPassed'
    | 'violent'
    | 'passedOn'
    | 'recordsComplete'
    | 'suspended'
    | 'contract'
  >,
  { readonly contract?: Contract | null }
>;
export type Lack = Sent<'AgencyListsLack', 'on'>;
export type Standing = With<
  Sent<'AgencyListsStanding', 'evaluationUntil' | 'inspectionUntil'>,
  { readonly facts: AgencyFacts; readonly missing: readonly Lack[]; readonly expiring: readonly Lack[] }
>;
export type AgencyLine = With<Sent<'AgencyListsLine'>, { readonly standing: Standing }>;
export type EntryLine = Sent<
  'AgencyListsEntryLine',
  | 'from'
  | 'until'
  | 'form'
  | 'scores'
  | 'passed'
  | 'incident'
  | 'terms'
  | 'document'
  | 'url'
  | 'refers'
  | 'reason'
  | 'recordedByName'
>;
export type Member = Sent<'AgencyStoreMember', 'name' | 'leftOn'>;
export type AgencyCard = With<
  Sent<'AgencyListsCard'>,
  { readonly agency: AgencyLine; readonly records: readonly EntryLine[]; readonly members: readonly Member[] }
>;
export type EntryKind = EntryLine['kind'];
export interface Saved {
  readonly id: string;
}

export const AGENCIES = ['agencies'] as const;

export function useAgencies() {
  return useList<AgencyLine>([...AGENCIES, 'list', useLanguage()], '/agencies');
}

export function useAgency(id: string, on: string | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...AGENCIES, id, on, language],
    queryFn: ({ signal }) => get<AgencyCard>(`/agencies/${id}`, { on }, signal),
  });
}
