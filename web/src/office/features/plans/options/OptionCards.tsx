import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { RuleLink } from '../../../../shared/ui/RuleLink';
import type { Options, RefusalView } from './api';
import { frameOf, type Frame } from './months';
import { PaymentsPicture, PaymentsTable } from './PaymentsPicture';
import { kindName, type Phrases } from './phrases';
import { fromServer, type Plan } from './plan';
import { PlanChips, PlanDetails, PlanFigures } from './PlanFacts';
import { words } from './words';

const FIRST = 3;

interface Props {
  readonly options: Options;
  readonly phrases: Phrases;
  readonly chosen: string | null;
  readonly onChoose: (plan: Plan) => void;
}

/** Options side by side, what can be paid first; the rest when asked for. */
export function OptionCards({ options, phrases, chosen, onChoose }: Props) {
  const t = useTexts(words);
  const [all, setAll] = useState(false);
  const plans = options.options.map(fromServer);
  const shown = all ? plans : plans.slice(0, FIRST);
  const frame = frameOf(shown, options.asOf);
  const about = { phrases, frame, currency: options.due.currency, daysNow: options.daysPastDue };
  return (
    <>
      {plans.length === 0 ? (
        <Card>
          <p className="soft">{t('options.none')}</p>
        </Card>
      ) : (
        <ul className="option-cards" aria-label={t('options')}>
          {shown.map((plan) => (
            <li key={plan.kind}>
              <OptionCard plan={plan} {...about} chosen={plan.kind === chosen} onChoose={() => onChoose(plan)} />
            </li>
          ))}
        </ul>
      )}
      <p className="row apart">
        {plans.length > FIRST ? (
          <Button onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('options.fewer') : t('options.more', { n: plans.length - FIRST })}
          </Button>
        ) : null}
      </p>
      <Refused refused={options.refused} />
    </>
  );
}

interface CardProps {
  readonly plan: Plan;
  readonly phrases: Phrases;
  readonly frame: Frame;
  readonly currency: string;
  readonly daysNow: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function OptionCard({ plan, phrases, frame, currency, daysNow, chosen, onChoose }: CardProps) {
  const t = useTexts(words);
  const name = kindName(phrases, plan.kind);
  return (
    <section className={chosen ? 'card option-card option-chosen' : 'card option-card'} aria-label={name}>
      <h3>{name}</h3>
      <PlanChips plan={plan} />
      <PaymentsPicture plan={plan} frame={frame} currency={currency} />
      <PlanFigures plan={plan} currency={currency} />
      <details>
        <summary>{t('details')}</summary>
        <PlanDetails plan={plan} phrases={phrases} currency={currency} daysNow={daysNow} />
      </details>
      <details>
        <summary>{t('payments')}</summary>
        <PaymentsTable plan={plan} currency={currency} />
      </details>
      <Button type={chosen ? 'default' : 'primary'} aria-label={t('choose.of', { kind: name })} onClick={onChoose}>
        {t('choose')}
      </Button>
    </section>
  );
}

function Refused({ refused }: { readonly refused: readonly RefusalView[] }) {
  const t = useTexts(words);
  if (refused.length === 0) return null;
  return (
    <Card>
      <details>
        <summary>{t('refused', { n: refused.length })}</summary>
        <ul className="reasons">
          {refused.map((each, at) => (
            <li key={at}>
              <p>
                <strong>{each.title}</strong> {each.says}
              </p>
              <p className="soft small row">
                {/^CN-/.test(each.rule) ? <RuleLink rule={each.rule} /> : <span>{t.code('rule', each.rule)}</span>}
                {each.tier === '' ? null : <Chip>{t('tier', { tier: t.code('tier', each.tier) })}</Chip>}
                {each.byAnalogy ? <Chip tone="note">{t('analogy')}</Chip> : null}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
