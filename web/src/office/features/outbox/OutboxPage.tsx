import { Button, Empty, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useMay } from '../../../shared/session/session';
import { formatInstant, isDay } from '../../../shared/time/dates';
import { BorrowerPick } from '../../../shared/ui/BorrowerPick';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { RuleLink } from '../../../shared/ui/RuleLink';
import {
  useCampaigns,
  useCounts,
  useInStep,
  useMessages,
  type Counts,
  type MessageLine,
  type MessageState,
} from './api';
import { WAYS } from './campaign';
import { State } from './State';
import { stateOf, tilesOf, totalOf } from './states';
import { words } from './words';

const FILTERS = ['state', 'channel', 'campaign', 'borrowerId', 'plannedOn'] as const;
type Filter = (typeof FILTERS)[number];
type Set = (name: Filter, value: string | null | undefined) => void;

/** Everything written to people: what waits, what went out, and what a person must look at. */
export function OutboxPage() {
  const t = useTexts(words);
  const seesCampaigns = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const [params, setParams] = useSearchParams();
  const counts = useCounts();
  useInStep(counts.data);
  const listing = useMessages(Object.fromEntries(FILTERS.map((name) => [name, params.get(name)])));
  const filtered = FILTERS.some((name) => params.has(name));
  const set: Set = (name, value) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageHead title={t('outbox')} note={t('outbox.note')} />
      <Loaded from={counts} rows={2}>
        {(data) => (
          <Tiles counts={data} chosen={stateOf(params.get('state'))} onChoose={(state) => set('state', state)} />
        )}
      </Loaded>
      <Card>
        <div className="stack">
          <Filters params={params} set={set} seesCampaigns={seesCampaigns} />
          <Rows
            label={t('outbox')}
            columns={useColumns()}
            listing={listing}
            rowKey={(row) => row.id}
            opens={(row) => `/outbox/${row.id}`}
            empty={
              <Empty description={filtered ? t('none.filtered') : t('outbox.none')}>
                {filtered ? (
                  <Button onClick={() => setParams({}, { replace: true })}>{t('filter.clear')}</Button>
                ) : null}
              </Empty>
            }
          />
        </div>
      </Card>
    </>
  );
}

interface TilesProps {
  readonly counts: Counts;
  readonly chosen: MessageState | null;
  readonly onChoose: (state: MessageState | null) => void;
}

/** How many are in each state; pressing one narrows the list to it, pressing it again opens the list. */
export function Tiles({ counts, chosen, onChoose }: TilesProps) {
  const t = useTexts(words);
  const total = totalOf(counts);
  return (
    <div className="tiles small-tiles" role="group" aria-label={t('tiles')}>
      <button type="button" className="tile" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span className="tile-name">{t('tiles.all')}</span>
        <span className="tile-value">{formatCount(total)}</span>
      </button>
      {tilesOf(counts, chosen).map(({ state, n }) => (
        <button
          type="button"
          className={state === 'UNSURE' && n > 0 ? 'tile tile-bad' : 'tile'}
          key={state}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state === chosen ? null : state)}
        >
          <span className="tile-name">{t(`state.${state}`)}</span>
          <span className="tile-value">{formatCount(n)}</span>
        </button>
      ))}
    </div>
  );
}

function useColumns(): readonly Column<MessageLine>[] {
  const t = useTexts(words);
  const at = (instant: string | null | undefined) =>
    instant == null ? '–' : <span className="day">{formatInstant(instant).slice(0, 16)}</span>;
  return [
    { key: 'who', title: t('col.borrower'), cell: (row) => row.nameMasked, card: 'head' },
    {
      key: 'state',
      title: t('col.state'),
      cell: (row) => <State state={row.state} text={row.stateText} />,
      card: 'head',
    },
    { key: 'kind', title: t('col.kind'), cell: (row) => row.kindText },
    { key: 'channel', title: t('col.channel'), cell: (row) => t.code('channel', row.channel) },
    { key: 'why', title: t('col.why'), cell: (row) => <Why row={row} /> },
    { key: 'planned', title: t('col.plannedOn'), cell: (row) => <span className="day">{row.plannedOn}</span> },
    { key: 'next', title: t('col.next'), cell: (row) => at(row.nextAt) },
    { key: 'sent', title: t('col.sent'), cell: (row) => at(row.sentAt) },
    { key: 'campaign', title: t('col.campaign'), cell: (row) => <code>{row.campaign}</code> },
  ];
}

/** Why it is where it is; of the gate, by which rules, for nothing more stands beneath a row. */
function Why({ row }: { readonly row: MessageLine }) {
  const t = useTexts(words);
  if (row.stoppedBy.length === 0) return <span className="why">{row.whyText ?? '–'}</span>;
  return (
    <span className="why">
      {t('stoppedBy')}
      {row.stoppedBy.map((rule) => (
        <span key={rule}>
          {' '}
          <RuleLink rule={rule} />
        </span>
      ))}
    </span>
  );
}

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly set: Set;
  readonly seesCampaigns: boolean;
}

function Filters({ params, set, seesCampaigns }: FiltersProps) {
  const t = useTexts(words);
  const campaigns = useCampaigns(seesCampaigns).data ?? [];
  const day = params.get('plannedOn');
  return (
    <div className="filters">
      <Select
        allowClear
        aria-label={t('col.channel')}
        placeholder={t('col.channel')}
        value={params.get('channel')}
        onChange={(value?: string | null) => set('channel', value)}
        options={WAYS.map((each) => ({ value: each, label: t(`channel.${each}`) }))}
      />
      {seesCampaigns ? (
        <Select
          allowClear
          aria-label={t('col.campaign')}
          placeholder={t('col.campaign')}
          value={params.get('campaign')}
          onChange={(value?: string | null) => set('campaign', value)}
          options={campaigns.map((each) => ({ value: each.key, label: each.key }))}
        />
      ) : null}
      <BorrowerPick
        label={t('col.borrower')}
        value={params.get('borrowerId')}
        onChange={(value) => set('borrowerId', value)}
      />
      <Day
        label={t('col.plannedOn')}
        value={day !== null && isDay(day) ? day : null}
        onChange={(value) => set('plannedOn', value)}
        allowClear
      />
    </div>
  );
}
