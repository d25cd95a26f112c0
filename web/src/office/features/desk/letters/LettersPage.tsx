import { Empty, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { formatInstant } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { PageHead } from '../../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../../shared/ui/Rows';
import { useBatches, type Batch } from './api';
import { words } from '../words';

const SHOWN = ['ALL', 'OPEN', 'CLOSED'] as const;
type Shown = (typeof SHOWN)[number];

function useColumns(): readonly Column<Batch>[] {
  const t = useTexts(words);
  return [
    { key: 'day', title: t('batch.day'), cell: (row) => <span className="day">{row.day}</span>, card: 'head' },
    {
      key: 'state',
      title: t('batch.state'),
      cell: (row) =>
        row.closedAt == null ? <Chip tone="busy">{t('batch.OPEN')}</Chip> : <Chip>{t('batch.CLOSED')}</Chip>,
      card: 'head',
    },
    { key: 'letters', title: t('batch.letters'), cell: (row) => formatCount(row.letters), align: 'right' },
    { key: 'opened', title: t('batch.opened'), cell: (row) => formatInstant(row.openedAt) },
    {
      key: 'closed',
      title: t('batch.closedAt'),
      cell: (row) => (row.closedAt == null ? '–' : formatInstant(row.closedAt)),
    },
  ];
}

/** Letters go out in batches: one is open and filled, the others are closed, printed and posted. */
export function LettersPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const shown = SHOWN.find((each) => each === params.get('show')) ?? 'ALL';
  const listing = useBatches();
  const items = listing.items.filter((each) => shown === 'ALL' || (each.closedAt == null) === (shown === 'OPEN'));
  return (
    <>
      <PageHead title={t('letters')} note={t('letters.note')} />
      <Card>
        <div className="stack">
          <div className="filters">
            <Select<Shown>
              aria-label={t('show')}
              value={shown}
              onChange={(value) => setParams(value === 'ALL' ? {} : { show: value }, { replace: true })}
              options={SHOWN.map((each) => ({ value: each, label: t(`show.${each}`) }))}
            />
          </div>
          <Rows
            label={t('letters')}
            columns={useColumns()}
            listing={{ ...listing, items, total: listing.total === null ? null : items.length }}
            rowKey={(row) => row.id}
            opens={(row) => `/letters/${row.id}`}
            empty={<Empty description={t('letters.none')} />}
          />
        </div>
      </Card>
    </>
  );
}
