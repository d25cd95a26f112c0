import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Sent } from '../../../shared/api/sent';

export type WorkYear = Sent<'WorkYearWorkYear'>;

export const YEARS = ['working-days'] as const;

export function useYears() {
  return useQuery({
    queryKey: [...YEARS],
    queryFn: ({ signal }) => get<readonly WorkYear[]>('/working-days', {}, signal),
  });
}
