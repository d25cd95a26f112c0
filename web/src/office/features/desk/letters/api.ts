import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import { wholeListing, type Listing } from '../../../../shared/api/pages';
import type { Sent, With } from '../../../../shared/api/sent';

export type Batch = Sent<'LetterBatchText', 'closedAt'>;
export type Letter = With<
  Sent<'LetterLetterText', 'nameMasked' | 'dispatchNumber' | 'dispatchedOn' | 'proof' | 'proofOn'>,
  { readonly proof?: 'DELIVERED' | 'RETURNED' | null }
>;

export const LETTERS = ['letter-batches'] as const;

export function useBatches(): Listing<Batch> {
  return wholeListing(
    useQuery({
      queryKey: [...LETTERS, 'list'],
      queryFn: ({ signal }) => get<readonly Batch[]>('/letter-batches', {}, signal),
    }),
  );
}

export function useLetters(batch: string): Listing<Letter> {
  return wholeListing(
    useQuery({
      queryKey: [...LETTERS, batch],
      queryFn: ({ signal }) => get<readonly Letter[]>(`/letter-batches/${batch}`, {}, signal),
    }),
  );
}
