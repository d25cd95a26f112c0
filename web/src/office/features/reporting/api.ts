import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Sent } from '../../../shared/api/sent';

export type BucketLine = Sent<'BookBucketView'>;
/** Sums of different currencies are never added up: a book has one answer a currency. */
export type Book = Sent<'BookBookView'>;
export type TrendDay = Sent<'BookTrendDay'>;

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
