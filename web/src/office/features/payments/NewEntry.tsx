import { Input, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Day } from '../../../shared/ui/Day';
import { MONEY, useChannels } from './api';
import { MoneyField, fenOf } from './MoneyField';
import { words } from './words';

interface Said {
  readonly channel: string;
  readonly reference: string;
  readonly bookedOn: string;
  readonly sum: string;
  readonly payer?: string;
  readonly remittance?: string;
}

/** Money somebody says came in; another person has to confirm it. */
export function NewEntry({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(words);
  const channels = useChannels();
  const { businessDate } = useSession();
  const [id] = useState(() => uuidv7());
  const live = (channels.data ?? []).filter((each) => each.state === 'LIVE');
  return (
    <Act<Said>
      title={t('entry.new')}
      lead={t('entry.lead')}
      ok={t('entry.propose')}
      done={t('entry.proposed')}
      path="/money/entries"
      initial={{ channel: 'COUNTER', bookedOn: businessDate }}
      body={(said) => ({
        id,
        channel: said.channel,
        reference: said.reference,
        bookedOn: said.bookedOn,
        amount: { minor: fenOf(said.sum), currency: 'CNY' },
        payer: said.payer,
        remittance: said.remittance,
      })}
      touches={[MONEY]}
      onClose={onClose}
    >
      <Field name="channel" label={t('channel')} needed>
        <Select options={live.map((each) => ({ value: each.id, label: each.title }))} />
      </Field>
      <MoneyField name="sum" label={t('amount')} />
      <Field name="bookedOn" label={t('bookedOn')} needed>
        <Day label={t('bookedOn')} />
      </Field>
      <Field name="reference" label={t('reference')} help={t('reference.help')} needed>
        <Input maxLength={80} autoComplete="off" />
      </Field>
      <Field name="payer" label={t('payer')}>
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <Field name="remittance" label={t('remittance')} help={t('remittance.help')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </Act>
  );
}
