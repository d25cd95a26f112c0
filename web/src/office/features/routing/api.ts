import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Sent } from '../../../shared/api/sent';

export type Stop = Sent<'BoardStop', 'appointmentId' | 'district' | 'chance' | 'latitudeE6' | 'longitudeE6'>;
export type Crew = Omit<Sent<'BoardCrew', 'lunchFrom' | 'lunchTo' | 'latitudeE6' | 'longitudeE6'>, 'stops'> & {
  readonly stops: readonly Stop[];
};
export type Left = Sent<'BoardLeft', 'appointmentId' | 'district' | 'latitudeE6' | 'longitudeE6'>;
export type Change = Sent<'BoardChange', 'fromCrew' | 'from' | 'toCrew' | 'to'>;
export type Version = Sent<'BoardVersion', 'madeBy'>;
export type Progress = Sent<'BoardProgress', 'failed' | 'message'>;
export type Reason = Sent<'BoardReason'>;
export type Answer = Sent<'WhatIfsAnswer'>;
type Sending = Sent<'Board', 'version' | 'score'>;
export type Board = Omit<Sending, 'crews' | 'left' | 'changes' | 'versions' | 'version' | 'progress'> & {
  readonly crews: readonly Crew[];
  readonly left: readonly Left[];
  readonly changes: readonly Change[];
  readonly versions: readonly Version[];
  readonly version?: Version | null;
  readonly progress: Progress;
};

export type DayCell = Sent<'RosterDayCell', 'from' | 'to' | 'away' | 'absence'>;
export type Card = Sent<'RosterCard', 'startBranch' | 'senior' | 'woman'>;
export type MemberRow = Omit<Sent<'RosterMemberRow', 'district'>, 'card' | 'days'> & {
  readonly card?: Card | null;
  readonly days: readonly DayCell[];
};
export type Week = Omit<Sent<'RosterWeek'>, 'members'> & { readonly members: readonly MemberRow[] };
export type Branch = Sent<'RosterBranchView', 'district'>;

export type PairRow = Sent<'RosterPairRow'>;
export type MapLine = Sent<'MapSettingsLine', 'value' | 'changedBy' | 'changedAt'>;
export type DistrictTable = Sent<'DistrictDistrictTable'>;
export type Actual = Omit<Sent<'ActualsActual'>, 'lines'> & { readonly lines: readonly ActualLine[] };
export type ActualLine = Sent<'ActualsLine', 'arrived' | 'begun' | 'closed' | 'minutesLate'>;

export const PLANNING = ['planning'] as const;
export const ROSTER = ['roster'] as const;
export const MAPS = ['maps'] as const;
const SOON_MILLIS = 700;

/** The day's newest plan; while it is worked out it is asked for again and again. */
export function useBoard(day: string) {
  return useQuery({
    queryKey: [...PLANNING, day],
    queryFn: ({ signal }) => get<Board>(`/planning/days/${day}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.progress.running === true ? SOON_MILLIS : false),
  });
}

export function useReason(plan: string, visit: string | null) {
  return useQuery({
    queryKey: [...PLANNING, 'why', plan, visit],
    queryFn: ({ signal }) => get<Reason>(`/planning/plans/${plan}/visits/${visit ?? ''}`, {}, signal),
    enabled: visit !== null,
  });
}

export function useWeek(day: string) {
  return useQuery({
    queryKey: [...ROSTER, day],
    queryFn: ({ signal }) => get<Week>('/roster', { day }, signal),
  });
}

/** The plan in force against what became of it; asked for only where there is one. */
export function useActual(day: string) {
  return useQuery({
    queryKey: [...PLANNING, 'actual', day],
    queryFn: ({ signal }) => get<Actual>(`/planning/days/${day}/actual`, {}, signal),
  });
}

export function useMapSettings() {
  return useQuery({
    queryKey: [...MAPS, 'settings'],
    queryFn: ({ signal }) => get<readonly MapLine[]>('/roster/map-settings', {}, signal),
  });
}

export function useDistricts() {
  return useQuery({
    queryKey: [...MAPS, 'districts'],
    queryFn: ({ signal }) => get<DistrictTable>('/roster/districts', {}, signal),
  });
}

export function useBranches() {
  return useQuery({
    queryKey: [...ROSTER, 'branches'],
    queryFn: ({ signal }) => get<readonly Branch[]>('/roster/branches', {}, signal),
  });
}
