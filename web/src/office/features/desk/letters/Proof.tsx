import { Radio } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { words } from '../words';
import { LETTERS, type Letter } from './api';
import { proofDayFault } from './letter';

interface Entry {
  readonly status: 'DELIVERED' | 'BOUNCED';
  readonly on: string;
  readonly note?: string;
}

/** It arrived or came back, as the post's paper says; that closes the letter. */
export function Proof({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const inTime = {
    rules: [
      { required: true, message: t('proof.day') },
      {
        validator: (_rule: unknown, on?: string | null) => {
          const fault = proofDayFault(on ?? null, letter.dispatchedOn ?? businessDate, businessDate);
          return fault === null ? Promise.resolve() : Promise.reject(new Error(t(`proof.${fault}`)));
        },
      },
    ],
  };
  return (
    <Act<Entry>
      title={t('proof')}
      lead={t('proof.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/letters/${letter.messageId}/proof`}
      initial={{ status: 'DELIVERED', on: businessDate }}
      body={({ status, on, note }) => ({ status, on, note: note?.trim() ? note.trim() : null })}
      touches={[LETTERS]}
      onClose={onClose}
    >
      <Field name="status" label={t('proof.what')} needed>
        <Radio.Group
          options={[
            { value: 'DELIVERED', label: t('letter.DELIVERED') },
            { value: 'BOUNCED', label: t('letter.RETURNED') },
          ]}
        />
      </Field>
      <Field name="on" label={t('letter.provedOn')} more={inTime}>
        <Day label={t('letter.provedOn')} />
      </Field>
      <ReasonField name="note" label={t('proof.note')} needed={false} most={500} />
    </Act>
  );
}
