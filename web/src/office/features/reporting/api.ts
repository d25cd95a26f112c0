import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Sent, With } from '../../../shared/api/sent';

export type BucketLine = Sent<'BookBucketView'>;
/** Sums of different currencies are never added up: a book has one answer a currency. */
export type Book = Sent<'BookBookView'>;
export type TrendDay = Sent<'BookTrendDay'>;

export type ResultLine = Sent<'ResultLine', 'playbook' | 'title'>;
export type Results = With<Sent<'ResultResultView'>, { readonly lines: readonly ResultLine[] }>;

export function useResults(from: string | null, to: string | null) {
  return useQuery({
    queryKey: ['results', from, to],
    queryFn: ({ signal }) => get<Results>('/results', { from, to }, signal),
    placeholderData: (old) => old,
  });
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
