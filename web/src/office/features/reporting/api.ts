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
  readonly currency: string;
  /** Every currency of the book; sums of different currencies are never added up. */
  readonly currencies: readonly string[];
  readonly buckets: readonly BucketLine[];
  readonly totals: {
    readonly loans: number;
    readonly borrowers: number;
    readonly outstanding: Money;
    readonly overdue: Money;
  };
  readonly cases: { readonly open: number; readonly openedToday: number; readonly closedToday: number };
  readonly treatments: readonly { readonly treatment: string; readonly count: number }[];
  /** What each figure counts, in the server's words. */
  readonly definitions: readonly { readonly tile: string; readonly text: string }[];
}

export interface TrendDay {
  readonly date: string;
  readonly buckets: readonly { readonly bucket: string; readonly loans: number }[];
}

export function useBook(on: string | null, currency: string | null) {
  return useQuery({
    queryKey: ['book', on, currency],
    queryFn: ({ signal }) => get<Book>('/book', { on, currency }, signal),
    placeholderData: (old) => old,
  });
}

export function useTrend(days: number, currency: string) {
  return useQuery({
    queryKey: ['book', 'trend', days, currency],
    queryFn: ({ signal }) => get<readonly TrendDay[]>('/book/trend', { days, currency }, signal),
  });
}
