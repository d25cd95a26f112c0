import type { Arrangement, KernelOption, Waived } from '../../../../shared/plan/kernel';
import type { GrantView, OptionView } from './api';

export interface PlanPayment {
  readonly dueOn: string;
  readonly origin: string;
  readonly totalFen: number;
  readonly newInterestFen: number;
}

export interface PlanCharge {
  readonly kind: string;
  readonly what: string;
  readonly fen: number;
}

/** One way out of arrears as pages show it, whoever worked it out. */
export interface Plan {
  readonly kind: string;
  readonly arrangement: Arrangement;
  readonly payments: readonly PlanPayment[];
  readonly firstFen: number;
  readonly firstOn: string;
  readonly totalFen: number;
  readonly costFen: number;
  readonly endsOn: string;
  readonly charges: readonly PlanCharge[];
  readonly can: {
    readonly answer: string;
    readonly heaviestFen: number;
    readonly leftFen: number;
    readonly neededFen: number;
    readonly shortFen: number;
  };
  readonly effect: {
    readonly arrears: string;
    readonly daysAfter: number;
    readonly classAfter: string;
    readonly restructured: boolean;
    readonly observedUntil: string | null;
    readonly creditNote: string;
  };
  readonly line: {
    readonly above: boolean;
    readonly chargesFen: number;
    readonly allowedFen: number;
    readonly excessFen: number;
    readonly linePpm: number;
  };
  /** Whether somebody is needed besides the reader, and of which role. */
  readonly second: boolean;
  readonly role: string | null;
  readonly forManagers: { readonly chancePpm: number; readonly expectedFen: number } | null;
}

export function fromServer(option: OptionView): Plan {
  const { affordable, effect, line } = option;
  return {
    kind: option.kind,
    arrangement: option.arrangement,
    payments: option.schedule.map((each) => ({
      dueOn: each.dueOn,
      origin: each.origin,
      totalFen: each.total.minor,
      newInterestFen: each.newInterest.minor,
    })),
    firstFen: option.firstPayment.minor,
    firstOn: option.firstPaymentOn,
    totalFen: option.total.minor,
    costFen: option.costAgainstNow.minor,
    endsOn: option.endsOn,
    charges: option.charges.map((each) => ({ kind: each.kind, what: each.decision, fen: each.amount.minor })),
    can: {
      answer: affordable.answer,
      heaviestFen: affordable.heaviestMonth.minor,
      leftFen: affordable.leftForLiving.minor,
      neededFen: affordable.neededForLiving.minor,
      shortFen: affordable.missing.minor,
    },
    effect: {
      arrears: effect.arrears,
      daysAfter: effect.daysPastDueAfter,
      classAfter: effect.classAfter,
      restructured: effect.restructured,
      observedUntil: effect.observedUntil ?? null,
      creditNote: effect.creditNote,
    },
    line: {
      above: line.verdict === 'ABOVE',
      chargesFen: line.charges.minor,
      allowedFen: line.allowed.minor,
      excessFen: line.excess.minor,
      linePpm: line.linePpm,
    },
    second: option.authority.needed === 'SECOND_PERSON',
    role: option.authority.role ?? null,
    forManagers:
      option.forManagers == null
        ? null
        : { chancePpm: option.forManagers.chancePpm, expectedFen: option.forManagers.expected.minor },
  };
}

/** Whether the reader's role reaches as far as the one that is needed; roles stand from the least to the most. */
function reaches(role: string, grants: readonly GrantView[]): boolean {
  const own = grants.findIndex((grant) => grant.own);
  return own >= grants.findIndex((grant) => grant.role === role) && own >= 0;
}

