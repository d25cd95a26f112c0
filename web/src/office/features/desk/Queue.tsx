import { Button, Empty } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Refusal } from '../../../shared/ui/Findings';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { CALLS, useQueue, type TurnLine } from './api';
import { words } from './words';

function useColumns(): readonly Column<TurnLine>[] {
  const t = useTexts(words);
  return [
    { key: 'who', title: t('col.borrower'), cell: (row) => row.nameMasked, card: 'head' },
    { key: 'why', title: t('col.why'), cell: (row) => row.treatmentText, card: 'head' },
    {
      key: 'priority',
      title: t('col.priority'),
      cell: (row) => <Chip>{t('priority', { n: row.priority })}</Chip>,
    },
    { key: 'since', title: t('col.since'), cell: (row) => <span className="day">{row.overdueSince}</span> },
    { key: 'last', title: t('col.last'), cell: (row) => row.lastResultText ?? t('last.none') },
    {
      key: 'next',
      title: t('col.next'),
      cell: (row) => (row.nextOn == null ? '–' : <span className="day">{row.nextOn}</span>),
    },
    { key: 'district', title: t('col.district'), cell: (row) => row.district ?? '–' },
  ];
}

/** Whose turn it is, the most urgent first; a person is taken on before they are called. */
export function Queue({ mayCall }: { readonly mayCall: boolean }) {
  const t = useTexts(words);
  const listing = useQueue();
  const columns = useColumns();
  const take = useCommand<unknown>({ touches: [CALLS] });
  const claim = (row: TurnLine) =>
    take.mutate({ verb: 'POST', path: '/calls', body: { borrowerId: Number(row.borrowerId) } });
  const first = listing.items[0];
  const act: Column<TurnLine> = {
    key: 'take',
    title: t('col.take'),
    cell: (row) => (
      <Button
        size="small"
        disabled={take.isPending}
        aria-label={t('take.one', { who: row.nameMasked })}
        onClick={() => claim(row)}
      >
        {t('take')}
      </Button>
    ),
  };
  return (
    <Card
      title={t('queue')}
      extra={
        mayCall && first !== undefined ? (
          <Button type="primary" autoFocus loading={take.isPending} onClick={() => claim(first)}>
            {t('take.next')}
          </Button>
        ) : null
      }
    >
      <div className="stack">
        <Refusal error={take.error} />
        <Rows
          label={t('queue')}
          columns={mayCall ? [...columns, act] : columns}
          listing={listing}
          rowKey={(row) => row.borrowerId}
          empty={<Empty description={t('queue.none')} />}
        />
      </div>
    </Card>
  );
}
