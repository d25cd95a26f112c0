import { App, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { TOUCHED, type Outcome } from './api';
import { PlaceFields, placeOf, type PlaceEntry } from './PlaceFields';
import { words } from './words';

interface Entry extends PlaceEntry {
  readonly aim: string;
  readonly tell: string;
  readonly minutes: number;
  readonly wishes?: readonly string[];
  readonly reason?: string;
}

interface Props {
  readonly borrowerId: string;
  readonly declined: boolean;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Proposes to meet: times are looked for that a crew can keep and the gate permits. */
export function Propose({ borrowerId, declined, onClose, onMade }: Props) {
  const t = useTexts(words);
  const { modal } = App.useApp();
  const [id] = useState(uuidv7);
  return (
    <Act<Entry, Outcome>
      title={t('propose')}
      lead={declined ? t('propose.declined') : t('propose.lead')}
      ok={t('propose.ok')}
      path={`/borrowers/${borrowerId}/appointments`}
      initial={{ aim: 'TALK', tell: 'SMS', minutes: 45, where: 'HOME' }}
      body={(entry) => ({
        id,
        aim: entry.aim,
        minutes: entry.minutes,
        wishes: entry.wishes ?? [],
        place: placeOf(entry),
        tell: entry.tell,
        reason: entry.reason ?? null,
      })}
      touches={TOUCHED}
      onClose={onClose}
      onDone={(outcome) => {
        if (outcome.rules === undefined) onMade(id);
        else
          void modal.warning({ title: t('stopped'), content: t('stopped.rules', { rules: outcome.rules.join(' ') }) });
      }}
    >
      <div className="pair">
        <Field name="aim" label={t('aim')} needed>
          <Select
            options={['TALK', 'OPTIONS', 'SIGN', 'CARE'].map((each) => ({ value: each, label: t.code('aim', each) }))}
          />
        </Field>
        <Field name="tell" label={t('tell')} needed>
          <Select options={['SMS', 'EMAIL', 'NOBODY'].map((each) => ({ value: each, label: t.code('tell', each) }))} />
        </Field>
        <Field name="minutes" label={t('minutes')} needed>
          <InputNumber min={15} max={240} step={15} />
        </Field>
        <Field name="wishes" label={t('wishes')}>
          <Select
            mode="multiple"
            options={['WOMAN', 'DAYLIGHT'].map((each) => ({ value: each, label: t.code('wish', each) }))}
          />
        </Field>
      </div>
      <PlaceFields borrowerId={borrowerId} />
      <Form.Item noStyle>
        <ReasonField label={t('reason')} needed={declined} most={500} />
      </Form.Item>
    </Act>
  );
}
