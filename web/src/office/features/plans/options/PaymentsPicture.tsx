import { useId } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import { useAxisMoney } from '../../../../shared/ui/Sum';
import { byMonth, roundUp, type Frame } from './months';
import { agreedPayments, type Plan } from './plan';
import { words } from './words';

const WIDTH = 360;
const HEIGHT = 168;
const LEFT = 58;
const RIGHT = 8;
const TOP = 12;
const FLOOR = 134;

interface Props {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly currency: string;
}

/** Payments month by month: full what is agreed, hatched what the contract asks for; told apart without colour. */
export function PaymentsPicture({ plan, frame, currency }: Props) {
  const t = useTexts(words);
  const hatch = useId();
  const axis = useAxisMoney(currency);
  const top = roundUp(frame.mostFen);
  const sums = byMonth(plan, frame.from, frame.months);
  const slot = (WIDTH - LEFT - RIGHT) / frame.months;
  const bar = Math.max(1.5, slot * 0.7);
  const high = (fen: number) => ((FLOOR - TOP) * fen) / top;
  const agreed = agreedPayments(plan);
  const beside = sums.some((each) => each.contractFen > 0);
  const told = t('picture.told', {
    n: agreed.length,
    first: formatMoney({ minor: plan.firstFen, currency }),
    on: plan.firstOn,
    total: formatMoney({ minor: plan.totalFen, currency }),
    end: plan.endsOn,
  });
  const monthAt = (index: number) => {
    const months = Number(frame.from.slice(0, 4)) * 12 + Number(frame.from.slice(5, 7)) - 1 + index;
    return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
  };
  return (
    <figure className="plan-picture">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={told}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="beside-ground" />
            <line x1="0" y1="0" x2="0" y2="5" className="beside-line" />
          </pattern>
        </defs>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={FLOOR - high(top * part)}
              y2={FLOOR - high(top * part)}
              className="grid"
            />
            <text x={LEFT - 5} y={FLOOR - high(top * part) + 4} textAnchor="end">
              {axis(top * part)}
            </text>
          </g>
        ))}
        {sums.map((each, at) => {
          const x = LEFT + at * slot + (slot - bar) / 2;
          const contract = high(each.contractFen);
          const own = high(each.agreedFen);
          return (
            <g key={at}>
              {own > 0 ? <rect x={x} y={FLOOR - own} width={bar} height={own} className="agreed" /> : null}
              {contract > 0 ? (
                <rect
                  x={x}
                  y={FLOOR - own - contract}
                  width={bar}
                  height={contract}
                  fill={`url(#${hatch})`}
                  className="beside"
                />
              ) : null}
            </g>
          );
        })}
        <text x={LEFT} y={FLOOR + 16}>
          {monthAt(0)}
        </text>
        <text x={WIDTH - RIGHT} y={FLOOR + 16} textAnchor="end">
          {monthAt(frame.months - 1)}
        </text>
        {frame.months > 16 ? (
          <text x={LEFT + (WIDTH - LEFT - RIGHT) / 2} y={FLOOR + 16} textAnchor="middle">
            {monthAt(Math.floor(frame.months / 2))}
          </text>
        ) : null}
        <rect x={LEFT} y={HEIGHT - 11} width="10" height="10" className="agreed" />
        <text x={LEFT + 15} y={HEIGHT - 2}>
          {t('picture.agreed')}
        </text>
        {beside ? (
          <>
            <rect x={LEFT + 130} y={HEIGHT - 11} width="10" height="10" fill={`url(#${hatch})`} className="beside" />
            <text x={LEFT + 145} y={HEIGHT - 2}>
              {t('picture.contract')}
            </text>
          </>
        ) : null}
      </svg>
    </figure>
  );
}

/** The same as a table, payment by payment. */
export function PaymentsTable({ plan, currency }: { readonly plan: Plan; readonly currency: string }) {
  const t = useTexts(words);
  const sum = (minor: number) => formatMoney({ minor, currency });
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('payments')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('payments.on')}</th>
            <th>{t('payments.what')}</th>
            <th className="right">{t('payments.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.payments.map((each, at) => (
            <tr key={at}>
              <td className="day">{each.dueOn}</td>
              <td>{t.code('origin', each.origin)}</td>
              <td className="right num">{sum(each.totalFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
