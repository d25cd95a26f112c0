import { Chip } from '../../../shared/ui/Chip';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import { usePaymentReference, usePayments, type Payment } from './api';
import { FactForm } from './facts/FactForm';
import { KINDS, REVERSAL } from './facts/kinds';
import { words } from './words';

interface Props {
  readonly loanId: string;
  readonly currency: string;
  readonly businessDate: string;
  /** False where nothing can be recorded: closed loans, and those the lender's own system computes. */
  readonly open: boolean;
}

/** Money received on one loan; a wrong entry is reversed with a reason, never erased. */
export function Payments({ loanId, currency, businessDate, open }: Props) {
  const mayRecord = useMay(...KINDS.payment.to) && open;
  const mayReverse = useMay(...REVERSAL.to) && open;
  const t = useTexts(words);
  const listing = usePayments(loanId);
  const reference = usePaymentReference(loanId).data?.reference;
  const about = { loanId, currency, businessDate };
  const [recording, setRecording] = useState(false);
  const [reversing, setReversing] = useState<Payment | null>(null);
  const columns: readonly Column<Payment>[] = [
    { key: 'on', title: t('payment.paidOn'), cell: (row) => row.paidOn, card: 'head' },
    { key: 'sum', title: t('step.amount'), cell: (row) => <Sum of={row.amount} />, align: 'right', card: 'head' },
    { key: 'channel', title: t('payment.channel'), cell: (row) => t.code('channel', row.channel) },
    { key: 'ref', title: t('payment.reference'), cell: (row) => row.reference ?? '–' },
    {
      key: 'state',
      title: t('payment.state'),
      cell: (row) =>
        row.reversedOn ? (
          <Chip>{t('payment.reversed', { date: row.reversedOn })}</Chip>
        ) : mayReverse ? (
          <Button size="small" type="text" onClick={() => setReversing(row)}>
            {t('payment.reverse')}
          </Button>
        ) : (
          t('payment.ok')
        ),
    },
  ];
  return (
    <Card
      title={t('payments')}
      id="payments"
      extra={mayRecord ? <Button onClick={() => setRecording(true)}>{t('payment.record')}</Button> : null}
    >
      {open && reference !== undefined ? <p className="soft">{t('payment.writes', { reference })}</p> : null}
      <Rows
        label={t('payments')}
        columns={columns}
        listing={listing}
        rowKey={(row) => row.id}
        empty={<Empty description={t('payments.none')} />}
      />
      {recording ? (
        <FactForm name="payment" kind={KINDS.payment} {...about} onClose={() => setRecording(false)} />
      ) : null}
      {reversing === null ? null : (
        <FactForm
          name="reversal"
          kind={REVERSAL}
          address={`/payments/${reversing.id}/${REVERSAL.path}`}
          {...about}
          about={
            <p>
              {reversing.paidOn} · <Sum of={reversing.amount} strong /> · {t.code('channel', reversing.channel)}
            </p>
          }
          onClose={() => setReversing(null)}
        />
      )}
    </Card>
  );
}
