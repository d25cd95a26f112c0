import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Page } from '../../../../shared/api/pages';
import type { Sent } from '../../../../shared/api/sent';

export type Action = Sent<'FollowActionView', 'assignedName'>;
export type Leak = Sent<'FollowLeakView', 'worker' | 'workerName'>;
export type Rate = Sent<'FollowRateView', 'name' | 'keptPpm'>;

export const FOLLOW = ['follow-up'] as const;
export const GROUPS = ['COLLECTOR', 'AGENCY', 'OPTION', 'SEGMENT'] as const;
export type Group = (typeof GROUPS)[number];
export const KINDS = ['CALL', 'MESSAGE', 'VISIT', 'NEW_PLAN', 'HARDSHIP', 'LEGAL', 'OTHER'] as const;
export const OUTCOMES = [
  'REACHED',
  'NOT_REACHED',
  'NEW_PROMISE',
  'NEW_AGREEMENT',
  'PAID',
  'HANDED_ON',
  'NOTHING',
] as const;
/** In the order in which they are told: what came in first. */
export const FATES = ['KEPT', 'LATE', 'PARTLY', 'BROKEN', 'OPEN', 'CANCELLED'] as const;
export type Fate = (typeof FATES)[number];

export function useActions(all: boolean) {
  return useQuery({
    queryKey: [...FOLLOW, 'actions', all],
    queryFn: ({ signal }) => get<Page<Action>>('/follow-up/actions', { all }, signal),
    select: (page) => page.items,
  });
}

export function useLeaks() {
  return useQuery({
    queryKey: [...FOLLOW, 'leaks'],
    queryFn: ({ signal }) => get<Page<Leak>>('/follow-up/leaks', {}, signal),
    select: (page) => page.items,
  });
}

export function useRates(from: string, to: string, by: Group) {
  return useQuery({
    queryKey: [...FOLLOW, 'rates', from, to, by],
    queryFn: ({ signal }) => get<readonly Rate[]>('/follow-up/kept-rates', { from, to, by }, signal),
    placeholderData: (last) => last,
  });
}

export function countOf(rate: Pick<Rate, 'counts'>, fate: Fate): number {
  switch (fate) {
    case 'KEPT':
      return rate.counts.kept;
    case 'LATE':
      return rate.counts.late;
    case 'PARTLY':
      return rate.counts.partly;
    case 'BROKEN':
      return rate.counts.broken;
    case 'OPEN':
      return rate.counts.open;
    case 'CANCELLED':
      return rate.counts.cancelled;
  }
}

/** Whether the fates of a group are all of it; they always should be, and the page says when they are not. */
export function sumsUp(rate: Rate): boolean {
  return FATES.reduce((sum, fate) => sum + countOf(rate, fate), 0) === rate.taken;
}

/** Actions by who is to do them, those with the most first. */
export function byWorker(actions: readonly Action[]): readonly (readonly [string, readonly Action[]])[] {
  const workers = new Map<string, Action[]>();
  for (const action of actions) workers.set(action.assignedTo, [...(workers.get(action.assignedTo) ?? []), action]);
  return [...workers.entries()].toSorted((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
}
