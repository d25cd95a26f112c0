import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { Masked } from '../../../shared/ui/Masked';
import { CALLS, useScript, type Call, type Check } from './api';
import type { StepState } from './steps';
import { words } from './words';

const CHECKS: readonly Check[] = ['ID_LAST_FOUR', 'BIRTHDAY', 'CONTRACT_DETAIL', 'ONE_TIME_CODE'];
/** Answers that stand in the identity number. */
const IN_ID_NUMBER: readonly Check[] = ['ID_LAST_FOUR', 'BIRTHDAY'];

interface Props {
  readonly call: Call;
  readonly state: StepState;
  /** Somebody else answered. */
  readonly onStranger: () => void;
}

/** Makes sure who listens, and writes it down once; until then nothing of the debt is said or shown (CN-V-12). */
export function IdentityStep({ call, state, onStranger }: Props) {
  const t = useTexts(words);
  if (state === 'spared') return <p>{t('identity.spared')}</p>;
  if (state === 'later') return <p className="soft">{t('identity.lead')}</p>;
  if (state === 'done') {
    return call.identityPassed === true ? (
      <p>{t('identity.passed')}</p>
    ) : (
      <Alert type="warning" showIcon title={t('identity.failed')} description={t('identity.failed.then')} />
    );
  }
  return <Checking call={call} onStranger={onStranger} />;
}

function Checking({ call, onStranger }: { readonly call: Call; readonly onStranger: () => void }) {
  const t = useTexts(words);
  const script = useScript(call);
  const [method, setMethod] = useState<Check>('ID_LAST_FOUR');
  const check = useCommand<unknown>({ touches: [CALLS] });
  const record = (passed: boolean) =>
    check.mutate({ verb: 'POST', path: `/calls/${call.id}/identity`, body: { method, passed } });
  return (
    <div className="stack">
      <p className="soft">{t('identity.lead')}</p>
      <h3>{t('opening')}</h3>
      <Loaded from={script} rows={2}>
        {(said) => <blockquote className="spoken">{said.text}</blockquote>}
      </Loaded>
      <fieldset className="plain-set">
        <legend>{t('identity.method')}</legend>
        <Radio.Group
          className="lined"
          value={method}
          onChange={(event) => setMethod(event.target.value as Check)}
          options={CHECKS.map((each) => ({ value: each, label: t(`check.${each}`) }))}
        />
      </fieldset>
      <blockquote className="spoken">{t(`check.${method}.say`)}</blockquote>
      {IN_ID_NUMBER.includes(method) ? (
        <p className="row">
          <span className="soft">{t('identity.compare')}</span>
          <Masked masked={t('idNo.hidden')} what={t('idNo')} borrowerId={call.borrowerId} field="idNo" />
        </p>
      ) : null}
      <p className="row">
        <Button type="primary" disabled={check.isPending} onClick={() => record(true)}>
          {t('identity.pass')}
        </Button>
        <Button disabled={check.isPending} onClick={() => record(false)}>
          {t('identity.fail')}
        </Button>
        <Button
          disabled={check.isPending}
          onClick={() => {
            onStranger();
            record(false);
          }}
        >
          {t('identity.stranger')}
        </Button>
      </p>
      <Refusal error={check.error} />
    </div>
  );
}
