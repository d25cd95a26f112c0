import { Button, Empty, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { Query } from '../../../shared/api/client';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { plusDays } from '../../../shared/time/dates';
import { Chip } from '../../../shared/ui/Chip';
import { Left } from '../../../shared/ui/Left';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useHolds, type HoldLine } from './api';
import { OPENED_BY_HAND } from './kinds';
import { words } from './words';

const SHOWN = ['OPEN', 'DUE', 'PROPOSED', 'CLOSED', 'ALL'] as const;
type Shown = (typeof SHOWN)[number];
const DUE_DAYS = 7;

function filtersOf(shown: Shown, kind: string | null, today: string): Query {
  const state = shown === 'CLOSED' || shown === 'ALL' ? shown : 'OPEN';
  return {
    state,
    kind,
    dueBy: shown === 'DUE' ? plusDays(today, DUE_DAYS) : null,
    proposed: shown === 'PROPOSED' ? true : null,
  };
}

function useColumns(): readonly Column<HoldLine>[] {
  const t = useTexts(words);
  return [
    { key: 'who', title: t('col.borrower'), cell: (row) => `${row.nameMasked} · ${row.borrowerNo}`, card: 'head' },
    {
      key: 'kind',
      title: t('col.kind'),
      cell: (row) => (
        <>
          {t(`kind.${row.kind}`)}
          {row.detail == null ? null : <span className="soft"> · {t(`detail.${row.detail}`)}</span>}
        </>
      ),
    },
    { key: 'state', title: t('col.state'), cell: (row) => <HoldState hold={row} />, card: 'head' },
    { key: 'next', title: t('col.next'), cell: (row) => (row.nextOn == null ? '–' : <Left on={row.nextOn} />) },
    { key: 'stops', title: t('col.stops'), cell: (row) => <Stops hold={row} /> },
    { key: 'since', title: t('col.since'), cell: (row) => <span className="day">{row.since}</span> },
  ];
}

/** What a hold stops, while it does. */
function Stops({ hold }: { readonly hold: HoldLine }) {
  const t = useTexts(words);
  return hold.inForce ? <span className="why">{t(`stops.${hold.kind}`)}</span> : <span>–</span>;
}

/** Whether a hold stands, waits for a second person, or is over. */
export function HoldState({ hold }: { readonly hold: HoldLine }) {
  const t = useTexts(words);
  if (hold.closed != null) return <Chip>{t('hold.closed')}</Chip>;
  if (hold.liftProposed != null) return <Chip tone="note">{t('hold.proposed')}</Chip>;
  if (!hold.inForce) return <Chip>{t('hold.waiting')}</Chip>;
  if (hold.reviewed != null) return <Chip tone="good">{t('hold.reviewed')}</Chip>;
  return <Chip tone="busy">{t('hold.inForce')}</Chip>;
}

/** The register of holds, what is due first in front. */
export function HoldList() {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('show');
  const shown = SHOWN.find((each) => each === asked) ?? 'OPEN';
  const kind = params.get('kind');
  const filtered = shown !== 'OPEN' || kind !== null;
  const listing = useHolds(filtersOf(shown, kind, businessDate));
  const set = (name: 'show' | 'kind', value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value && value !== 'OPEN') next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <div className="stack">
      <div className="filters">
        <Select<Shown>
          aria-label={t('show')}
          value={shown}
          onChange={(value) => set('show', value)}
          options={SHOWN.map((each) => ({ value: each, label: t(`show.${each}`) }))}
        />
        <Select
          allowClear
          aria-label={t('col.kind')}
          placeholder={t('col.kind')}
          value={kind}
          onChange={(value?: string | null) => set('kind', value)}
          options={['COMPLAINT' as const, ...OPENED_BY_HAND].map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        />
      </div>
      <Rows
        label={t('holds')}
        columns={useColumns()}
        listing={listing}
        rowKey={(row) => row.id}
        opens={(row) => `/holds/${row.id}`}
        empty={
          <Empty description={filtered ? t('none.filtered') : t('holds.none')}>
            {filtered ? <Button onClick={() => setParams({}, { replace: true })}>{t('filter.clear')}</Button> : null}
          </Empty>
        }
      />
    </div>
  );
}
