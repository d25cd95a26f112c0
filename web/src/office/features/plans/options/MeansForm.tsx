import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { useNames } from '../../../../shared/session/names';
import { useMay, useSession } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { uuidv7 } from '../../../../shared/api/uuid';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { useState } from 'react';
import { OPTIONS, type Statement } from './api';
import { BASES, entryOf, figuresOf, SAID_BY, SUMS, type MeansEntry } from './means';
import { words } from './words';

interface Props {
  readonly borrowerId: string;
  readonly said: Statement | null;
  readonly entry: MeansEntry;
  readonly onEntry: (entry: MeansEntry) => void;
}

/** What the borrower can pay from: tried out as it is typed, kept only when somebody says who said it. */
export function MeansForm({ borrowerId, said, entry, onEntry }: Props) {
  const t = useTexts(words);
  const names = useNames();
  const mayKeep = useMay('COLLECTOR', 'PLANNER', 'MANAGER');
  const [keeping, setKeeping] = useState(false);
  const figures = figuresOf(entry);
  const changed = JSON.stringify(entry) !== JSON.stringify(entryOf(said));
  const set = <K extends keyof MeansEntry>(name: K, value: MeansEntry[K]) => onEntry({ ...entry, [name]: value });
  return (
    <div className="stack">
      <p className="soft">
        {said === null
          ? t('means.nothing')
          : t('means.said', {
              by: t.code('saidBy', said.saidBy),
              on: said.saidOn,
              basis: t.code('basis', said.basis),
              who: names.get(said.recordedBy) ?? t('colleague'),
              at: formatInstant(said.recordedAt),
            })}
      </p>
      <Form layout="vertical" component="div" className="means">
        {SUMS.map((name) => (
          <Form.Item key={name} label={t(`means.${name}`)} htmlFor={`means-${name}`}>
            <Input
              id={`means-${name}`}
              inputMode="decimal"
              autoComplete="off"
              maxLength={16}
              value={entry[name]}
              onChange={(event) => set(name, event.target.value)}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('means.expectedOn')} htmlFor="means-expectedOn">
          <Day
            id="means-expectedOn"
            label={t('means.expectedOn')}
            allowClear
            value={entry.expectedOn}
            onChange={(day) => set('expectedOn', day)}
          />
        </Form.Item>
        <Form.Item label={t('means.dependants')} htmlFor="means-dependants">
          <InputNumber<number>
            id="means-dependants"
            min={0}
            max={20}
            value={entry.dependants}
            onChange={(value) => set('dependants', value ?? 0)}
          />
        </Form.Item>
        <Form.Item label={t('means.basis')} htmlFor="means-basis">
          <Select
            id="means-basis"
            aria-label={t('means.basis')}
            value={entry.basis}
            onChange={(basis) => set('basis', basis)}
            options={BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
          />
        </Form.Item>
      </Form>
      <p className="row" role="status">
        {figures === null ? <span className="warn">{t('means.wrong')}</span> : null}
        {changed && figures !== null ? <span>{t('means.trying')}</span> : null}
        {mayKeep && changed && figures !== null ? (
          <Button onClick={() => setKeeping(true)}>{t('means.keep')}</Button>
        ) : null}
        {changed ? (
          <Button type="text" onClick={() => onEntry(entryOf(said))}>
            {t('means.back')}
          </Button>
        ) : null}
      </p>
      {keeping && figures !== null ? (
        <Keep borrowerId={borrowerId} entry={entry} figures={figures} onClose={() => setKeeping(false)} />
      ) : null}
    </div>
  );
}

interface KeepProps {
  readonly borrowerId: string;
  readonly entry: MeansEntry;
  readonly figures: object;
  readonly onClose: () => void;
}

function Keep({ borrowerId, entry, figures, onClose }: KeepProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(() => uuidv7());
  return (
    <Act<{ saidBy: string; saidOn: string }>
      title={t('means.keep')}
      lead={t('means.keep.lead')}
      ok={t('means.keep')}
      done={t('means.kept')}
      path={`/borrowers/${borrowerId}/means`}
      initial={{ saidBy: 'BORROWER', saidOn: businessDate }}
      body={({ saidBy, saidOn }) => ({ id, saidBy, saidOn, basis: entry.basis, ...figures })}
      touches={[OPTIONS]}
      onClose={onClose}
    >
      <Field name="saidBy" label={t('means.saidBy')} needed>
        <Select options={SAID_BY.map((value) => ({ value, label: t(`saidBy.${value}`) }))} />
      </Field>
      <Field name="saidOn" label={t('means.saidOn')} needed>
        <Day label={t('means.saidOn')} />
      </Field>
    </Act>
  );
}
