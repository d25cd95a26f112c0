import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Day } from '../../../shared/ui/Day';
import { CLEARANCES, type ClearanceCard, type RecordKind } from './api';
import { kindsFor, partsOf } from './records';
import { words } from './words';

interface Entry {
  readonly kind: RecordKind;
  readonly on: string;
  readonly passed?: boolean;
  readonly course?: string;
  readonly document?: string;
  readonly expiresOn?: string | null;
  readonly reason?: string;
}

function text(typed: string | undefined): string | null {
  return typed?.trim() ? typed.trim() : null;
}

/** Puts something on record about a colleague; which fields there are depends on the kind. */
export function NewRecord({ card, onClose }: { readonly card: ClearanceCard; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(uuidv7);
  return (
    <Act<Entry>
      title={`${t('record.new')} · ${card.name}`}
      lead={t('record.new.lead')}
      ok={t('record.save')}
      done={t('record.done')}
      path={`/clearances/${card.userId}/records`}
      initial={{ kind: 'SCREENED', on: businessDate, passed: true }}
      body={(entry) => {
        const parts = partsOf(entry.kind);
        return {
          id,
          kind: entry.kind,
          on: entry.on,
          passed: parts.passed ? (entry.passed ?? null) : null,
          course: parts.course ? text(entry.course) : null,
          document: parts.document ? text(entry.document) : null,
          expiresOn: parts.expiresOn ? (entry.expiresOn ?? null) : null,
          reason: text(entry.reason),
        };
      }}
      touches={[CLEARANCES]}
      onClose={onClose}
    >
      <RecordFields card={card} />
    </Act>
  );
}

function RecordFields({ card }: { readonly card: ClearanceCard }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const kind = Form.useWatch('kind', form) ?? 'SCREENED';
  const parts = partsOf(kind);
  return (
    <>
      <div className="pair">
        <Field name="kind" label={t('record.kind')} needed>
          <Select
            options={kindsFor(card.standing.clearance).map((each) => ({ value: each, label: t.code('kind', each) }))}
          />
        </Field>
        <Field name="on" label={t('record.on')} needed>
          <Day label={t('record.on')} />
        </Field>
      </div>
      {parts.passed ? (
        <Field name="passed" label={t('record.result')} needed>
          <Radio.Group
            options={[
              { value: true, label: t('passed') },
              { value: false, label: t('failed') },
            ]}
          />
        </Field>
      ) : null}
      <div className="pair">
        {parts.course ? (
          <Field name="course" label={t('record.course')} needed>
            <Input maxLength={80} autoComplete="off" />
          </Field>
        ) : null}
        {parts.document ? (
          <Field name="document" label={t('record.document')} needed>
            <Input maxLength={80} autoComplete="off" />
          </Field>
        ) : null}
        {parts.expiresOn ? (
          <Field name="expiresOn" label={t('record.expiresOn')}>
            <Day label={t('record.expiresOn')} allowClear />
          </Field>
        ) : null}
      </div>
      <ReasonField label={parts.reasonNeeded ? t('reason') : t('remark')} needed={parts.reasonNeeded} />
    </>
  );
}
