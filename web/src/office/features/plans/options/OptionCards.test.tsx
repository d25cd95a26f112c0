import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { desk } from '../../../../shared/test/desk';
import type { Options, OptionView } from './api';
import { OptionCards } from './OptionCards';

const YUAN = (minor: number) => ({ minor, currency: 'CNY' });

function option(kind: string, answer: 'YES' | 'NO' | 'UNKNOWN'): OptionView {
  return {
    kind,
    title: kind,
    offer: kind,
    arrangement: {
      kind,
      waived: { interestFen: 0, penaltyFen: 0, compoundFen: 0, feeFen: 0, costFen: 0 },
      firstPaymentFen: 44_887,
      deferDays: 0,
      months: 3,
      ratePpm: 156_000,
    },
    schedule: [
      {
        dueOn: '2026-07-20',
        origin: 'TODAY',
        total: YUAN(44_887),
        principal: YUAN(0),
        interest: YUAN(44_887),
        charges: YUAN(0),
        newInterest: YUAN(0),
      },
    ],
    firstPayment: YUAN(44_887),
    firstPaymentOn: '2026-07-20',
    total: YUAN(458_905),
    costAgainstNow: YUAN(10_039),
    endsOn: '2026-10-20',
    charges: [{ kind: 'PENALTY', decision: 'KEEP', amount: YUAN(12_497), says: '' }],
    affordable: {
      answer,
      heaviestMonth: YUAN(138_007),
      leftForLiving: YUAN(300_000),
      neededForLiving: YUAN(180_000),
      missing: YUAN(0),
      basis: 'STATED',
    },
    effect: {
      arrears: 'HELD',
      daysPastDueAfter: 0,
      bucketAfter: 'M0',
      classNow: 'SUBSTANDARD',
      classAfter: 'SUBSTANDARD',
      restructured: false,
      observedUntil: null,
      creditNote: 'OVERDUE_BY_AGREEMENT',
    },
    line: { verdict: 'WITHIN', charges: YUAN(100), allowed: YUAN(200), excess: YUAN(0), linePpm: 240_000 },
    authority: { needed: 'SECOND_PERSON', role: 'MANAGER' },
    forManagers: null,
    says: [],
  };
}

const OPTIONS: Options = {
  loanId: '9',
  borrowerId: '7',
  asOf: '2026-07-20',
  policy: 'house-options@1',
  daysPastDue: 96,
  bucket: 'M4',
  due: YUAN(448_866),
  means: null,
  options: [
    option('instalments', 'YES'),
    option('longer-term', 'YES'),
    option('pay-now', 'NO'),
    option('deferral', 'NO'),
  ],
  refused: [
    {
      kind: 'hardship-waiver',
      title: '困难减免',
      reason: 'plan.refusal.hardship-outside',
      rule: 'CN-D-10',
      tier: 'A',
      byAnalogy: false,
      says: '与登记的困难情况不符。',
    },
  ],
};

test('three stand side by side, the rest when asked for, and what is refused says why and by which rule', () => {
  const chosen = vi.fn();
  desk(<OptionCards options={OPTIONS} phrases={new Map()} chosen={null} onChoose={chosen} />);
  const cards = within(screen.getByRole('list', { name: '可选方案' }));
  expect(cards.getAllByRole('region').filter((each) => each.classList.contains('option-card'))).toHaveLength(3);
  const first = within(screen.getByRole('region', { name: 'plans.kind.instalments' }));
  expect(first.getByText('负担得起')).toBeDefined();
  expect(first.getByText('需第二人（主管）')).toBeDefined();
  expect(first.getByText('多付 ¥100.39')).toBeDefined();
  expect(first.getByRole('img').getAttribute('aria-label')).toContain('首付 ¥448.87');
  fireEvent.click(screen.getByRole('button', { name: '再看 1 个方案' }));
  expect(screen.getByRole('region', { name: 'plans.kind.deferral' })).toBeDefined();
  expect(screen.getByText('与登记的困难情况不符。')).toBeDefined();
  expect(screen.getByRole('link', { name: 'CN-D-10' })).toBeDefined();
  fireEvent.click(first.getByRole('button'));
  expect(chosen).toHaveBeenCalledWith(expect.objectContaining({ kind: 'instalments', totalFen: 458_905 }));
});
