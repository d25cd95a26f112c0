import { useQuery } from '@tanstack/react-query';
import type * as Exports from 'lifang-plan';

export interface Waived {
  readonly interestFen: number;
  readonly penaltyFen: number;
  readonly compoundFen: number;
  readonly feeFen: number;
  readonly costFen: number;
}

/** What is agreed, as an option shows it and as it is sent back. */
export interface Arrangement {
  readonly kind: string;
  readonly waived: Waived;
  readonly firstPaymentFen: number;
  readonly deferDays: number;
  readonly months: number;
  readonly ratePpm: number;
}

export interface KernelPayment {
  readonly dueOn: string;
  readonly origin: string;
  readonly totalFen: number;
  readonly newInterestFen: number;
  readonly of: Waived & { readonly principalFen: number };
}

export interface KernelOption {
  readonly kind: string;
  readonly offer: string;
  readonly firstPaymentFen: number;
  readonly firstPaymentOn: string;
  readonly totalFen: number;
  readonly costAgainstNowFen: number;
  readonly newInterestFen: number;
  readonly endsOn: string;
  readonly arrangement: Arrangement;
  readonly schedule: readonly KernelPayment[];
  readonly charges: readonly { readonly what: string; readonly kind: string; readonly fen: number }[];
  readonly affordability: {
    readonly answer: string;
    readonly heaviestFen: number;
    readonly leftForLivingFen: number;
    readonly neededForLivingFen: number;
    readonly shortFen: number;
    readonly basis: string;
  };
  readonly effect: {
    readonly arrears: string;
    readonly daysPastDueNow: number;
    readonly daysPastDueAfter: number;
    readonly bucketAfter: string;
    readonly classNow: string;
    readonly classAfter: string;
    readonly restructured: boolean;
    readonly observedUntil?: string | null;
    readonly creditNote: string;
  };
  readonly line: {
    readonly verdict: string;
    readonly pastChargesFen: number;
    readonly pastCeilingFen: number;
    readonly newChargesFen: number;
    readonly newCeilingFen: number;
    readonly excessFen: number;
    readonly capPpm: number;
  };
  readonly authority: { readonly needs: string; readonly role?: string };
  readonly chancePpm: number;
  readonly expectedFen: number;
}

export interface KernelRefusal {
  readonly kind: string;
  readonly reason: string;
  readonly rule: string;
  readonly tier: string;
  readonly byAnalogy: boolean;
  readonly found: number;
  readonly limit: number;
}

export interface KernelFault {
  readonly severity: string;
  readonly code: string;
  readonly line: number;
  readonly block: string;
  readonly field: string;
  readonly found: string;
  readonly wanted: string;
}

/** An answer is what was asked for, the faults of the policy, or what was wrong with the question. */
export type KernelAnswer =
  | { readonly offered: readonly KernelOption[]; readonly refused: readonly KernelRefusal[] }
  | { readonly faults: readonly KernelFault[] }
  | { readonly wrong: string };

export interface Kernel {
  readonly quote: (question: object, arrangement: Arrangement, policy: string) => KernelAnswer;
  readonly mayAgree: (question: object, arrangement: Arrangement, policy: string, limits: object) => boolean;
  readonly policyFaults: (policy: string) => readonly KernelFault[];
}

/** As the kernel reads it; principal is never waived. */
function told(arrangement: Arrangement): string {
  return JSON.stringify({ ...arrangement, waived: { ...arrangement.waived, principalFen: 0 } });
}

/** The same decisions the server makes, with types; what the compiler exports speaks JSON. */
export function kernelOf(exports: Pick<typeof Exports, 'quote' | 'mayAgree' | 'policyFaults'>): Kernel {
  return {
    quote: (question, arrangement, policy) =>
      JSON.parse(exports.quote(JSON.stringify(question), told(arrangement), policy)) as KernelAnswer,
    mayAgree: (question, arrangement, policy, limits) => {
      const said = JSON.parse(
        exports.mayAgree(JSON.stringify(question), told(arrangement), policy, JSON.stringify(limits)),
      ) as { readonly may?: boolean };
      return said.may === true;
    },
    policyFaults: (policy) =>
      (JSON.parse(exports.policyFaults(policy)) as { readonly faults: readonly KernelFault[] }).faults,
  };
}

/** The kernel as a piece of its own, loaded when first needed; null where it was not built. */
export function useKernel() {
  return useQuery({
    queryKey: ['kernel'],
    queryFn: async (): Promise<Kernel | null> => {
      const exports = await import('lifang-plan');
      return exports.absent === true ? null : kernelOf(exports);
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
