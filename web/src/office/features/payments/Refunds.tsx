import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { Card } from '../../../shared/ui/Card';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import { useRefunds, type Refund } from './api';
import { words } from './words';

/** Refunds that wait for a second person; each is decided where its money is. */
export function Refunds() {
  const t = useTexts(words);
  const names = useNames();
  const listing = useRefunds();
  if (listing.items.length === 0) return null;
  const columns: readonly Column<Refund>[] = [
    { key: 'sum', title: t('amount'), cell: (row) => <Sum of={row.amount} strong />, card: 'head' },
    { key: 'why', title: t('reason'), cell: (row) => row.reason },
    { key: 'by', title: t('by'), cell: (row) => names.get(row.proposedBy) ?? '–' },
    { key: 'to', title: t('decide'), cell: (row) => <Link to={`/receipts/${row.receiptId}`}>{t('refund.look')}</Link> },
  ];
  return (
    <Card title={t('refunds')} id="refunds">
      <Rows
        label={t('refunds')}
        columns={columns}
        listing={listing}
        rowKey={(row) => row.id}
        opens={(row) => `/receipts/${row.receiptId}`}
      />
    </Card>
  );
}
