import { useQuery } from '@tanstack/react-query';
import { get, search, type Query } from '../../../../shared/api/client';
import { useListing, type Listing, type Page } from '../../../../shared/api/pages';
import { uuidv7 } from '../../../../shared/api/uuid';
import type { Money } from '../../../../shared/money/money';

export interface BorrowerLine {
  readonly id: string;
  readonly borrowerNo: string;
  readonly nameMasked: string;
  readonly district?: string | null;
  readonly loans: number;
  readonly dpd: number;
  readonly bucket: string;
  readonly overdue: Money;
  readonly outstanding: Money;
  readonly treatment?: string | null;
}

export interface ContactPoint {
  readonly id: string;
  readonly kind: string;
  readonly valueMasked: string;
  readonly person?: { readonly id?: string; readonly nameMasked?: string; readonly role?: string } | string | null;
  readonly source: string;
  readonly consent: string;
  readonly consentOn?: string | null;
  readonly district?: string | null;
}

export interface RelatedPerson {
  readonly id: string;
  readonly role: string;
  readonly relation?: string | null;
  readonly nameMasked: string;
}

export interface LoanLine {
  readonly id: string;
  readonly loanNo: string;
  readonly product: string;
  readonly principal?: Money | null;
  readonly disbursedOn?: string | null;
  readonly maturesOn?: string | null;
  readonly tape?: string | null;
}

export interface Borrower {
  readonly id: string;
  readonly borrowerNo: string;
  readonly nameMasked: string;
  readonly idNoMasked?: string | null;
  readonly district?: string | null;
  readonly birthYear?: number | null;
  readonly sex?: string | null;
  readonly invented: boolean;
  readonly contactPoints: readonly ContactPoint[];
  readonly relatedPersons: readonly RelatedPerson[];
  readonly loans: readonly LoanLine[];
}

export interface Revealed {
  readonly value: string;
  readonly until: string;
}

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
