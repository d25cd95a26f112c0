import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Page } from '../api/pages';
import { useMay } from './session';

export const APPROVALS = ['approvals'] as const;
export const APPROVERS = ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER'] as const;

const EVERY_MILLIS = 60_000;

/** How many things wait for the reader to decide, without those they asked for themselves. */
export function useWaiting(): number {
  const may = useMay(...APPROVERS);
  const waiting = useQuery({
    queryKey: [...APPROVALS, 'count'],
    enabled: may,
    refetchInterval: EVERY_MILLIS,
    queryFn: ({ signal }) => get<Page<{ readonly own: boolean }>>('/approvals', {}, signal),
    select: (page) => page.items.filter((each) => !each.own).length,
  });
  return waiting.data ?? 0;
}
