import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Money } from '../../../shared/money/money';

export const PARTS = ['principal', 'interest', 'penalty', 'compound', 'fees'] as const;
export type Part = (typeof PARTS)[number];

export type Split = { readonly [P in Part]: Money } & { readonly total: Money };

export interface Instalment {
  readonly seq: number;
  readonly dueOn: string;
  readonly principal: Money;
  readonly interest: Money;
  readonly fee?: Money | null;
  readonly left: Money;
  readonly paidOn?: string | null;
}

export interface Step {
  readonly on: string;
  readonly kind: string;
  readonly text?: string | null;
  readonly amount?: Money | null;
  readonly amounts?: Split | null;
}

export interface Citation {
  readonly ruleId: string;
  readonly source: string;
  readonly tier?: string | null;
  readonly confidence?: string | null;
}

export interface LoanOwed {
  readonly asOf: string;
  readonly dpd: number;
  readonly bucket: string;
  readonly riskClass: string;
  readonly oldestUnpaidDueOn?: string | null;
  /** True when the lender's own system stated the sums (arrears tapes). */
  readonly statedByLender: boolean;
  readonly overdue: Split;
  readonly dueNotOverdue: Split;
  readonly notYetDue: Money;
  readonly outstandingPrincipal: Money;
  readonly credit: Money;
  readonly payoff: Money;
  readonly nextDue?: { readonly on: string; readonly amount: Money } | null;
  readonly limitation?: {
    readonly expiresOn?: string | null;
    readonly lastInterruptedOn?: string | null;
    readonly by?: string | null;
    readonly expired?: boolean | null;
  } | null;
  readonly cost?: {
    readonly effectiveRatePpm?: number | null;
    readonly capPpm?: number | null;
    readonly excess?: Money | null;
  } | null;
  readonly instalments?: readonly Instalment[] | null;
  readonly steps?: readonly Step[] | null;
  readonly citations?: readonly Citation[] | null;
}

export interface BorrowerOwed {
  readonly asOf: string;
  readonly dpd: number;
  readonly bucket: string;
  readonly riskClass: string;
  readonly overdue: Split;
  readonly payoff?: Money | null;
  readonly loans: readonly {
    readonly loanId: string;
    readonly overdue: Split;
    readonly dpd: number;
    readonly bucket: string;
  }[];
}

export type CurveDay = { readonly [P in Part]: Money } & { readonly on: string };

export interface Payment {
  readonly id: string;
  readonly paidOn: string;
  readonly amount: Money;
  readonly channel: string;
  readonly reference?: string | null;
  readonly reversedOn?: string | null;
}

export const OWED = ['owed'] as const;

export function useBorrowerOwed(borrowerId: string, on: string | null) {
  return useQuery({
    queryKey: [...OWED, 'borrower', borrowerId, on],
    queryFn: ({ signal }) => get<BorrowerOwed>(`/borrowers/${borrowerId}/owed`, { on }, signal),
    placeholderData: (old) => old,
  });
}

export function useLoanOwed(loanId: string, on: string | null) {
  return useQuery({
    queryKey: [...OWED, 'loan', loanId, on],
    queryFn: ({ signal }) => get<LoanOwed>(`/loans/${loanId}/owed`, { on }, signal),
    placeholderData: (old) => old,
  });
}

export function useCurve(loanId: string, from: string, to: string) {
  return useQuery({
    queryKey: [...OWED, 'curve', loanId, from, to],
    queryFn: ({ signal }) => get<readonly CurveDay[]>(`/loans/${loanId}/owed/curve`, { from, to }, signal),
  });
}

export function usePayments(loanId: string) {
  return useList<Payment>([...OWED, 'payments', loanId], `/loans/${loanId}/payments`);
}

/** Parts per million as a percentage with two decimals, rounded half up, for reading only. */
export function percent(ppm: number): string {
  const hundredths = Math.floor((ppm + 50) / 100);
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}%`;
}