export function fromKernel(option: KernelOption, grants: readonly GrantView[], manager: boolean): Plan {
  const { affordability, authority, effect, line } = option;
  const alone = authority.needs === 'nobody' || (authority.needs === 'one' && reaches(authority.role ?? '', grants));
  return {
    kind: option.kind,
    arrangement: option.arrangement,
    payments: option.schedule.map(({ dueOn, origin, totalFen, newInterestFen }) => ({
      dueOn,
      origin,
      totalFen,
      newInterestFen,
    })),
    firstFen: option.firstPaymentFen,
    firstOn: option.firstPaymentOn,
    totalFen: option.totalFen,
    costFen: option.costAgainstNowFen,
    endsOn: option.endsOn,
    charges: option.charges.map((each) => ({ kind: each.kind, what: each.what.toUpperCase(), fen: each.fen })),
    can: {
      answer: affordability.answer,
      heaviestFen: affordability.heaviestFen,
      leftFen: affordability.leftForLivingFen,
      neededFen: affordability.neededForLivingFen,
      shortFen: affordability.shortFen,
    },
    effect: {
      arrears: effect.arrears,
      daysAfter: effect.daysPastDueAfter,
      classAfter: effect.classAfter,
      restructured: effect.restructured,
      observedUntil: effect.observedUntil ?? null,
      creditNote: effect.creditNote,
    },
    line: {
      above: line.verdict === 'ABOVE',
      chargesFen: line.pastChargesFen + line.newChargesFen,
      allowedFen: line.pastCeilingFen + line.newCeilingFen,
      excessFen: line.excessFen,
      linePpm: line.capPpm,
    },
    second: !alone,
    role: authority.role ?? null,
    forManagers: manager ? { chancePpm: option.chancePpm, expectedFen: option.expectedFen } : null,
  };
}

export type Part = 'payments' | 'total' | 'first' | 'cost' | 'end' | 'charges' | 'line' | 'authority' | 'effect';

/** In what two workings-out of one arrangement differ; nothing when they agree to the fen and the day. */
export function differences(one: Plan, other: Plan): readonly Part[] {
  const parts: readonly [Part, (plan: Plan) => unknown][] = [
    ['payments', (plan) => plan.payments],
    ['total', (plan) => plan.totalFen],
    ['first', (plan) => [plan.firstFen, plan.firstOn]],
    ['cost', (plan) => plan.costFen],
    ['end', (plan) => plan.endsOn],
    ['charges', (plan) => plan.charges],
    ['line', (plan) => plan.line],
    ['effect', (plan) => plan.effect],
    ['authority', (plan) => [plan.second, plan.role]],
  ];
  return parts.filter(([, of]) => JSON.stringify(of(one)) !== JSON.stringify(of(other))).map(([part]) => part);
}

/** Payments somebody agrees to. */
export function agreedPayments(plan: Plan): readonly PlanPayment[] {
  return plan.payments.filter((each) => each.origin !== 'CONTRACT');
}

/** What the contract asks for besides until the agreed end. */
export function besidePayments(plan: Plan): readonly PlanPayment[] {
  return plan.payments.filter((each) => each.origin === 'CONTRACT' && each.dueOn <= plan.endsOn);
}

export const CHARGES = ['interest', 'penalty', 'compound', 'fee', 'cost'] as const;
export type ChargeName = (typeof CHARGES)[number];

export function waivedOf(waived: Waived, charge: ChargeName): number {
  return waived[`${charge}Fen`];
}

/** What can be chosen for a kind; the rest of it follows. */
export interface Choices {
  readonly waives: boolean;
  readonly first: boolean;
  readonly months: boolean;
  readonly defers: boolean;
  readonly lowers: boolean;
}

/** Read from the kind's name, as the kernel composes it. */
export function choicesOf(kind: string): Choices {
  const spreads = /instalments|longer-term|lower-rate/.test(kind);
  const defers = kind.startsWith('deferral');
  return {
    waives: kind.includes('waiver'),
    first: spreads || defers,
    months: /instalments|longer-term/.test(kind),
    defers,
    lowers: kind.includes('lower-rate'),
  };
}

/** An arrangement with another waiver; where all of the rest is paid today, that follows. */
export function withWaiver(arrangement: Arrangement, charge: ChargeName, fen: number, dueFen: number): Arrangement {
  const waived: Waived = { ...arrangement.waived, [`${charge}Fen`]: fen };
  const all = CHARGES.reduce((sum, each) => sum + waivedOf(waived, each), 0);
  const first = choicesOf(arrangement.kind).first ? arrangement.firstPaymentFen : Math.max(0, dueFen - all);
  return { ...arrangement, waived, firstPaymentFen: first };
}
