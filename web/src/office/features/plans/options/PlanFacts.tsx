import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import { Chip } from '../../../../shared/ui/Chip';
import { Facts } from '../../../../shared/ui/Facts';
import { chargeName, effects, percent, type Phrases } from './phrases';
import { agreedPayments, besidePayments, type Plan } from './plan';
import { words } from './words';

interface Props {
  readonly plan: Plan;
  readonly phrases: Phrases;
  readonly currency: string;
  readonly daysNow: number;
}

const CAN = { YES: 'good', NO: 'bad', UNKNOWN: 'warn' } as const;

/** In three chips what a colleague asks first: can it be paid, is it above the line, who may agree. */
export function PlanChips({ plan }: { readonly plan: Plan }) {
  const t = useTexts(words);
  const answer = plan.can.answer in CAN ? (plan.can.answer as keyof typeof CAN) : 'UNKNOWN';
  return (
    <p className="row">
      <Chip tone={CAN[answer]}>{t(`can.${answer}`)}</Chip>
      <Chip tone={plan.line.above ? 'warn' : 'good'}>
        {t(plan.line.above ? 'line.above' : 'line.within', { line: percent(plan.line.linePpm) })}
      </Chip>
      <Chip tone={plan.second ? 'busy' : 'good'}>
        {plan.second ? t('authority.second', { role: t.code('role', plan.role ?? '') }) : t('authority.alone')}
      </Chip>
    </p>
  );
}

/** The figures people compare: what today, what in all, what it costs, until when. */
export function PlanFigures({ plan, currency }: Pick<Props, 'plan' | 'currency'>) {
  const t = useTexts(words);
  const sum = (minor: number) => formatMoney({ minor, currency });
  const cost = plan.costFen;
  return (
    <Facts
      facts={[
        { name: t('first'), value: t('first.value', { sum: sum(plan.firstFen), on: plan.firstOn }) },
        { name: t('count'), value: <Count plan={plan} /> },
        { name: t('total'), value: <span className="num">{sum(plan.totalFen)}</span> },
        {
          name: t('cost'),
          value: cost === 0 ? t('cost.same') : t(cost > 0 ? 'cost.more' : 'cost.less', { sum: sum(Math.abs(cost)) }),
        },
        { name: t('end'), value: plan.endsOn },
        ...(plan.forManagers === null
          ? []
          : [
              { name: t('chance'), value: percent(plan.forManagers.chancePpm) },
              { name: t('expected'), value: <span className="num">{sum(plan.forManagers.expectedFen)}</span> },
            ]),
      ]}
    />
  );
}

function Count({ plan }: { readonly plan: Plan }) {
  const t = useTexts(words);
  const beside = besidePayments(plan).length;
  return (
    <>
      {t('count.value', { n: agreedPayments(plan).length })}
      {beside === 0 ? null : <span className="soft small block">{t('count.beside', { n: beside })}</span>}
    </>
  );
}

/** Everything else about a plan in plain words: effect, means, line, and every charge. */
export function PlanDetails({ plan, phrases, currency, daysNow }: Props) {
  const t = useTexts(words);
  const sum = (minor: number) => formatMoney({ minor, currency });
  const { can, line } = plan;
  return (
    <div className="stack">
      <h3>{t('effect')}</h3>
      <ul className="plain-list">
        {effects(phrases, plan, daysNow).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{t('can')}</h3>
      <p>
        {t(`can.${can.answer === 'YES' || can.answer === 'NO' ? can.answer : 'UNKNOWN'}.says`, {
          most: sum(can.heaviestFen),
          left: sum(can.leftFen),
          needed: sum(can.neededFen),
          short: sum(can.shortFen),
        })}
      </p>
      <h3>{t('line')}</h3>
      <p>
        {t(line.above ? 'line.above.says' : 'line.within.says', {
          line: percent(line.linePpm),
          charges: sum(line.chargesFen),
          allowed: sum(line.allowedFen),
          excess: sum(line.excessFen),
        })}
      </p>
      <h3>{t('charges')}</h3>
      {plan.charges.length === 0 ? (
        <p className="soft">{t('charges.none')}</p>
      ) : (
        <table className="plain-table">
          <tbody>
            {plan.charges.map((charge, at) => (
              <tr key={at}>
                <th scope="row">{chargeName(phrases, charge.kind)}</th>
                <td>
                  <Chip tone={charge.what === 'KEEP' ? 'plain' : 'good'}>{t.code('charge', charge.what)}</Chip>
                </td>
                <td className="right num">{sum(charge.fen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
