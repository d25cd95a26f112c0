import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { formatMoney } from '../../shared/money/money';
import type { Owed } from '../day/model';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

const PARTS = ['principal', 'interest', 'penalty', 'fees'] as const;

export function yuan(fen: number): string {
  return formatMoney({ minor: fen, currency: 'CNY' });
}

/** What is owed with every part of it; parts that are nothing are left out. */
export function Split({ owed }: { readonly owed: Owed }) {
  const t = useTexts(words);
  return (
    <dl className="facts figures">
      {PARTS.filter((part) => owed[part].minor > 0).map((part) => (
        <div key={part} style={{ display: 'contents' }}>
          <dt>{t(`owed.${part}`)}</dt>
          <dd>{formatMoney(owed[part])}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ExplainDebt() {
  const t = useTexts(words);
  const { stop } = useVisit();
  const { act, busy, against } = useAct();
  // What may be said before it is known who listens was said at the door.
  const said = stop.script?.paragraphs.slice(stop.script.opening) ?? [];
  return (
    <>
      <h2>{t('explain.title', { day: stop.owed.asOf })}</h2>
      <p className="big figures">{formatMoney(stop.owed.total)}</p>
      <section className="card">
        <Split owed={stop.owed} />
        {stop.loans.map((loan) => (
          <p key={loan.loanId} className="row soft">
            <span>{loan.loanNo}</span>
            <span className="figures">{formatMoney(loan.due)}</span>
          </p>
        ))}
      </section>
      {said.length > 0 ? (
        <details open>
          <summary>{t('script')}</summary>
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      ) : null}
      <p className="soft">{t('explain.rights')}</p>
      <button
        type="button"
        className="act first huge"
        disabled={busy}
        onClick={() => void act({ type: 'DEBT_EXPLAINED' })}
      >
        {t('explain.done')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

const ORDER = ['REASON', 'WILLINGNESS', 'ABILITY', 'ATTITUDE', 'DISTRESS'] as const;
type FormName = (typeof ORDER)[number];
const SEVERAL: readonly FormName[] = ['REASON', 'DISTRESS'];

/** Forms in the order of a talk; what was answered need not be asked again, what helps may be added. */
export function formsLeft(answered: readonly string[]): readonly FormName[] {
  return ORDER.filter((form) => !answered.includes(form));
}

export function AnswerForm({ form, onDone }: { readonly form: FormName; readonly onDone: () => void }) {
  const t = useTexts(words);
  const { chain } = useVisit();
  const { act, busy, against } = useAct();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const known = chain.forms.find((each) => each.form === form)?.codes ?? [];
  const choose = (chosen: readonly string[]) => {
    const added = chosen.find((code) => !codes.includes(code));
    // NONE goes with nothing else.
    setCodes(added === 'NONE' ? ['NONE'] : chosen.filter((code) => code !== 'NONE'));
  };
  const keep = async () => {
    if (await act({ type: 'ANSWERED', form, codes, words: said.trim() })) onDone();
  };
  return (
    <section className="card">
      <Choice
        key={form}
        title={t(`form.${form}`)}
        name={form}
        many={SEVERAL.includes(form)}
        pair={known.length > 6}
        codes={known}
        text={(code) => t.code(`answer.${form}`, code)}
        chosen={codes}
        onChoose={choose}
      />
      {form === 'DISTRESS' || codes.includes('NOT_SAID') ? null : (
        <label className="field">
          <span>{t('form.words')}</span>
          <input value={said} maxLength={200} onChange={(event) => setSaid(event.target.value)} />
        </label>
      )}
      <button type="button" className="act first" disabled={busy || codes.length === 0} onClick={() => void keep()}>
        {t('keep')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </section>
  );
}

/** The talk, one short form at a time; a branch follows from what was answered. */
export function Talk() {
  const { standing } = useVisit();
  const [form] = formsLeft(standing.state.answered);
  return form === undefined ? null : <AnswerForm key={form} form={form} onDone={() => undefined} />;
}
