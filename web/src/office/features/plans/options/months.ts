import type { Plan } from './plan';

export interface MonthSums {
  readonly agreedFen: number;
  readonly contractFen: number;
}

/** Calendar months from the first day to another, the first being 0. */
export function monthOf(first: string, day: string): number {
  const at = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return at(day) - at(first);
}

/** What a plan asks for month by month, up to a month: what is agreed, and what the contract asks for besides. */
export function byMonth(plan: Plan, from: string, months: number): readonly MonthSums[] {
  const sums = Array.from({ length: months }, () => ({ agreedFen: 0, contractFen: 0 }));
  for (const payment of plan.payments) {
    const month = sums[monthOf(from, payment.dueOn)];
    if (month === undefined) continue;
    if (payment.origin === 'CONTRACT') month.contractFen += payment.totalFen;
    else month.agreedFen += payment.totalFen;
  }
  return sums;
}

export interface Frame {
  readonly from: string;
  readonly months: number;
  readonly mostFen: number;
}

const LEAST_MONTHS = 6;
const MOST_MONTHS = 84;

/** One scale for pictures that stand side by side. */
export function frameOf(plans: readonly Plan[], from: string): Frame {
  const ends = plans.map((plan) => monthOf(from, plan.endsOn) + 1);
  const months = Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, ...ends));
  const sums = plans.flatMap((plan) => byMonth(plan, from, months).map((each) => each.agreedFen + each.contractFen));
  return { from, months, mostFen: Math.max(1, ...sums) };
}

/** The next round figure above, whose half is round too. */
export function roundUp(fen: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, fen)));
  return step * ([1, 2, 3, 4, 5, 6, 8, 10].find((times) => times * step >= fen) ?? 10);
}
