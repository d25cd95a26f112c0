import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import type { Arrangement, Kernel } from '../../../../shared/plan/kernel';
import { useMay } from '../../../../shared/session/session';
import type { Question } from './api';
import { frameOf } from './months';
import { PaymentsPicture, PaymentsTable } from './PaymentsPicture';
import { fault, refusal, type Phrases } from './phrases';
import { fromKernel, type Plan } from './plan';
import { PlanChips, PlanDetails, PlanFigures } from './PlanFacts';
import { words } from './words';

/** What the browser's kernel said: the plan, or sentences why not. */
export interface Worked {
  readonly plan: Plan | null;
  readonly because: readonly string[];
}

export function asked(question: Question, means: object | null): object {
  const { debt, situation, holidays, workedWeekends } = question;
  return { debt, means: means ?? question.means, situation, holidays, workedWeekends };
}

/** Works an arrangement out without asking anybody; null where the kernel is not in this build. */
export function useWorked(
  kernel: Kernel | null | undefined,
  question: Question | undefined,
  arrangement: Arrangement | null,
  means: object | null,
  phrases: Phrases,
): Worked | null {
  const manager = useMay('MANAGER');
  return useMemo(() => {
    if (!kernel || question === undefined || arrangement === null) return null;
    const answer = kernel.quote(asked(question, means), arrangement, question.policy);
    if ('wrong' in answer) return { plan: null, because: [answer.wrong] };
    if ('faults' in answer) return { plan: null, because: answer.faults.map((each) => fault(phrases, each)) };
    const offered = answer.offered[0];
    return offered === undefined
      ? { plan: null, because: answer.refused.map((each) => refusal(phrases, each)) }
      : { plan: fromKernel(offered, question.grants, manager), because: [] };
  }, [kernel, question, arrangement, means, phrases, manager]);
}

interface Props {
  readonly worked: Worked | null;
  readonly phrases: Phrases;
  readonly from: string;
  readonly currency: string;
  readonly daysNow: number;
  readonly onPropose: (() => void) | null;
}

/** What comes of an arrangement, told while it is being worded. */
export function LiveQuote({ worked, phrases, from, currency, daysNow, onPropose }: Props) {
  const t = useTexts(words);
  const propose =
    onPropose === null ? null : (
      <p>
        <Button type="primary" onClick={onPropose}>
          {t('propose')}
        </Button>
      </p>
    );
  if (worked === null) {
    return (
      <div className="stack">
        <p className="soft">{t('live.absent')}</p>
        {propose}
      </div>
    );
  }
  const { plan } = worked;
  if (plan === null) {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('live.declined')}
        description={
          <ul className="findings">
            {worked.because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        }
      />
    );
  }
  return (
    <div className="stack" data-testid="live-quote">
      <PlanChips plan={plan} />
      <PaymentsPicture plan={plan} frame={frameOf([plan], from)} currency={currency} />
      <PlanFigures plan={plan} currency={currency} />
      <details>
        <summary>{t('details')}</summary>
        <PlanDetails plan={plan} phrases={phrases} currency={currency} daysNow={daysNow} />
      </details>
      <details>
        <summary>{t('payments')}</summary>
        <PaymentsTable plan={plan} currency={currency} />
      </details>
      {propose}
    </div>
  );
}
