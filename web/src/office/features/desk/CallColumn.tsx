import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { CALLS, type Call, type Closed } from './api';
import { DialStep } from './DialStep';
import { IdentityStep } from './IdentityStep';
import { OutcomeStep } from './OutcomeStep';
import { PermitStep } from './PermitStep';
import { ScriptStep } from './ScriptStep';
import { Step } from './Step';
import { STEPS, stepsOf } from './steps';
import { words } from './words';

interface Props {
  readonly call: Call;
  readonly onClosed: (closed: Closed) => void;
}

/** One call from top to bottom: permit, dial, make sure who listens, speak, write down. */
export function CallColumn({ call, onClosed }: Props) {
  const [byHand, setByHand] = useState(false);
  const [stranger, setStranger] = useState(false);
  const steps = stepsOf(call, byHand);
  const column = useRef<HTMLOListElement>(null);
  const now = STEPS.find((name) => steps[name] === 'now') ?? 'outcome';
  useEffect(() => {
    column.current?.querySelector<HTMLElement>(`[data-step="${now}"]`)?.focus();
  }, [now]);
  return (
    <div className="call-column">
      <Head call={call} />
      <ol className="steps" ref={column}>
        <Step name="permit" state={steps.permit}>
          <PermitStep call={call} />
        </Step>
        <Step name="dial" state={steps.dial}>
          {steps.dial === 'later' ? null : <DialStep call={call} byHand={byHand} onByHand={() => setByHand(true)} />}
        </Step>
        <Step name="identity" state={steps.identity}>
          <IdentityStep call={call} state={steps.identity} onStranger={() => setStranger(true)} />
        </Step>
        <Step name="script" state={steps.script}>
          {steps.script === 'now' ? <ScriptStep call={call} /> : null}
        </Step>
        <Step name="outcome" state={steps.outcome}>
          {steps.outcome === 'later' ? null : <OutcomeStep call={call} stranger={stranger} onClosed={onClosed} />}
        </Step>
      </ol>
    </div>
  );
}

/** Who is called, by the masked name only: the debt has no place here. */
function Head({ call }: { readonly call: Call }) {
  const t = useTexts(words);
  const release = useCommand<unknown>({ touches: [CALLS] });
  return (
    <Card
      title={call.nameMasked}
      extra={
        call.state === 'CLAIMED' ? (
          <Button
            loading={release.isPending}
            onClick={() => release.mutate({ verb: 'POST', path: `/calls/${call.id}/release` })}
          >
            {t('release')}
          </Button>
        ) : null
      }
    >
      <p className="soft">{t('yours', { at: formatInstant(call.expiresAt).slice(11, 16) })}</p>
      <Refusal error={release.error} />
    </Card>
  );
}
