import { Empty, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { Picture } from '../../../shared/ui/Picture';
import { BUCKET_COLOURS } from '../../../shared/ui/Tags';
import { useTrend, type TrendDay } from './api';
import { words } from './words';

const LATE = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const;

/** How arrears moved, bucket by bucket. */
export function Trend({ currency }: { readonly currency: string }) {
  const t = useTexts(words);
  const [days, setDays] = useState(90);
  const trend = useTrend(days, currency);
  return (
    <Card
      title={t('trend', { days })}
      extra={
        <Segmented<number>
          aria-label={t('days')}
          size="small"
          value={days}
          onChange={setDays}
          options={([30, 90, 180] as const).map((n) => ({ value: n, label: t(`days.${n}`) }))}
        />
      }
    >
      <Loaded from={trend} rows={6}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty description={t('trend.none')} />
          ) : (
            <>
              {lines.length === 1 ? <p className="soft">{t('trend.first', { date: lines[0]?.date ?? '' })}</p> : null}
              <Areas lines={lines} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function loansIn(day: TrendDay, bucket: string): number {
  return day.buckets.find((line) => line.bucket === bucket)?.loans ?? 0;
}

function Areas({ lines }: { readonly lines: readonly TrendDay[] }) {
  const t = useTexts(words);
  // One day is no line yet: its buckets stand on each other in one column.
  const single = lines.length === 1;
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10 },
      tooltip: { trigger: 'axis', valueFormatter: (n: number) => formatCount(n) },
      xAxis: { type: 'category', boundaryGap: single, data: lines.map((day) => day.date) },
      yAxis: { type: 'value', minInterval: 1, splitNumber: 4, splitLine: { lineStyle: { opacity: 0.35 } } },
      series: LATE.map((bucket) => ({
        type: single ? 'bar' : 'line',
        barMaxWidth: 96,
        stack: 'late',
        name: bucket === 'M7' ? 'M7+' : bucket,
        symbol: 'none',
        lineStyle: { width: 0 },
        areaStyle: { opacity: 0.85 },
        color: BUCKET_COLOURS[bucket],
        data: lines.map((day) => loansIn(day, bucket)),
      })),
    }),
    [lines, single],
  );
  return <Picture option={option} height={280} label={t('trend.label')} table={<TrendTable lines={lines} />} />;
}

function TrendTable({ lines }: { readonly lines: readonly TrendDay[] }) {
  const t = useTexts(words);
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('trend.label')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('date')}</th>
            {LATE.map((bucket) => (
              <th key={bucket} className="right">
                {bucket === 'M7' ? 'M7+' : bucket}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((day) => (
            <tr key={day.date}>
              <td className="day">{day.date}</td>
              {LATE.map((bucket) => (
                <td key={bucket} className="right">
                  {formatCount(loansIn(day, bucket))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
