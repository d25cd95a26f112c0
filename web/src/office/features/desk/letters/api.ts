import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Listing } from '../../../../shared/api/pages';
import type { Sent, With } from '../../../../shared/api/sent';

export type Batch = Sent<'LetterBatchText', 'closedAt'>;
export type Letter = With<
  Sent<'LetterLetterText', 'dispatchNumber' | 'dispatchedOn' | 'proof' | 'proofOn'>,
  { readonly proof?: 'DELIVERED' | 'RETURNED' | null }
>;

export const LETTERS = ['letter-batches'] as const;

interface Reading<T> {
  readonly data: readonly T[] | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isRefetching: boolean;
  readonly refetch: () => unknown;
}

/** A list the server sends in one part. */
function whole<T>(query: Reading<T>): Listing<T> {
  return {
    items: query.data ?? [],
    total: query.data?.length ?? null,
    loading: query.isPending,
    refreshing: query.isRefetching,
    error: query.error,
    hasMore: false,
    loadingMore: false,
    more: () => undefined,
    retry: () => void query.refetch(),
  };
}

export function useBatches(): Listing<Batch> {
  return whole(
    useQuery({
      queryKey: [...LETTERS, 'list'],
      queryFn: ({ signal }) => get<readonly Batch[]>('/letter-batches', {}, signal),
    }),
  );
}

export function useLetters(batch: string): Listing<Letter> {
  return whole(
    useQuery({
      queryKey: [...LETTERS, batch],
      queryFn: ({ signal }) => get<readonly Letter[]>(`/letter-batches/${batch}`, {}, signal),
    }),
  );
}
