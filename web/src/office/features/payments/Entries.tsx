import { Button } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import { DECIDES, TOUCHED, useChannelTitles, useEntries, type Entry } from './api';
import { words } from './words';

/** Entries that wait for somebody else to confirm them; nothing is shown while none does. */
export function Entries() {
  const t = useTexts(words);
  const names = useNames();
  const titles = useChannelTitles();
  const listing = useEntries();
  const decides = useMay(...DECIDES);
  const me = useSession().user?.id;
  const decide = useCommand<unknown>({ touches: TOUCHED });
  if (listing.items.length === 0) return null;
  const act = (row: Entry, verb: string) => decide.mutate({ verb: 'POST', path: `/money/entries/${row.id}/${verb}` });
  const columns: readonly Column<Entry>[] = [
    { key: 'ref', title: t('reference'), cell: (row) => row.reference, card: 'head' },
    { key: 'sum', title: t('amount'), cell: (row) => <Sum of={row.amount} strong />, align: 'right', card: 'head' },
    { key: 'channel', title: t('channel'), cell: (row) => titles.get(row.channel) ?? row.channel },
    { key: 'on', title: t('bookedOn'), cell: (row) => row.bookedOn },
    { key: 'payer', title: t('payer'), cell: (row) => row.payerMasked ?? '–' },
    { key: 'by', title: t('by'), cell: (row) => names.get(row.proposedBy) ?? '–' },
    { key: 'at', title: t('at'), cell: (row) => formatInstant(row.proposedAt), card: 'none' },
    {
      key: 'act',
      title: t('decide'),
      cell: (row) =>
        !decides ? (
          t('waits')
        ) : row.proposedBy === me ? (
          t('own')
        ) : (
          <span className="row">
            <Button size="small" type="primary" onClick={() => act(row, 'confirm')}>
              {t('entry.confirm')}
            </Button>
            <Button size="small" onClick={() => act(row, 'decline')}>
              {t('decline')}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <Card title={t('entries')} id="entries">
      <div className="stack">
        <Refusal error={decide.error} />
        <Rows label={t('entries')} columns={columns} listing={listing} rowKey={(row) => row.id} />
      </div>
    </Card>
  );
}
