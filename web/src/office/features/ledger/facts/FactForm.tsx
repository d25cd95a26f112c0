import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useCommand } from '../../../../shared/api/commands';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { Day } from '../../../../shared/ui/Day';
import { Refusal } from '../../../../shared/ui/Findings';
import { OWED } from '../api';
import { bodyOf, dayOf, refusedFields, trialOf, valueOf, type Entry } from './entry';
import type { Field, Kind, KindName } from './kinds';
import { Preview, usePreview } from './Preview';
import { words } from './words';

const TOUCHES = [OWED, ['borrowers'], ['book'], ['timeline']];

interface Props {
  readonly name: KindName | 'reversal';
  readonly kind: Kind;
  readonly loanId: string;
  /** Where the fact goes; a loan's own facts go to the loan. */
  readonly address?: string;
  readonly currency: string;
  readonly businessDate: string;
  readonly about?: ReactNode;
  readonly onClose: () => void;
}

/** One fact about a loan: asked for, tried on the loan before it is recorded, refused under the field it is about. */
export function FactForm({ name, kind, loanId, address, currency, businessDate, about, onClose }: Props) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const formId = useId();
  const [id] = useState(() => uuidv7());
  const [form] = Form.useForm<Record<string, string | boolean | null>>();
  const first = useMemo(() => firstEntry(kind.fields, businessDate), [kind, businessDate]);
  const entry = (Form.useWatch<Record<string, string | boolean | null> | undefined>([], form) ?? first) as Entry;
  const path = address ?? `/loans/${loanId}/${kind.path}`;
  // A payment is told apart by an id of its own, made before it is sent.
  const named = (said: Record<string, unknown> | null) =>
    said !== null && name === 'payment' ? { id, ...said } : said;
  const body = named(bodyOf(kind.fields, entry, currency));
  const trial = named(trialOf(kind.fields, entry, currency));
  const preview = usePreview(path, trial);
  const record = useCommand<unknown>({
    touches: TOUCHES,
    onDone: () => {
      void message.success(t('saved'));
      onClose();
    },
  });
  const error = record.error ?? preview.error;
  const refused = refusedFields(error, kind.fields, t('outOfRange'));
  return (
    <Modal
      title={t(name)}
      open
      onCancel={onClose}
      okText={t(name === 'reversal' ? 'reversal' : 'save')}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      cancelText={t('cancel')}
      confirmLoading={record.isPending}
    >
      <p className="soft">{t(`${name}.lead`)}</p>
      {about}
      {refused.size > 0 ? null : <Refusal error={error} />}
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        className="fact"
        initialValues={first}
        onValuesChange={() => record.reset()}
        onFinish={() => {
          if (body !== null) record.mutate({ verb: 'POST', path, body });
        }}
      >
        {kind.fields.map((field, at) => (
          <Asked key={field.name} field={field} currency={currency} first={at === 0} said={refused.get(field.name)} />
        ))}
      </Form>
      <Preview
        loanId={loanId}
        businessDate={businessDate}
        takesEffect={dayOf(kind.fields, entry)}
        complete={trial !== null}
        after={preview}
      />
    </Modal>
  );
}

function firstEntry(fields: readonly Field[], businessDate: string): Record<string, string | boolean | null> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.is === 'yes'
        ? false
        : field.is === 'day' && field.after === undefined
          ? businessDate
          : field.is === 'choice'
            ? (field.of?.[0] ?? null)
            : field.is === 'day'
              ? null
              : '',
    ]),
  );
}

interface AskedProps {
  readonly field: Field;
  readonly currency: string;
  readonly first: boolean;
  readonly said: readonly string[] | undefined;
}

/** One field: its own rule is told on sending, the server's refusal as soon as it is known. */
function Asked({ field, currency, first, said }: AskedProps) {
  const t = useTexts(words);
  const unit = currency === 'CNY' ? t('yuan') : currency;
  const bad =
    field.is === 'money' ? t('money.bad') : field.is === 'rate' ? t('rate.bad') : field.after ? t('until.bad') : '';
  const label = t.code('field', field.name).replace('{unit}', unit);
  return (
    <Form.Item
      name={field.name}
      {...(field.is === 'yes' ? { valuePropName: 'checked' } : { label })}
      {...(said === undefined ? {} : { validateStatus: 'error' as const, help: said.join(' ') })}
      rules={[
        ({ getFieldsValue }) => ({
          validator: (_rule, value: unknown) => {
            const entry = { ...(getFieldsValue() as Entry), [field.name]: value } as Entry;
            if (valueOf(field, entry, currency) !== undefined) return Promise.resolve();
            const missing = value === '' || value === null || value === undefined || bad === '';
            return Promise.reject(new Error(missing ? t('required') : bad));
          },
        }),
      ]}
    >
      {control(field, label, first, (value) => t.code(field.name, value))}
    </Form.Item>
  );
}

function control(field: Field, label: string, first: boolean, say: (value: string) => string): ReactNode {
  switch (field.is) {
    case 'yes':
      return <Checkbox>{label}</Checkbox>;
    case 'day':
      return <Day label={label} />;
    case 'choice':
      return <Select options={(field.of ?? []).map((value) => ({ value, label: say(value) }))} />;
    case 'words':
      return <Input.TextArea rows={2} maxLength={field.most ?? 200} />;
    case 'money':
    case 'rate':
      return <Input inputMode="decimal" autoComplete="off" autoFocus={first} maxLength={20} />;
    case 'line':
      return <Input autoComplete="off" maxLength={field.most ?? 64} />;
  }
}
