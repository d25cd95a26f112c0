import { useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList, type Page } from '../../../shared/api/pages';
import type { Money } from '../../../shared/money/money';

export interface WorkLine {
  readonly caseId: string;
  readonly borrowerId: string;
  readonly nameMasked: string;
  readonly district?: string | null;
  readonly dpd: number;
  readonly bucket: string;
  readonly overdue: Money;
  readonly treatment: string;
  readonly priority: number;
  readonly reason: string;
  readonly nextAction?: string | null;
  readonly assignedOn?: string | null;
  readonly assignReason?: string | null;
  readonly collector?: { readonly id: string; readonly displayName: string } | null;
}

export interface TimelineEntry {
  readonly on: string;
  readonly kind: string;
  readonly text?: string | null;
}

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

interface Colleague {
  readonly id: string;
  readonly displayName: string;
}

export function useColleagues() {
  return useQuery({
    queryKey: ['users', 'collectors'],
    queryFn: ({ signal }) => get<Page<Colleague & { roles: readonly string[] }>>('/users', { size: 200 }, signal),
    select: (page) => page.items.filter((user) => user.roles.includes('COLLECTOR')),
  });
}
