import { Empty, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { plusDays } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { Picture } from '../../../shared/ui/Picture';
import { Sum, useAxisMoney, useShortMoney } from '../../../shared/ui/Sum';
import { PARTS, useCurve, type CurveDay, type Step } from './api';
import { PART_COLOURS } from './colours';
import { words } from './words';

const DAYS = [90, 180, 365] as const;
/** What happened to the loan is marked on the picture; accruals and due dates show in the shape itself. */
const MARKED = new Set(['PAYMENT', 'REVERSAL', 'WAIVER', 'ACCELERATION', 'RATE_CHANGE', 'PAUSE_BEGINS', 'PAUSE_ENDS']);

interface Props {
  readonly loanId: string;
  readonly to: string;
  readonly steps: readonly Step[];
}

/** How the sum owed grew and shrank: its parts stacked over time, with what happened marked. */
export function Curve({ loanId, to, steps }: Props) {
  const t = useTexts(words);
  const [days, setDays] = useState<number>(180);
  const curve = useCurve(loanId, plusDays(to, -days), to);
  return (
    <Card
      title={t('how')}
      extra={
        <Segmented<number>
          aria-label={t('range')}
          size="small"
          value={days}
          onChange={setDays}
          options={DAYS.map((n) => ({ value: n, label: t(`range.${n}`) }))}
        />
      }
    >
      <Loaded from={curve} rows={6}>
        {(lines) =>
          lines.every((day) => PARTS.every((part) => day[part].minor === 0)) ? (
            <Empty description={t('how.none')} />
          ) : (
            <Areas lines={lines} steps={steps} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Areas({ lines, steps }: { readonly lines: readonly CurveDay[]; readonly steps: readonly Step[] }) {
  const t = useTexts(words);
  const short = useShortMoney();
  const currency = lines[0]?.principal.currency ?? 'CNY';
  const axis = useAxisMoney(currency);
  const option = useMemo(() => {
    const shown = new Set(lines.map((day) => day.on));
    const names = new Map<string, Set<string>>();
    for (const step of steps) {
      if (!MARKED.has(step.kind) || !shown.has(step.on)) continue;
      names.set(step.on, (names.get(step.on) ?? new Set<string>()).add(t.code('step', step.kind)));
    }
    const marks = Array.from(names, ([on, those]) => ({ xAxis: on, name: [...those].join('\n') }));
    return {
      grid: { left: 8, right: 24, top: 44, bottom: 4, containLabel: true },
      legend: { top: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10 },
      tooltip: { trigger: 'axis', valueFormatter: (fen: number) => short({ minor: fen, currency }) },
      xAxis: { type: 'category', boundaryGap: false, data: lines.map((day) => day.on) },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        axisLabel: { formatter: axis },
        splitLine: { lineStyle: { opacity: 0.35 } },
      },
      series: PARTS.map((part, at) => ({
        type: 'line',
        stack: 'owed',
        step: 'end',
        name: t(part),
        symbol: 'none',
        lineStyle: { width: 0 },
        areaStyle: { opacity: 0.9 },
        color: PART_COLOURS[part],
        data: lines.map((day) => day[part].minor),
        ...(at === 0 && marks.length > 0
          ? {
              markLine: {
                symbol: 'none',
                lineStyle: { type: 'dashed', color: '#8a8f98' },
                label: { formatter: '{b}', fontSize: 11, color: '#8a8f98' },
                data: marks,
              },
            }
          : {}),
      })),
    };
  }, [axis, currency, lines, steps, short, t]);
  return <Picture option={option} height={300} label={t('how.label')} table={<CurveTable lines={lines} />} />;
}

function CurveTable({ lines }: { readonly lines: readonly CurveDay[] }) {
  const t = useTexts(words);
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('how')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('date')}</th>
            {PARTS.map((part) => (
              <th key={part} className="right">
                {t(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((day) => (
            <tr key={day.on}>
              <td className="day">{day.on}</td>
              {PARTS.map((part) => (
                <td key={part} className="right">
                  <Sum of={day[part]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
