import { Select } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { CONTACTS } from './api';
import { words } from './words';

const CHANNELS = ['CALL', 'SMS', 'INSTANT_MESSAGE', 'EMAIL', 'LETTER', 'VISIT'] as const;
const OUTCOMES = ['EFFECTIVE', 'CONNECTED'] as const;
const MOST_REMARK_CHARS = 1_000;

interface Entry {
  readonly channel: string;
  readonly outcome: string;
  readonly remark?: string;
}

/** Puts on record that the person reached us, just now. */
export function Inbound({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  return (
    <Act<Entry>
      title={t('inbound.new')}
      lead={t('inbound.lead')}
      ok={t('inbound.save')}
      done={t('inbound.done')}
      path={`/borrowers/${borrowerId}/contacts`}
      initial={{ channel: 'CALL', outcome: 'EFFECTIVE' }}
      body={({ channel, outcome, remark }) => ({ channel, outcome, remark: remark?.trim() ? remark : null })}
      touches={[CONTACTS]}
      onClose={onClose}
    >
      <div className="pair">
        <Field name="channel" label={t('ask.channel')} needed>
          <Select options={CHANNELS.map((each) => ({ value: each, label: t(`channel.${each}`) }))} />
        </Field>
        <Field name="outcome" label={t('contact.outcome')} needed>
          <Select options={OUTCOMES.map((each) => ({ value: each, label: t(`outcome.${each}`) }))} />
        </Field>
      </div>
      <ReasonField
        name="remark"
        label={t('inbound.remark')}
        needed={false}
        most={MOST_REMARK_CHARS}
        help={t('sealed')}
      />
    </Act>
  );
}
