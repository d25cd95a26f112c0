import { useState } from 'react';
import { plusDays } from '../../shared/time/dates';
import { useTexts } from '../../shared/i18n/texts';
import type { ResultCode } from '../kernel/chain';
import { placeOf } from '../kernel/events';
import { position } from '../senses/position';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

const REASONS = [
  'ASKED_TO_LEAVE',
  'NOBODY_THERE',
  'NOT_THE_PERSON',
  'RECORDING_NOT_WANTED',
  'NOT_SAFE',
  'CARE',
  'PERMIT_OVER',
  'CREW_OR_RECORDER_MISSING',
  'NOT_FOUND',
  'SKIPPED',
] as const;
type Reason = (typeof REASONS)[number];

/** Leaving is always right; the reason is asked so that the next one plans better, not to judge. */
export function Leave({ done, onCancel }: { readonly done: boolean; readonly onCancel: (() => void) | null }) {
  const t = useTexts(words);
  const { act, busy, against, during } = useAct();
  const [reason, setReason] = useState<Reason | null>(null);
  const leave = (why: Reason | 'DONE') =>
    during(async () => {
      await act({ type: 'LEFT', reason: why, place: placeOf(await position(2_000)) });
    });
  if (done) {
    return (
      <>
        <p>{t('leave.done.how')}</p>
        <button type="button" className="act first huge" disabled={busy} onClick={() => void leave('DONE')}>
          {t('leave.done')}
        </button>
        {against === null ? null : <Blocked by={against} />}
      </>
    );
  }
  return (
    <section className="card">
      <p>{t('leave.how')}</p>
      <Choice
        title={t('leave.why')}
        name="leave"
        codes={REASONS}
        text={(code) => t(`leave.${code}`)}
        chosen={reason === null ? [] : [reason]}
        onChoose={([code]) => setReason(code ?? null)}
      />
      <div className="row">
        {onCancel === null ? null : (
          <button type="button" className="act" onClick={onCancel}>
            {t('leave.stay')}
          </button>
        )}
        <button
          type="button"
          className="act first"
          disabled={reason === null || busy}
          onClick={() => {
            if (reason !== null) void leave(reason);
          }}
        >
          {t('leave.now')}
        </button>
      </div>
      {against === null ? null : <Blocked by={against} />}
    </section>
  );
}

/** The national line for people in distress, where the house set no other. */
const NATIONAL = '12356';

/** Stop, stay kind, give help, tell somebody: nothing is collected any more. */
export function Care() {
  const t = useTexts(words);
  const { day } = useVisit();
  const helpline = day.head.helpline ?? NATIONAL;
  return (
    <>
      <section className="card good">
        <h2>{t('care.title')}</h2>
        <ol className="lines">
          {(['care.1', 'care.2', 'care.3', 'care.4'] as const).map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ol>
        <a className="act first" href={`tel:${helpline}`}>
          {t('care.line', { number: helpline })}
        </a>
        {day.head.phone == null ? null : (
          <a className="act" href={`tel:${day.head.phone}`}>
            {t('care.supervisor')}
          </a>
        )}
      </section>
      <LeaveFor reason="CARE" />
    </>
  );
}

export function LeaveFor({ reason }: { readonly reason: Reason }) {
  const t = useTexts(words);
  const { act, busy, against, during } = useAct();
  return (
    <>
      <button
        type="button"
        className="act"
        disabled={busy}
        onClick={() =>
          void during(async () => {
            await act({ type: 'LEFT', reason, place: placeOf(await position(2_000)) });
          })
        }
      >
        {t('leave.now')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

export function StopRecorder() {
  const t = useTexts(words);
  const visit = useVisit();
  const { busy, during } = useAct();
  return (
    <>
      <p>{t('recorder.stop.how')}</p>
      <button
        type="button"
        className="act first huge"
        disabled={busy}
        onClick={() => void during(() => visit.endRecorder(''))}
      >
        {t('recorder.stop')}
      </button>
    </>
  );
}

const GROUPS = ['MET_BORROWER', 'MET_OTHER', 'NOBODY', 'STOPPED'] as const;

function fits(code: ResultCode, met: 'NOBODY' | 'ANOTHER' | 'BORROWER'): boolean {
  if (code.group === 'STOPPED') return true;
  if (met === 'BORROWER') return code.group === 'MET_BORROWER';
  return met === 'ANOTHER' ? code.group === 'MET_OTHER' : code.group === 'NOBODY';
}

/** How it ended and what follows; the day proposed may be changed. */
export function Close() {
  const t = useTexts(words);
  const { chain, standing, day } = useVisit();
  const { act, busy, against } = useAct();
  const [result, setResult] = useState<ResultCode | null>(null);
  const [nextOn, setNextOn] = useState('');
  const [said, setSaid] = useState('');
  const open = chain.results.filter((code) => fits(code, standing.state.met));
  const groups = GROUPS.filter((group) => open.some((code) => code.group === group));
  const choose = (name: string | undefined) => {
    const code = open.find((each) => each.result === name) ?? null;
    setResult(code);
    if (code !== null) setNextOn(plusDays(day.date, code.withinDays));
  };
  const close = async () => {
    if (result === null) return;
    await act({
      type: 'CLOSED',
      result: result.result,
      next: result.next,
      nextOn: result.dated ? Math.floor(Date.parse(`${nextOn}T00:00:00Z`) / 86_400_000) : 0,
      words: said.trim(),
    });
  };
  return (
    <>
      <h2>{t('close.title')}</h2>
      {groups.map((group) => (
        <Choice
          key={group}
          title={t(`group.${group}`)}
          name="result"
          codes={open.filter((code) => code.group === group).map((code) => code.result)}
          text={(code) => t.code('result', code)}
          chosen={result === null ? [] : [result.result]}
          onChoose={([code]) => choose(code)}
        />
      ))}
      {result === null ? null : (
        <section className="card good">
          <h3>{t('close.next')}</h3>
          <p>{t.code('next', result.next)}</p>
          {result.dated ? (
            <label className="field">
              <span>{t('close.on')}</span>
              <input type="date" value={nextOn} min={day.date} onChange={(event) => setNextOn(event.target.value)} />
            </label>
          ) : null}
          <label className="field">
            <span>{t('close.words')}</span>
            <textarea rows={2} maxLength={500} value={said} onChange={(event) => setSaid(event.target.value)} />
          </label>
        </section>
      )}
      <button
        type="button"
        className="act first huge"
        disabled={busy || result === null || (result.dated && nextOn === '')}
        onClick={() => void close()}
      >
        {t('phase.CLOSE')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}
