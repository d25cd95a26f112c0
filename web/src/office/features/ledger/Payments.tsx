import { Chip } from '../../../shared/ui/Chip';
import { App, Button, Empty, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { parseFen } from '../../../shared/money/money';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import { OWED, usePayments, type Payment } from './api';
import { words } from './words';

const CHANNELS = ['BANK_TRANSFER', 'DIRECT_DEBIT', 'APP', 'COUNTER', 'THIRD_PARTY'] as const;
const TOUCHES = [OWED, ['borrowers'], ['book']];

interface Props {
  readonly loanId: string;
  readonly currency: string;
  readonly businessDate: string;
}

/** Money received on one loan; a wrong entry is reversed with a reason, never erased. */
export function Payments({ loanId, currency, businessDate }: Props) {
  const mayRecord = useMay('MANAGER', 'PLANNER');
  const mayReverse = useMay('MANAGER');
  const t = useTexts(words);
  const listing = usePayments(loanId);
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
      <Rows
        label={t('payments')}
        columns={columns}
        listing={listing}
        rowKey={(row) => row.id}
        empty={<Empty description={t('payments.none')} />}
      />
      {recording ? (
        <Record loanId={loanId} currency={currency} businessDate={businessDate} onClose={() => setRecording(false)} />
      ) : null}
      {reversing === null ? null : <Reverse payment={reversing} onClose={() => setReversing(null)} />}
    </Card>
  );
}

interface Entry {
  readonly amount: string;
  readonly channel: string;
  readonly reference?: string;
}

interface RecordProps {
  readonly loanId: string;
  readonly currency: string;
  readonly businessDate: string;
  readonly onClose: () => void;
}

function Record({ loanId, currency, businessDate, onClose }: RecordProps) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const [form] = Form.useForm<Entry>();
  const [id] = useState(() => uuidv7());
  const [paidOn, setPaidOn] = useState(businessDate);
  const record = useCommand<unknown>({
    touches: TOUCHES,
    onDone: () => {
      void message.success(t('payment.saved'));
      onClose();
    },
  });
  const save = ({ amount, channel, reference }: Entry) => {
    const body = {
      id,
      paidOn,
      amount: { minor: parseFen(amount), currency },
      channel,
      reference: reference ?? null,
    };
    record.mutate({ verb: 'POST', path: `/loans/${loanId}/payments`, body });
  };
  return (
    <Modal
      title={t('payment.record')}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={record.isPending}
    >
      <Refusal error={record.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ channel: 'BANK_TRANSFER' }}
        onFinish={save}
      >
        <Form.Item label={t('payment.paidOn')} extra={findingsOf(record.error, 'paidOn').join(' ')}>
          <Day label={t('payment.paidOn')} value={paidOn} onChange={(day) => setPaidOn(day ?? businessDate)} />
        </Form.Item>
        <Form.Item
          name="amount"
          label={t('payment.amount')}
          extra={findingsOf(record.error, 'amount').join(' ')}
          rules={[
            {
              validator: (_rule, value: unknown) =>
                (parseFen(typeof value === 'string' ? value : '') ?? 0) > 0
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('payment.amount.bad'))),
            },
          ]}
        >
          <Input inputMode="decimal" autoFocus />
        </Form.Item>
        <Form.Item name="channel" label={t('payment.channel')}>
          <Select options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
        </Form.Item>
        <Form.Item name="reference" label={t('payment.reference')}>
          <Input maxLength={64} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Reverse({ payment, onClose }: { readonly payment: Payment; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [form] = Form.useForm<{ reason: string }>();
  const reverse = useCommand<unknown>({ touches: TOUCHES, onDone: onClose });
  return (
    <Modal
      title={t('payment.reverse')}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('payment.reverse')}
      cancelText={t('cancel')}
      confirmLoading={reverse.isPending}
    >
      <p>
        {payment.paidOn} · <Sum of={payment.amount} strong />
      </p>
      <Refusal error={reverse.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) =>
          reverse.mutate({ verb: 'POST', path: `/payments/${payment.id}/reverse`, body: { reason } })
        }
      >
        <Form.Item
          name="reason"
          label={t('payment.reverse.reason')}
          rules={[{ required: true, whitespace: true, message: t('reason.required') }]}
        >
          <Input.TextArea rows={2} maxLength={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
