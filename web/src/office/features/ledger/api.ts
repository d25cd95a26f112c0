import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';

export const PARTS = ['principal', 'interest', 'penalty', 'compound', 'fees'] as const;
export type Part = (typeof PARTS)[number];

export type Split = Sent<'ViewsSplit'>;
export type Instalment = Sent<'ViewsInstalmentView', 'paidOn'>;
export type Step = Sent<'ViewsStepView', 'paymentId'>;
export type Citation = Sent<'ViewsCitation'>;
export type BorrowerOwed = Sent<'ViewsBorrowerView'>;
export type CurveDay = Sent<'ViewsCurveDay'>;
export type Payment = Sent<'ViewsPaymentView', 'reference' | 'reversedOn'>;
export type LoanOwed = With<
  Sent<'ViewsLoanView', 'oldestUnpaidDueOn' | 'nextDue' | 'limitation'>,
  { readonly instalments: readonly Instalment[]; readonly steps: readonly Step[] }
>;

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

/** What payers write so that their money finds the loan; it never changes. */
export function usePaymentReference(loanId: string) {
  return useQuery({
    queryKey: ['payment-reference', loanId],
    queryFn: ({ signal }) => get<Sent<'ReferenceReference'>>(`/loans/${loanId}/payment-reference`, {}, signal),
    staleTime: Infinity,
  });
}

/** Parts per million as a percentage with two decimals, rounded half up, for reading only. */
export function percent(ppm: number): string {
  const hundredths = Math.floor((ppm + 50) / 100);
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}%`;
}
