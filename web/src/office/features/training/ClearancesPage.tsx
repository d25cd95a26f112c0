import { Button, Empty, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useClearances, useMine, type ClearanceLine } from './api';
import { Lacks, StandingFacts, Verdict } from './Standing';
import { words } from './words';

const NEEDS = ['ANY', 'MISSING', 'EXPIRING', 'EITHER'] as const;

/** Who may collect today, and what the others lack; people who may not see that see it of themselves. */
export function ClearancesPage() {
  const t = useTexts(words);
  const lists = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR');
  return (
    <>
      <PageHead title={t('title')} note={lists ? t('note') : t('note.mine')} />
      {lists ? <List /> : <Mine />}
    </>
  );
}

function Mine() {
  const mine = useMine(true);
  return (
    <Card>
      <Loaded from={mine}>
        {(standing) => (
          <div className="stack">
            <p>
              <Verdict standing={standing} />
            </p>
            <Lacks standing={standing} />
            <StandingFacts standing={standing} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function useColumns(): readonly Column<ClearanceLine>[] {
  const t = useTexts(words);
  return [
    {
      key: 'name',
      title: t('col.name'),
      cell: (row) => row.name,
      card: 'head',
    },
    { key: 'verdict', title: t('col.verdict'), cell: (row) => <Verdict standing={row.standing} />, card: 'head' },
    { key: 'why', title: t('col.why'), cell: (row) => <Lacks standing={row.standing} short /> },
    {
      key: 'yearly',
      title: t('col.yearly'),
      cell: (row) => <span className="day">{row.standing.yearlyUntil ?? '–'}</span>,
    },
    {
      key: 'visits',
      title: t('col.visits'),
      cell: (row) =>
        row.standing.clearance.visits === true ? <Chip tone="good">{t('visits.yes')}</Chip> : t('visits.no'),
    },
    { key: 'agency', title: t('col.house'), cell: (row) => (row.agency ? t('house.agency') : t('house.own')) },
  ];
}

function List() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const needs = NEEDS.find((each) => each === params.get('needs')) ?? 'ANY';
  const listing = useClearances(needs);
  return (
    <Card>
      <div className="stack">
        <div className="filters">
          <Select
            aria-label={t('show')}
            value={needs}
            onChange={(value) => setParams(value === 'ANY' ? {} : { needs: value }, { replace: true })}
            options={NEEDS.map((each) => ({ value: each, label: t(`needs.${each}`) }))}
          />
        </div>
        <Rows
          label={t('title')}
          columns={useColumns()}
          listing={listing}
          rowKey={(row) => row.userId}
          opens={(row) => `/clearances/${row.userId}`}
          empty={
            <Empty description={needs === 'ANY' ? t('none') : t('none.filtered')}>
              {needs === 'ANY' ? null : (
                <Button onClick={() => setParams({}, { replace: true })}>{t('filter.clear')}</Button>
              )}
            </Empty>
          }
        />
      </div>
    </Card>
  );
}
