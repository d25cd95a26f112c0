import { useId, type ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Boundary } from '../../../shared/ui/Boundary';
import { Chip, type Tone } from '../../../shared/ui/Chip';
import { STEPS, type StepName, type StepState } from './steps';
import { words } from './words';

const TONES: Readonly<Record<StepState, Tone>> = {
  done: 'good',
  now: 'busy',
  open: 'plain',
  later: 'plain',
  spared: 'plain',
};

interface Props {
  readonly name: StepName;
  readonly state: StepState;
  readonly children?: ReactNode;
}

/** One step of a call: its number, how it stands, and what is to be done in it. */
export function Step({ name, state, children }: Props) {
  const t = useTexts(words);
  const id = useId();
  return (
    <li className={`card step step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <section aria-labelledby={id}>
        <div className="card-head">
          <h2 id={id} tabIndex={-1} data-step={name}>
            {STEPS.indexOf(name) + 1}. {t(`step.${name}`)}
          </h2>
          <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
        </div>
        <Boundary>{children}</Boundary>
      </section>
    </li>
  );
}
