import { Input } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { TOUCHED, type Receipt } from './api';
import { MoneyField, fenOf, typed } from './MoneyField';
import { words } from './words';

const REASON_CHARS = 200;

interface Props {
  readonly receipt: Receipt;
  readonly onClose: () => void;
}

/** Proposes to pay open money back; a second person has it paid. */
export function NewRefund({ receipt, onClose }: Props) {
  const t = useTexts(words);
  const [id] = useState(() => uuidv7());
  return (
    <Act<{ sum: string; to: string; reason: string }>
      title={t('refund')}
      lead={t('refund.lead')}
      ok={t('refund')}
      done={t('refund.proposed')}
      path={`/money/receipts/${receipt.id}/refunds`}
      initial={{ sum: typed(receipt.open.minor) }}
      body={({ sum, to, reason }) => ({ id, fen: fenOf(sum), to, reason })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <MoneyField name="sum" label={t('amount')} />
      <Field name="to" label={t('refund.to')} needed>
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <ReasonField label={t('reason')} most={REASON_CHARS} />
    </Act>
  );
}

/** The channel took money back: a returned transfer or a chargeback. */
export function ReturnMoney({ receipt, onClose }: Props) {
  const t = useTexts(words);
  return (
    <Act<{ sum: string; reason: string }>
      title={t('return')}
      lead={t('return.lead')}
      ok={t('return')}
      done={t('done')}
      path={`/money/receipts/${receipt.id}/return`}
      initial={{ sum: typed(receipt.open.minor + receipt.allocated.minor) }}
      body={({ sum, reason }) => ({ fen: fenOf(sum), reason })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <MoneyField name="sum" label={t('amount')} />
      <ReasonField label={t('reason')} most={REASON_CHARS} />
    </Act>
  );
}
