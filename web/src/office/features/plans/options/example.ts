import type { Plan } from './plan';

/** An arrangement for tests: three agreed payments beside two of the contract. */
export const WAIVED = { interestFen: 0, penaltyFen: 0, compoundFen: 0, feeFen: 0, costFen: 0 };

export const PLAN: Plan = {
  kind: 'instalments',
  arrangement: { kind: 'instalments', waived: WAIVED, firstPaymentFen: 10_000, deferDays: 0, months: 2, ratePpm: 0 },
  payments: [
    { dueOn: '2026-07-20', origin: 'TODAY', totalFen: 10_000, newInterestFen: 0 },
    { dueOn: '2026-08-20', origin: 'AGREED', totalFen: 20_000, newInterestFen: 100 },
    { dueOn: '2026-08-15', origin: 'CONTRACT', totalFen: 5_000, newInterestFen: 0 },
    { dueOn: '2026-09-20', origin: 'AGREED', totalFen: 20_100, newInterestFen: 100 },
    { dueOn: '2026-11-15', origin: 'CONTRACT', totalFen: 5_000, newInterestFen: 0 },
  ],
  firstFen: 10_000,
  firstOn: '2026-07-20',
  totalFen: 50_100,
  costFen: 200,
  endsOn: '2026-09-20',
  charges: [{ kind: 'PENALTY', what: 'KEEP', fen: 700 }],
  can: { answer: 'YES', heaviestFen: 25_000, leftFen: 300_000, neededFen: 180_000, shortFen: 0 },
  effect: {
    arrears: 'HELD',
    daysAfter: 0,
    classAfter: 'SPECIAL_MENTION',
    restructured: true,
    observedUntil: '2027-09-20',
    creditNote: 'OVERDUE_BY_AGREEMENT',
  },
  line: { above: false, chargesFen: 900, allowedFen: 2_000, excessFen: 0, linePpm: 240_000 },
  second: false,
  role: null,
  forManagers: null,
};
