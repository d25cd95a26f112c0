import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { Card } from '../../../../shared/ui/Card';
import { Facts, type Fact } from '../../../../shared/ui/Facts';
import { Sum } from '../../../../shared/ui/Sum';
import { isMoney, type Change, type Import } from './api';
import { words } from './words';

/** What the file says in sum and what it changes in the book. */
export function Outcome({ run }: { readonly run: Import }) {
  const t = useTexts(words);
  const totals = Object.entries(run.totals ?? {});
  const figures = totals.flatMap(([name, value]): Fact[] =>
    isMoney(value)
      ? [{ name: t.code('total', name), value: <Sum of={value} strong /> }]
      : typeof value === 'number'
        ? [{ name: t.code('total', name), value: formatCount(value) }]
        : [],
  );
  const byStatus = statusesOf(run.totals?.['byStatus']);
  const counts = Object.entries(run.counts ?? {});
  return (
    <>
      {figures.length === 0 && byStatus.length === 0 ? null : (
        <Card
          title={t('totals')}
          extra={<span className="soft">{run.state === 'CHECKED' ? t('totals.lead') : ''}</span>}
        >
          <div className="stack">
            <Facts facts={figures} />
            {byStatus.length === 0 ? null : <Statuses lines={byStatus} />}
          </div>
        </Card>
      )}
      {counts.length === 0 ? null : (
        <Card title={t('counts')}>
          <Counts lines={counts} />
          {run.changes?.length ? <Changes run={run} /> : null}
          {counts.every(([, n]) => n.new + n.changed === 0) ? <p className="soft">{t('committed.none')}</p> : null}
        </Card>
      )}
    </>
  );
}

function statusesOf(value: unknown): readonly [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([status, n]): [string, number][] =>
    typeof n === 'number' ? [[status, n]] : [],
  );
}

function Statuses({ lines }: { readonly lines: readonly [string, number][] }) {
  const t = useTexts(words);
  return (
    <div>
      <h3>{t('byStatus')}</h3>
      <Facts facts={lines.map(([name, n]) => ({ name, value: formatCount(n) }))} />
    </div>
  );
}

function Counts({ lines }: { readonly lines: readonly [string, Change][] }) {
  const t = useTexts(words);
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('counts.what')}</th>
            <th className="right">{t('counts.new')}</th>
            <th className="right">{t('counts.changed')}</th>
            <th className="right">{t('counts.same')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([what, n]) => (
            <tr key={what}>
              <td>{t.code('section', what)}</td>
              <td className="right">{formatCount(n.new)}</td>
              <td className="right">{formatCount(n.changed)}</td>
              <td className="right">{formatCount(n.same)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ run }: { readonly run: Import }) {
  const t = useTexts(words);
  return (
    <>
      <h3 style={{ marginTop: 16 }}>{t('changes')}</h3>
      <Facts facts={(run.changes ?? []).map((line) => ({ name: line.what, value: formatCount(line.count) }))} />
    </>
  );
}
