import { useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList, type Page } from '../../../shared/api/pages';
import type { Sent } from '../../../shared/api/sent';

export type WorkLine = Sent<'WorklistsItem', 'district' | 'assignedOn' | 'assignReason' | 'collector'>;
export type TimelineEntry = Sent<'CaseEventText'>;

export const WORKLIST = ['worklist'] as const;

export function useWorklist(filters: Query) {
  return useList<WorkLine>(WORKLIST, '/worklist', filters);
}

export function useTimeline(borrowerId: string) {
  return useQuery({
    queryKey: ['timeline', borrowerId],
    queryFn: ({ signal }) => get<readonly TimelineEntry[]>(`/borrowers/${borrowerId}/timeline`, {}, signal),
  });
}

export function useColleagues() {
  return useQuery({
    queryKey: ['users', 'collectors'],
    queryFn: ({ signal }) => get<Page<Sent<'User'>>>('/users', { size: 200 }, signal),
    select: (page) => page.items.filter((user) => user.roles.includes('COLLECTOR')),
  });
}
