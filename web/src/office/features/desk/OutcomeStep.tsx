import { Alert, Button, Checkbox, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { CALLS, useResults, type Action, type Call, type Closed, type ResultLine } from './api';
import { actionsFor, bodyOf, faultsOf, fits, has, opensHold, type Entry, type Fault } from './outcome';
import { words } from './words';

const NOTE_CHARS = 2000;

interface Props {
  readonly call: Call;
  /** Somebody else answered, so that is what the form begins with. */
  readonly stranger: boolean;
  readonly onClosed: (closed: Closed) => void;
}

/** What came of the call: whom it met, then what they said, and what follows. */
export function OutcomeStep({ call, stranger, onClosed }: Props) {
  const results = useResults();
  return (
    <Loaded from={results}>
      {(lines) => <Outcome call={call} stranger={stranger} lines={lines} onClosed={onClosed} />}
    </Loaded>
  );
}

interface OutcomeProps extends Props {
  readonly lines: readonly ResultLine[];
}

function Outcome({ call, stranger, lines, onClosed }: OutcomeProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [chosen, setAction] = useState<Action | null>(null);
  const [entry, setEntry] = useState<Entry>({});
  const [tried, setTried] = useState(false);
  const close = useCommand<Closed>({ touches: [CALLS, ['holds'], ['contacts']], onDone: onClosed });
  const action = chosen ?? (stranger ? 'OTHER' : null);
  const open = lines.filter((each) => fits(each, call));
  const line = open.find((each) => each.result === entry.result && each.action === action);
  const faults = faultsOf(line, entry, businessDate);
  const set = (part: Entry) => setEntry({ ...entry, ...part });
  const send = () => {
    setTried(true);
    if (line === undefined || faults.length > 0) return;
    close.mutate({ verb: 'POST', path: `/calls/${call.id}/close`, body: bodyOf(line, entry) });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className="plain-set">
        <legend>{t('outcome.met')}</legend>
        <Radio.Group
          className="lined"
          value={action}
          onChange={(event) => setAction(event.target.value as Action)}
          options={actionsFor(lines, call).map((each) => ({
            value: each,
            label: lines.find((one) => one.action === each)?.actionText ?? each,
          }))}
        />
      </fieldset>
      {action === null ? null : (
        <fieldset className="plain-set">
          <legend>{t('outcome.result')}</legend>
          <Radio.Group
            className="lined"
            value={line?.result ?? null}
            onChange={(event) => set({ result: String(event.target.value), nextAction: null })}
            options={open
              .filter((each) => each.action === action)
              .map((each) => ({ value: each.result, label: each.text }))}
          />
        </fieldset>
      )}
      {line === undefined ? null : <Parts line={line} lines={lines} entry={entry} set={set} />}
      <Heard entry={entry} set={set} />
      {opensHold(line, entry) ? <Alert type="warning" showIcon title={t('outcome.holds')} /> : null}
      {tried && faults.length > 0 ? <Faults faults={faults} /> : null}
      <Refusal error={close.error} />
      <div>
        <Button type="primary" htmlType="submit" loading={close.isPending}>
          {t('outcome.close')}
        </Button>
      </div>
    </form>
  );
}

interface PartsProps {
  readonly line: ResultLine;
  readonly lines: readonly ResultLine[];
  readonly entry: Entry;
  readonly set: (part: Entry) => void;
}

function Parts({ line, lines, entry, set }: PartsProps) {
  const t = useTexts(words);
  const follow = new Map(lines.map((each) => [each.nextAction, each.nextActionText]));
  const flags = line.flags.filter((flag) => flag !== 'NEEDS_DATE' && flag !== 'NEEDS_AMOUNT');
  const label = t.code('on', line.result);
  return (
    <>
      <p className="row">
        {flags.map((flag) => (
          <Chip key={flag} tone={flag === 'STOPS_STRATEGY' ? 'warn' : 'plain'}>
            {t(`flag.${flag}`)}
          </Chip>
        ))}
      </p>
      <div className="outcome-parts">
        {has(line, 'NEEDS_DATE') ? (
          <label>
            <span>{label}</span>
            <Day label={label} value={entry.on ?? null} onChange={(on) => set({ on })} />
          </label>
        ) : null}
        {has(line, 'NEEDS_AMOUNT') ? (
          <label>
            <span>{t('amount')}</span>
            <Input
              inputMode="decimal"
              autoComplete="off"
              value={entry.amount ?? ''}
              onChange={(event) => set({ amount: event.target.value })}
            />
          </label>
        ) : null}
        <label>
          <span>{t('outcome.next')}</span>
          <Select
            aria-label={t('outcome.next')}
            value={entry.nextAction ?? line.nextAction}
            onChange={(nextAction: string) => set({ nextAction })}
            options={[...follow].map(([value, text]) => ({ value, label: text }))}
          />
        </label>
        <label>
          <span>{t('outcome.nextOn')}</span>
          <Day
            label={t('outcome.nextOn')}
            value={entry.nextOn ?? null}
            allowClear
            onChange={(nextOn) => set({ nextOn })}
          />
        </label>
      </div>
    </>
  );
}

function Heard({ entry, set }: Pick<PartsProps, 'entry' | 'set'>) {
  const t = useTexts(words);
  return (
    <>
      <div className="row">
        <Checkbox checked={entry.distress ?? false} onChange={(event) => set({ distress: event.target.checked })}>
          {t('outcome.distress')}
        </Checkbox>
        <Checkbox checked={entry.hardship ?? false} onChange={(event) => set({ hardship: event.target.checked })}>
          {t('outcome.hardship')}
        </Checkbox>
      </div>
      <label className="outcome-note">
        <span>{t('outcome.note')}</span>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={NOTE_CHARS}
          placeholder={t('outcome.note.place')}
          value={entry.note ?? ''}
          onChange={(event) => set({ note: event.target.value })}
        />
      </label>
    </>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useTexts(words);
  return (
    <Alert
      type="error"
      showIcon
      title={
        <ul className="findings">
          {faults.map((fault) => (
            <li key={fault}>{t(`fault.${fault}`)}</li>
          ))}
        </ul>
      }
    />
  );
}
