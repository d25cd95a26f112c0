import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import type { PromiseView } from './api';
import { placeOf, spanOf } from './timeline';
import { words } from './words';

const WIDTH = 360;
const SIDE = 12;
const LINE = 52;
const MOST_LABELS = 5;

interface Props {
  readonly promise: PromiseView;
  readonly today: string;
}

/** What is due above the line with its days of grace, what came below it, and where today is. */
export function Timeline({ promise, today }: Props) {
  const t = useTexts(words);
  const span = spanOf(promise, today);
  const x = (day: string) => SIDE + (WIDTH - 2 * SIDE) * placeOf(span, day);
  const anchor = (day: string) => (placeOf(span, day) < 0.2 ? 'start' : placeOf(span, day) > 0.8 ? 'end' : 'middle');
  const few = promise.parts.length <= MOST_LABELS;
  const nothing = promise.received.length === 0;
  const told = [
    ...promise.parts.map((part) =>
      t('timeline.part', {
        on: part.dueOn,
        until: part.inTimeUntil,
        sum: formatMoney(part.fen),
        fate: t.code('fate', part.fate),
      }),
    ),
    ...promise.received.map((each) => t('timeline.came', { on: each.on, sum: formatMoney(each.fen) })),
  ].join(' ');
  return (
    <figure className="promise-line">
      <svg viewBox={`0 0 ${String(WIDTH)} 104`} role="img" aria-label={told}>
        <line x1={SIDE} x2={WIDTH - SIDE} y1={LINE} y2={LINE} className="axis" />
        {promise.parts.map((part, at) => (
          <g key={at}>
            <rect
              x={x(part.dueOn)}
              y={LINE - 6}
              width={Math.max(2, x(part.inTimeUntil) - x(part.dueOn))}
              height="12"
              className="grace"
            />
            <path
              d={`M${String(x(part.dueOn))} ${String(LINE - 2)} l-6 -12 h12 z`}
              className={part.left.minor === 0 ? 'due due-met' : 'due'}
            />
            {few || at === 0 || at === promise.parts.length - 1 ? (
              <>
                <text x={x(part.dueOn)} y={LINE - 32} textAnchor={anchor(part.dueOn)}>
                  {part.dueOn.slice(5)}
                </text>
                <text x={x(part.dueOn)} y={LINE - 19} textAnchor={anchor(part.dueOn)}>
                  {formatMoney(part.fen)}
                </text>
              </>
            ) : null}
          </g>
        ))}
        {promise.received.map((each, at) => (
          <g key={at}>
            <circle
              cx={x(each.on)}
              cy={LINE + 12}
              r="5"
              className={each.takenBackOn == null ? 'came' : 'came came-back'}
            />
            {at < MOST_LABELS ? (
              <text x={x(each.on)} y={LINE + 30} textAnchor={anchor(each.on)}>
                {formatMoney(each.fen)}
              </text>
            ) : null}
          </g>
        ))}
        {today >= span.from && placeOf(span, today) < 1 ? (
          <line x1={x(today)} x2={x(today)} y1={LINE - 16} y2={LINE + 20} className="today" />
        ) : null}
        <text x={SIDE} y="100">
          {t('timeline.legend')}
        </text>
      </svg>
      {nothing ? <figcaption className="soft small">{t('timeline.nothing')}</figcaption> : null}
    </figure>
  );
}
