import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Day } from '../../../shared/ui/Day';
import { AGENCIES, type AgencyCard, type EntryKind } from './api';
import { bodyOf, fits, FORMS, GROUPS, INCIDENTS, partOf, referable, type Entry, type Part } from './entries';
import { words } from './words';

/** Puts something on record about an agency; which fields there are depends on the kind. */
export function NewEntry({ card, onClose }: { readonly card: AgencyCard; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(uuidv7);
  return (
    <Act<Entry>
      title={`${t('entry.new')} · ${card.agency.name}`}
      lead={t('entry.new.lead')}
      ok={t('entry.save')}
      done={t('entry.done')}
      path={`/agencies/${card.agency.id}/records`}
      initial={{ kind: 'EVALUATED', on: businessDate, passed: true, from: businessDate, terms: [] }}
      body={(entry) => bodyOf(id, entry)}
      touches={[AGENCIES]}
      onClose={onClose}
    >
      <EntryFields card={card} />
    </Act>
  );
}

function EntryFields({ card }: { readonly card: AgencyCard }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const kind: EntryKind = Form.useWatch('kind', form) ?? 'EVALUATED';
  const { facts } = card.agency.standing;
  const kinds = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => ({
    label: t(`group.${group}`),
    options: GROUPS[group]
      .filter((each) => fits(each, facts, card.records))
      .map((each) => ({ value: each, label: t(`kind.${each}`) })),
  }));
  return (
    <>
      <div className="pair">
        <Field name="kind" label={t('entry.kind')} needed>
          <Select
            virtual={false}
            onChange={() => {
              form.resetFields(['form', 'refers', 'incident']);
            }}
            options={kinds.filter((group) => group.options.length > 0)}
          />
        </Field>
        <Field name="on" label={t('entry.on')} needed>
          <Day label={t('entry.on')} />
        </Field>
      </div>
      <Particulars card={card} kind={kind} />
      {partOf(kind, 'reason') === 'none' ? null : (
        <ReasonField
          label={partOf(kind, 'reason') === 'needed' ? t('reason') : t('remark')}
          needed={partOf(kind, 'reason') === 'needed'}
        />
      )}
    </>
  );
}

function Particulars({ card, kind }: { readonly card: AgencyCard; readonly kind: EntryKind }) {
  const t = useTexts(words);
  const shown = (part: Part) => partOf(kind, part) !== 'none';
  const needed = (part: Part) => partOf(kind, part) === 'needed';
  return (
    <div className="pair">
      {shown('refers') ? (
        <Field name="refers" label={t('entry.refers')} needed>
          <Select
            options={referable(kind, card.records).map((entry) => ({
              value: entry.id,
              label: `${entry.on} ${entry.title} ${entry.document ?? ''}`.trim(),
            }))}
          />
        </Field>
      ) : null}
      {shown('incident') ? (
        <Field name="incident" label={t('entry.incident')} needed>
          <Select options={INCIDENTS.map((each) => ({ value: each, label: t(`incident.${each}`) }))} />
        </Field>
      ) : null}
      {shown('form') ? (
        <Field name="form" label={t('entry.form')} needed>
          <Select options={(FORMS[kind] ?? []).map((each) => ({ value: each, label: t(`form.${each}`) }))} />
        </Field>
      ) : null}
      {shown('passed') ? (
        <Field name="passed" label={t('entry.result')} needed>
          <Radio.Group
            options={[
              { value: true, label: t('passed') },
              { value: false, label: t('failed') },
            ]}
          />
        </Field>
      ) : null}
      {shown('scores') ? <ScoreFields /> : null}
      {shown('from') ? (
        <Field name="from" label={t('entry.from')} needed>
          <Day label={t('entry.from')} />
        </Field>
      ) : null}
      {shown('until') ? (
        <Field name="until" label={t('entry.until')} needed={needed('until')}>
          <Day label={t('entry.until')} allowClear />
        </Field>
      ) : null}
      {shown('document') ? (
        <Field name="document" label={t('entry.document')} needed={needed('document')}>
          <Input maxLength={80} autoComplete="off" />
        </Field>
      ) : null}
      {shown('url') ? (
        <Field name="url" label={t('entry.url')} needed>
          <Input maxLength={300} autoComplete="off" inputMode="url" />
        </Field>
      ) : null}
      {shown('terms') ? (
        <Field name="terms" label={t('entry.terms')}>
          <Checkbox.Group
            options={[
              { value: 'data', label: t('terms.data') },
              { value: 'delegation', label: t('terms.delegation') },
            ]}
          />
        </Field>
      ) : null}
    </div>
  );
}

function ScoreFields() {
  const t = useTexts(words);
  const fields = [
    { name: 'conduct', label: t('score.conduct') },
    { name: 'quality', label: t('score.quality') },
    { name: 'security', label: t('score.security') },
  ];
  return (
    <>
      {fields.map(({ name, label }) => (
        <Field key={name} name={name} label={label} needed>
          <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
        </Field>
      ))}
    </>
  );
}
