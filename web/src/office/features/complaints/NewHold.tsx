import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { parseFen } from '../../../shared/money/money';
import { useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { BorrowerPick } from '../../../shared/ui/BorrowerPick';
import { Day } from '../../../shared/ui/Day';
import { BOTH, type HoldKind, type Saved } from './api';
import { OPENED_BY_HAND, partsOf, SOURCES } from './kinds';
import { words } from './words';

interface Entry {
  readonly borrowerId: string;
  readonly kind: HoldKind;
  readonly detail?: string | null;
  readonly since: string;
  readonly until?: string | null;
  readonly undisputed?: string;
  readonly source: string;
  readonly reference?: string;
  readonly reason: string;
  readonly reviewOn?: string | null;
}

interface Props {
  readonly borrowerId?: string;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}

/** What the form holds as the server takes it; what does not belong to the kind is left out. */
export function bodyOf(id: string, entry: Entry) {
  const parts = partsOf(entry.kind, entry.until ?? null);
  const undisputed = entry.undisputed?.trim() ?? '';
  return {
    id,
    borrowerId: Number(entry.borrowerId),
    kind: entry.kind,
    detail: parts.detail === 'none' ? null : (entry.detail ?? null),
    since: entry.since,
    until: parts.until === 'none' ? null : (entry.until ?? null),
    undisputed:
      parts.undisputed === 'none' || undisputed === '' ? null : { minor: parseFen(undisputed) ?? -1, currency: 'CNY' },
    source: entry.source,
    reference: entry.reference?.trim() ? entry.reference.trim() : null,
    reason: entry.reason,
    reviewOn: entry.reviewOn ?? null,
  };
}

/** Registers why somebody is to be left in peace. */
export function NewHold({ borrowerId, onClose, onMade }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(uuidv7);
  return (
    <Act<Entry, Saved>
      title={t('hold.new')}
      lead={t('hold.new.lead')}
      ok={t('hold.save')}
      done={t('hold.saved')}
      path="/holds"
      initial={{
        ...(borrowerId === undefined ? {} : { borrowerId }),
        kind: 'HARDSHIP',
        since: businessDate,
        source: 'BORROWER',
      }}
      body={(entry) => bodyOf(id, entry)}
      touches={BOTH}
      onClose={onClose}
      {...(onMade === undefined ? {} : { onDone: (saved: Saved) => onMade(saved.id) })}
    >
      <HoldFields choosesBorrower={borrowerId === undefined} />
    </Act>
  );
}

function HoldFields({ choosesBorrower }: { readonly choosesBorrower: boolean }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const kind = Form.useWatch('kind', form) ?? 'HARDSHIP';
  const until = Form.useWatch('until', form) ?? null;
  const parts = partsOf(kind, until);
  return (
    <>
      <Field name="borrowerId" label={t('col.borrower')} needed more={choosesBorrower ? {} : { hidden: true }}>
        <BorrowerPick label={t('col.borrower')} />
      </Field>
      <Field name="kind" label={t('col.kind')} needed help={t(`stops.${kind}`)}>
        <Select
          onChange={() => form.setFieldValue('detail', undefined)}
          options={OPENED_BY_HAND.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        />
      </Field>
      {parts.detail === 'none' ? null : (
        <Field name="detail" label={t('hold.detail')} needed={parts.detail === 'needed'}>
          <Select allowClear options={parts.details.map((each) => ({ value: each, label: t.code('detail', each) }))} />
        </Field>
      )}
      <div className="pair">
        <Field name="since" label={t('hold.since')} needed>
          <Day label={t('hold.since')} />
        </Field>
        {parts.until === 'none' ? null : (
          <Field name="until" label={t('hold.until')} needed={parts.until === 'needed'}>
            <Day label={t('hold.until')} allowClear />
          </Field>
        )}
        <Field name="reviewOn" label={t('hold.reviewOn')} needed={parts.reviewOn === 'needed'}>
          <Day label={t('hold.reviewOn')} allowClear />
        </Field>
        {parts.undisputed === 'none' ? null : (
          <Field name="undisputed" label={t('hold.undisputed')} help={t('hold.undisputed.help')}>
            <Input inputMode="decimal" autoComplete="off" suffix={t('yuan')} />
          </Field>
        )}
        <Field name="source" label={t('hold.source')} needed>
          <Select options={SOURCES.map((each) => ({ value: each, label: t(`source.${each}`) }))} />
        </Field>
        <Field
          name="reference"
          label={kind === 'NO_CONTACT_ORDER' ? t('hold.order') : t('hold.reference')}
          needed={parts.reference === 'needed'}
        >
          <Input maxLength={80} autoComplete="off" />
        </Field>
      </div>
      <ReasonField label={t('hold.reason')} help={t('sealed')} />
    </>
  );
}
