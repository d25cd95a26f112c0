import type { Body } from '../../../../shared/api/sent';
import type { Money } from '../../../../shared/money/money';

/** Which control asks for a value; a day may be bound to the past or to another field. */
type Control<V> = [V] extends [Money]
  ? { readonly is: 'money' }
  : [V] extends [boolean]
    ? { readonly is: 'yes' }
    : [V] extends [number]
      ? { readonly is: 'rate' }
      : | { readonly is: 'day'; readonly ahead?: boolean; readonly after?: string }
        | { readonly is: 'words' | 'line'; readonly most: number; readonly optional?: boolean }
        | { readonly is: 'choice'; readonly of: readonly V[] };

type FieldOf<B> = {
  [K in keyof B & string]: { readonly name: K } & Control<NonNullable<B[K]>>;
}[keyof B & string];

export interface Field {
  readonly name: string;
  readonly is: 'money' | 'yes' | 'rate' | 'day' | 'words' | 'line' | 'choice';
  readonly ahead?: boolean;
  readonly after?: string;
  readonly most?: number;
  readonly optional?: boolean;
  readonly of?: readonly string[];
}

export interface Kind {
  /** The last part of the address. */
  readonly path: string;
  readonly to: readonly string[];
  readonly fields: readonly Field[];
}

const REASON = { name: 'reason', is: 'words', most: 200 } as const;
const DAY = { name: 'on', is: 'day' } as const;
const LEAD = ['MANAGER'] as const;
const PLAN = ['MANAGER', 'PLANNER'] as const;

function kind<B>(path: string, to: readonly string[], fields: readonly (Field & FieldOf<B>)[]): Kind {
  return { path, to, fields };
}

const PAYMENT = kind<Body<'PostingPaymentBody'>>('payments', PLAN, [
  { name: 'amount', is: 'money' },
  { name: 'paidOn', is: 'day' },
  {
    name: 'channel',
    is: 'choice',
    of: ['BANK', 'DIRECT_DEBIT', 'APP', 'COUNTER', 'THIRD_PARTY'],
  },
  { name: 'reference', is: 'line', most: 64, optional: true },
]);

const WAIVER = kind<Body<'PostingWaiverBody'>>('waivers', LEAD, [
  {
    name: 'component',
    is: 'choice',
    of: ['PENALTY', 'COMPOUND', 'INTEREST', 'FEE', 'COST', 'PRINCIPAL'],
  },
  { name: 'amount', is: 'money' },
  DAY,
  REASON,
]);

/** What can be recorded on a loan, in the order it is offered; each field bears the server's name for it. */
export const KINDS = {
  payment: PAYMENT,
  waiver: WAIVER,
  pause: kind<Body<'PostingPauseBody'>>('pauses', LEAD, [
    { name: 'from', is: 'day', ahead: true },
    { name: 'until', is: 'day', ahead: true, after: 'from' },
    REASON,
  ]),
  rate: kind<Body<'PostingRateBody'>>('rate-changes', LEAD, [
    { name: 'ratePpm', is: 'rate' },
    { name: 'on', is: 'day', ahead: true },
    REASON,
  ]),
  cost: kind<Body<'PostingCostBody'>>('costs', LEAD, [
    { name: 'amount', is: 'money' },
    { name: 'disclosed', is: 'yes' },
    DAY,
    REASON,
  ]),
  demand: kind<Body<'PostingDemandBody'>>('demands', PLAN, [
    {
      name: 'kind',
      is: 'choice',
      of: [
        'SIGNED_LETTER',
        'MESSAGE_ARRIVED',
        'SET_OFF_AS_AGREED',
        'PUBLIC_NOTICE',
        'ASSIGNMENT_NOTICE',
        'SUIT_OR_ARBITRATION',
      ],
    },
    DAY,
    { ...REASON, optional: true },
  ]),
  acknowledgement: kind<Body<'PostingAcknowledgementBody'>>('acknowledgements', PLAN, [
    { name: 'kind', is: 'choice', of: ['PROMISE', 'REPAYMENT_PLAN', 'REQUEST_FOR_TIME', 'SECURITY_GIVEN'] },
    DAY,
    { ...REASON, optional: true },
  ]),
  call: kind<Body<'PostingCallBody'>>('accelerations', LEAD, [DAY, REASON]),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** Reversing belongs to one payment, so it is offered beside it. */
export const REVERSAL = kind<Body<'PostingReversalBody'>>('reverse', LEAD, [DAY, REASON]);
