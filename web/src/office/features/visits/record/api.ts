import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import { useList, type Page } from '../../../../shared/api/pages';
import type { Sent, With } from '../../../../shared/api/sent';
import { useLanguage } from '../../../../shared/i18n/language';

export type Flag = Sent<'VisitViewsFlagView'>;
export type Person = Sent<'VisitViewsPersonView', 'name'>;
export type VisitLine = With<
  Sent<
    'VisitViewsVisitLine',
    | 'setOffAt'
    | 'arrivedAt'
    | 'begunAt'
    | 'leftAt'
    | 'closedAt'
    | 'outBy'
    | 'result'
    | 'nextAction'
    | 'nextOn'
    | 'twinOf'
  >,
  { readonly crew: readonly Person[]; readonly flags: readonly Flag[] }
>;
export type VisitEvent = Sent<'VisitViewsEventView', 'refusedBy' | 'sentence'>;
export type Evidence = With<Sent<'VisitViewsEvidenceView', 'arrivedAt' | 'equal'>, { readonly flags: readonly Flag[] }>;
export type Incident = With<
  Sent<'VisitViewsIncidentView', 'handledAt' | 'handledBy'>,
  { readonly by: Person; readonly handledBy?: Person | null }
>;
export type Follow = Sent<'VisitViewsFollowView', 'doneAt' | 'refused' | 'waitsFor' | 'sentence' | 'signed'>;
export type Visit = With<
  Sent<'VisitViewsVisitDetail'>,
  {
    readonly visit: VisitLine;
    readonly events: readonly VisitEvent[];
    readonly evidence: readonly Evidence[];
    readonly incidents: readonly Incident[];
    readonly follow: readonly Follow[];
    readonly twins: readonly VisitLine[];
  }
>;
export type Phone = Sent<'DeviceDeviceView', 'userName' | 'seenAt' | 'revokedAt' | 'revokedBecause'>;

export const VISITS = ['visits'] as const;
export const PHONES = ['phones'] as const;

/** People are out: what they tell is looked for again and again. */
const LOOK_MILLIS = 10_000;

export function useBoard(day: string) {
  return useQuery({
    queryKey: [...VISITS, 'day', day, useLanguage()],
    queryFn: ({ signal }) => get<Page<VisitLine>>('/visits', { day }, signal),
    select: (page) => page.items,
    refetchInterval: LOOK_MILLIS,
  });
}

export function useVisit(id: string) {
  return useQuery({
    queryKey: [...VISITS, 'one', id, useLanguage()],
    queryFn: ({ signal }) => get<Visit>(`/visits/${id}`, {}, signal),
  });
}

export function useVisitsOf(borrowerId: string) {
  return useQuery({
    queryKey: [...VISITS, 'of', borrowerId, useLanguage()],
    queryFn: ({ signal }) => get<Page<VisitLine>>(`/borrowers/${borrowerId}/visits`, {}, signal),
    select: (page) => page.items,
  });
}

export function useIncidents() {
  return useQuery({
    queryKey: [...VISITS, 'incidents'],
    queryFn: ({ signal }) => get<Page<Incident>>('/visit-incidents', { open: true }, signal),
    select: (page) => page.items,
    refetchInterval: LOOK_MILLIS,
  });
}

export const usePhones = () => useList<Phone>([...PHONES], '/field/devices');
