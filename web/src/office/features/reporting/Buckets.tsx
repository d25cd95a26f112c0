import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Picture } from '../../../shared/ui/Picture';
import { ShortSum, useAxisMoney, useShortMoney } from '../../../shared/ui/Sum';
import { BUCKET_COLOURS, BucketTag } from '../../../shared/ui/Tags';
import type { BucketLine } from './api';
import { words } from './words';

function bucketOf(name: string): string {
  return name === 'M7+' ? 'M7' : name;
}

/** Overdue amounts by bucket; a bar leads to its borrowers. */
export function Buckets({ lines }: { readonly lines: readonly BucketLine[] }) {
  const t = useTexts(words);
  const short = useShortMoney();
  const currency = lines[0]?.overdue.currency ?? 'CNY';
  const axis = useAxisMoney(currency);
  const navigate = useNavigate();
  const late = useMemo(() => lines.filter((line) => line.bucket !== 'M0'), [lines]);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis', valueFormatter: (fen: number) => short({ minor: fen, currency }) },
      xAxis: {
        type: 'category',
        axisTick: { show: false },
        data: late.map((line) => (line.bucket === 'M7' ? 'M7+' : line.bucket)),
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        axisLabel: { formatter: axis },
        splitLine: { lineStyle: { opacity: 0.35 } },
      },
      series: [
        {
          type: 'bar',
          name: t('overdue'),
          barMaxWidth: 46,
          data: late.map((line) => ({
            value: line.overdue.minor,
            itemStyle: { color: BUCKET_COLOURS[line.bucket] ?? '#888888', borderRadius: [5, 5, 0, 0] },
          })),
        },
      ],
    }),
    [axis, currency, late, short, t],
  );
  return (
    <Picture
      option={option}
      height={360}
      label={t('buckets.label')}
      onPick={(name) => void navigate(`/borrowers?bucket=${bucketOf(name)}`)}
      table={<BucketTable lines={lines} />}
    />
  );
}

function BucketTable({ lines }: { readonly lines: readonly BucketLine[] }) {
  const t = useTexts(words);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('buckets')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('bucket')}</th>
            <th className="right">{t('loans')}</th>
            <th className="right">{t('borrowers')}</th>
            <th className="right">{t('outstanding')}</th>
            <th className="right">{t('overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.bucket}>
              <td>
                <BucketTag bucket={line.bucket} full />
              </td>
              <td className="right">{formatCount(line.loans)}</td>
              <td className="right">{formatCount(line.borrowers)}</td>
              <td className="right">
                <ShortSum of={line.outstanding} />
              </td>
              <td className="right">
                <ShortSum of={line.overdue} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
