import { useQuery } from '@tanstack/react-query';
import { get, search, type Query } from '../../../../shared/api/client';
import { useListing, type Listing, type Page } from '../../../../shared/api/pages';
import { uuidv7 } from '../../../../shared/api/uuid';
import type { Sent, With } from '../../../../shared/api/sent';

export type BorrowerLine = Sent<'BorrowerLine', 'district' | 'treatment' | 'caseId'>;
export type ContactPoint = Sent<'PersonContactPoint', 'person' | 'consentOn' | 'district'>;
export type RelatedPerson = Sent<'PersonRelatedPerson', 'relation' | 'loanId'>;
export type LoanLine = Sent<'PersonLoan', 'closedOn'>;
export type Borrower = With<
  Sent<'Person', 'idNoMasked' | 'district' | 'birthYear' | 'sex'>,
  {
    readonly contactPoints: readonly ContactPoint[];
    readonly relatedPersons: readonly RelatedPerson[];
    readonly loans: readonly LoanLine[];
  }
>;

export const BORROWERS = ['borrowers'] as const;

/** Filters may stand in an address; the words searched for may be personal data, so they travel in a body. */
export function useBorrowers(filters: Query, q: string): Listing<BorrowerLine> {
  return useListing<BorrowerLine>([...BORROWERS, 'list', filters, q], (after, signal) =>
    q === ''
      ? get<Page<BorrowerLine>>('/borrowers', { size: 50, ...filters, after }, signal)
      : search<Page<BorrowerLine>>('/borrowers/search', { q, size: 50, ...filters, after }, uuidv7(), signal),
  );
}

export function useBorrower(id: string) {
  return useQuery({
    queryKey: [...BORROWERS, id],
    queryFn: ({ signal }) => get<Borrower>(`/borrowers/${id}`, {}, signal),
  });
}
