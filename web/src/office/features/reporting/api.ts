import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Money } from '../../../shared/money/money';

export interface BucketLine {
  readonly bucket: string;
  readonly loans: number;
  readonly borrowers: number;
  readonly outstanding: Money;
  readonly overdue: Money;
}

export interface Book {
  readonly asOf: string;
  readonly buckets: readonly BucketLine[];
  readonly totals: {
    readonly loans: number;
    readonly borrowers: number;
    readonly outstanding: Money;
    readonly overdue: Money;
  };
  readonly cases: { readonly open: number; readonly openedToday: number; readonly closedToday: number };
  readonly treatments: readonly { readonly treatment: string; readonly count: number }[];
}

export interface TrendDay {
  readonly date: string;
  readonly buckets: readonly { readonly bucket: string; readonly loans: number }[];
}

export function useBook(on: string | null) {
  return useQuery({ queryKey: ['book', on], queryFn: ({ signal }) => get<Book>('/book', { on }, signal) });
}

export function useTrend(days: number) {
  return useQuery({
    queryKey: ['book', 'trend', days],
    queryFn: ({ signal }) => get<readonly TrendDay[]>('/book/trend', { days }, signal),
  });
}
