import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { parseFen } from '../../../../shared/money/money';
import { useSession } from '../../../../shared/session/session';
import { plusDays } from '../../../../shared/time/dates';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { PROMISES } from './api';
import { WAYS } from './ways';
import { words } from './words';

interface Part {
  readonly dueOn: string | null;
  readonly sum: string;
}

interface Entry {
  readonly parts: readonly Part[];
  readonly way: string;
  readonly graceDays: number;
  readonly toleranceYuan: number;
  readonly replaces: boolean;
}

const MOST_PARTS = 24;

/** What is sent: parts in the order of their days, sums in fen; a sum nobody can read becomes zero and is refused. */
export function bodyOf(id: string, entry: Entry) {
  return {
    id,
    parts: entry.parts
      .map((part) => ({ dueOn: part.dueOn, fen: parseFen(part.sum) ?? 0 }))
      .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')),
    toleranceFen: Math.round(entry.toleranceYuan * 100),
    graceDays: entry.graceDays,
    way: entry.way,
    replaces: entry.replaces,
  };
}

interface Props {
  readonly loanId: string;
  /** Whether a promise is open that this one would take the place of. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes a promise down: one obligation, in as many parts as were said. */
export function TakePromise({ loanId, open, onClose }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(() => uuidv7());
  return (
    <Act<Entry>
      title={t('take')}
      lead={t('take.lead')}
      ok={t('take')}
      done={t('taken')}
      path={`/loans/${loanId}/promises`}
      initial={{
        parts: [{ dueOn: plusDays(businessDate, 7), sum: '' }],
        way: 'CALL',
        graceDays: 1,
        toleranceYuan: 0,
        replaces: false,
      }}
      body={(entry) => bodyOf(id, entry)}
      touches={[PROMISES, ['follow-up']]}
      onClose={onClose}
    >
      <Parts />
      <Field name="way" label={t('way')} needed>
        <Select options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))} />
      </Field>
      <div className="pair">
        <Field name="graceDays" label={t('grace')} needed help={t('grace.help')}>
          <InputNumber min={0} max={7} precision={0} />
        </Field>
        <Field name="toleranceYuan" label={t('tolerance')} needed help={t('tolerance.help')}>
          <InputNumber min={0} max={100} precision={2} />
        </Field>
      </div>
      {open ? (
        <Form.Item name="replaces" valuePropName="checked">
          <Checkbox>{t('replaces')}</Checkbox>
        </Form.Item>
      ) : null}
    </Act>
  );
}

function Parts() {
  const t = useTexts(words);
  return (
    <Form.List name="parts">
      {(fields, { add, remove }) => (
        <fieldset className="plain-set">
          <legend>{t('parts')}</legend>
          {fields.map((field, at) => (
            <div key={field.key} className="promise-part">
              <Form.Item
                name={[field.name, 'dueOn']}
                label={t('part.on', { n: at + 1 })}
                rules={[{ required: true, message: t('required') }]}
              >
                <Day label={t('part.on', { n: at + 1 })} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'sum']}
                label={t('part.sum', { n: at + 1 })}
                rules={[
                  {
                    validator: (_rule, value: unknown) =>
                      (parseFen(typeof value === 'string' ? value : '') ?? 0) > 0
                        ? Promise.resolve()
                        : Promise.reject(new Error(t('part.sum.bad'))),
                  },
                ]}
              >
                <Input inputMode="decimal" autoComplete="off" maxLength={16} />
              </Form.Item>
              {fields.length > 1 ? (
                <Button type="text" onClick={() => remove(field.name)} aria-label={t('part.drop.of', { n: at + 1 })}>
                  {t('part.drop')}
                </Button>
              ) : null}
            </div>
          ))}
          {fields.length < MOST_PARTS ? (
            <Button onClick={() => add({ dueOn: null, sum: '' })}>{t('part.add')}</Button>
          ) : null}
        </fieldset>
      )}
    </Form.List>
  );
}
