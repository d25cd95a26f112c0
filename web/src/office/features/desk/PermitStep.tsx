import { Alert, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { Reasons } from '../../../shared/ui/Reasons';
import { RuleLink } from '../../../shared/ui/RuleLink';
import { CALLS, useDecision, type Call, type Permitted, type Phone, type Script, type Stopped } from './api';
import { scriptsFor, wishOf } from './steps';
import { words } from './words';

type Answer = Stopped | Permitted;

function isStopped(answer: Answer): answer is Stopped {
  return 'verdict' in answer;
}

function useNameOf(): (phone: Phone) => string {
  const t = useTexts(words);
  return (phone) => `${phone.personId == null ? t('role.DEBTOR') : t.code('role', phone.role ?? '')} · ${phone.masked}`;
}

/** The gate is asked when somebody is about to dial; a no comes with its rules and, if known, with a time. */
export function PermitStep({ call }: { readonly call: Call }) {
  const t = useTexts(words);
  const nameOf = useNameOf();
  if (call.state === 'PERMITTED') {
    const phone = call.numbers.find((each) => each.contactPointId === call.contactPointId);
    return (
      <p>
        {t('permit.yes')}
        {phone === undefined ? '' : `${t('permit.to')}${nameOf(phone)} · ${t.code('script', call.script ?? '')}`}
      </p>
    );
  }
  return <Asking call={call} />;
}

function Asking({ call }: { readonly call: Call }) {
  const t = useTexts(words);
  const nameOf = useNameOf();
  const [point, setPoint] = useState(call.numbers[0]?.contactPointId);
  const [chosen, setChosen] = useState<Script | null>(null);
  const [recorder, setRecorder] = useState(false);
  const ask = useCommand<Answer>({ touches: [CALLS] });
  const phone = call.numbers.find((each) => each.contactPointId === point);
  const scripts = scriptsFor(phone);
  const script = scripts.find((each) => each === chosen) ?? scripts[0];
  if (phone === undefined || script === undefined) return <Alert type="warning" showIcon title={t('numbers.none')} />;
  return (
    <div className="stack">
      <fieldset className="plain-set">
        <legend>{t('permit.number')}</legend>
        <Radio.Group
          className="lined"
          value={phone.contactPointId}
          onChange={(event) => setPoint(String(event.target.value))}
          options={call.numbers.map((each) => ({ value: each.contactPointId, label: nameOf(each) }))}
        />
      </fieldset>
      {scripts.length < 2 ? null : (
        <fieldset className="plain-set">
          <legend>{t('permit.script')}</legend>
          <Radio.Group
            className="lined"
            value={script}
            onChange={(event) => setChosen(event.target.value as Script)}
            options={scripts.map((each) => ({ value: each, label: t(`script.${each}`) }))}
          />
        </fieldset>
      )}
      {phone.personId == null ? null : <p className="soft">{t('permit.contact')}</p>}
      <Checkbox checked={recorder} onChange={(event) => setRecorder(event.target.checked)}>
        {t('permit.recorder')}
      </Checkbox>
      <div>
        <Button
          type="primary"
          loading={ask.isPending}
          onClick={() =>
            ask.mutate({ verb: 'POST', path: `/calls/${call.id}/permit`, body: wishOf(phone, script, recorder) })
          }
        >
          {t('permit.ask')}
        </Button>
      </div>
      <Refusal error={ask.error} />
      {ask.data !== undefined && isStopped(ask.data) ? <No stopped={ask.data} /> : null}
    </div>
  );
}

function No({ stopped }: { readonly stopped: Stopped }) {
  const t = useTexts(words);
  const decision = useDecision(stopped.decision);
  return (
    <div className={`verdict verdict-${stopped.verdict.toLowerCase()} permit-no`} role="status">
      <p>
        <strong>{t.code('verdict', stopped.verdict)}</strong>
      </p>
      <p className="verdict-line">
        {stopped.retryFrom == null
          ? t('permit.again.unknown')
          : t('permit.again', { at: stopped.retryFrom.slice(0, 16).replace('T', ' ') })}
      </p>
      <p className="row">
        {stopped.rules.map((rule) => (
          <RuleLink key={rule} rule={rule} />
        ))}
      </p>
      <Loaded from={decision} rows={2}>
        {(data) => <Reasons findings={data.findings} />}
      </Loaded>
    </div>
  );
}
