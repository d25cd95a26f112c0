import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';

export type Clearance = Sent<
  'Clearance',
  | 'screened'
  | 'taught'
  | 'yearly'
  | 'yearlyPassedOn'
  | 'yearlyCourse'
  | 'undertaking'
  | 'suspended'
  | 'blacklisted'
  | 'blacklistReportedOn'
  | 'visits'
  | 'certificateNo'
  | 'certificateExpiresOn'
>;
export type Lack = Sent<'ClearanceListsLack', 'on'>;
export type Standing = With<
  Sent<'ClearanceListsStanding', 'yearlyUntil'>,
  { readonly clearance: Clearance; readonly missing: readonly Lack[]; readonly expiring: readonly Lack[] }
>;
export type ClearanceLine = With<Sent<'ClearanceListsLine', 'teamId'>, { readonly standing: Standing }>;
export type RecordLine = Sent<
  'ClearanceListsRecordLine',
  'passed' | 'course' | 'document' | 'expiresOn' | 'voids' | 'reason' | 'recordedByName'
>;
export type ClearanceCard = With<
  Sent<'ClearanceCard'>,
  { readonly standing: Standing; readonly records: readonly RecordLine[] }
>;
export type RecordKind = RecordLine['kind'];

export const CLEARANCES = ['clearances'] as const;

export function useClearances(needs: string | null) {
  return useList<ClearanceLine>([...CLEARANCES, 'list', useLanguage()], '/clearances', { needs });
}

export function useClearance(userId: string, on: string | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...CLEARANCES, userId, on, language],
    queryFn: ({ signal }) => get<ClearanceCard>(`/clearances/${userId}`, { on }, signal),
  });
}

export function useMine(enabled: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...CLEARANCES, 'mine', language],
    enabled,
    queryFn: ({ signal }) => get<Standing>('/clearances/mine', {}, signal),
  });
}
