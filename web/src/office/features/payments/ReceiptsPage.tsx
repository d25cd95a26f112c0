import { Button, Empty, Input, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import { useChannels, useReceipts, type Receipt } from './api';
import { words } from './words';

const SHOWS = ['ALL', 'OPEN', 'ALLOCATED', 'REFUNDED', 'RETURNED'] as const;
const FILTERS = ['show', 'channel', 'reference', 'from', 'to', 'statement'] as const;

/** All money received, narrowed as somebody likes; the address keeps the filters. */
export function ReceiptsPage() {
  const t = useTexts(words);
  const [search, setSearch] = useSearchParams();
  const channels = useChannels();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]));
  const listing = useReceipts(filters);
  const set = (name: (typeof FILTERS)[number], value: string | null) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const titles = new Map(channels.data?.map((each) => [each.id, each.title]));
  const columns: readonly Column<Receipt>[] = [
    { key: 'ref', title: t('reference'), cell: (row) => row.reference, card: 'head' },
    { key: 'sum', title: t('amount'), cell: (row) => <Sum of={row.amount} strong />, align: 'right', card: 'head' },
    { key: 'channel', title: t('channel'), cell: (row) => titles.get(row.channel) ?? row.channel },
    { key: 'on', title: t('bookedOn'), cell: (row) => row.bookedOn },
    { key: 'payer', title: t('payer'), cell: (row) => row.payerMasked ?? '–' },
    { key: 'open', title: t('open'), cell: (row) => <Sum of={row.open} />, align: 'right' },
    { key: 'where', title: t('where'), cell: (row) => <Where receipt={row} /> },
  ];
  return (
    <>
      <PageHead title={t('receipts.title')} note={t('receipts.note')} />
      <Card>
        <div className="stack">
          <div className="row filters">
            <div className="scroll">
              <Segmented
                aria-label={t('show')}
                value={search.get('show') ?? 'ALL'}
                onChange={(next) => set('show', next === 'ALL' ? null : next)}
                options={SHOWS.map((each) => ({ value: each, label: t(`show.${each}`) }))}
              />
            </div>
            <Select
              aria-label={t('channel')}
              allowClear
              placeholder={t('channel')}
              style={{ minWidth: 140 }}
              value={search.get('channel')}
              onChange={(next: string | undefined) => set('channel', next ?? null)}
              options={(channels.data ?? []).map((each) => ({ value: each.id, label: each.title }))}
            />
            <Day label={t('from')} value={search.get('from')} onChange={(day) => set('from', day)} allowClear />
            <Day label={t('to')} value={search.get('to')} onChange={(day) => set('to', day)} allowClear />
            <Input.Search
              aria-label={t('reference')}
              placeholder={t('reference')}
              defaultValue={search.get('reference') ?? ''}
              onSearch={(text) => set('reference', text.trim())}
              allowClear
              style={{ maxWidth: 220 }}
            />
            {search.get('statement') === null ? null : (
              <Button onClick={() => set('statement', null)}>{t('statement.all')}</Button>
            )}
          </div>
          <Rows
            label={t('receipts.title')}
            columns={columns}
            listing={listing}
            rowKey={(row) => row.id}
            opens={(row) => `/receipts/${row.id}`}
            empty={<Empty description={t('receipts.none')} />}
          />
        </div>
      </Card>
    </>
  );
}

function Where({ receipt }: { readonly receipt: Receipt }) {
  const t = useTexts(words);
  if (receipt.open.minor > 0) return <Chip tone="warn">{t('show.OPEN')}</Chip>;
  if (receipt.returned.minor > 0) return <Chip tone="bad">{t('show.RETURNED')}</Chip>;
  if (receipt.refunded.minor > 0) return <Chip tone="note">{t('show.REFUNDED')}</Chip>;
  return <Chip tone="good">{t('show.ALLOCATED')}</Chip>;
}
