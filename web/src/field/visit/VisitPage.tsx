import { useEffect, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { type Day, orderOf, type Stop } from '../day/model';
import { PHASES } from '../kernel/chain';
import { isRecording, RECORDING, useRecorder } from '../senses/recorder';
import { aloneOrNot } from '../shell/locks';
import { back } from '../shell/route';
import { Agree, ConfirmAgreement } from './Agreeing';
import { Arrive, Begin, CheckPacket, GatherCrew, SetOff, StartRecorder } from './Arriving';
import { Aside } from './Aside';
import { Blocked, Unpermitted } from './Blocked';
import { Copy } from './Copy';
import { Help } from './Help';
import { BeAloneAgain, ConfirmIdentity, Consent, MetAnother, ShowBadge, StopVideo } from './Identifying';
import { Care, Close, Leave, StopRecorder } from './Leaving';
import { ExplainDebt, Talk } from './Talking';
import { useVisit, useVisitOf, VisitContext } from './useVisit';
import { words } from './words';

/** One visit from the way there to its end: the kernel says what comes next, the screen shows it. */
export function VisitPage({ stop, day }: { readonly stop: Stop; readonly day: Day }) {
  const t = useTexts(words);
  const visit = useVisitOf(stop, day);
  if (visit === null) return <p className="page">{t('loading')}</p>;
  return (
    <VisitContext value={visit}>
      <Visiting />
    </VisitContext>
  );
}

function Visiting() {
  const t = useTexts(words);
  const visit = useVisit();
  const { standing, stop, day } = visit;
  const [help, setHelp] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const recorder = useRecorder();
  const { state, next, mayLeave } = standing;
  useWakeLock(state.stage === 'BEGUN');
  useRecorderOnTheRecord();
  const leave = leaving && mayLeave;
  const outside = state.stage === 'PLANNED' || state.stage === 'ON_THE_WAY' || state.stage === 'ARRIVED';
  const unpermitted = outside ? (stop.noPermit ?? null) : null;
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{t('visit.title', { order: orderOf(day, stop) })}</h1>
        <button type="button" className="sos" onClick={() => setHelp(true)}>
          {t('help.sos')}
        </button>
      </header>
      {recorder === null ? null : (
        <div className="recording" role="status">
          {recorder.picture ? t('recorder.runs.video') : t('recorder.runs')}
        </div>
      )}
      <main className="page">
        <Steps />
        {help ? <Help onClose={() => setHelp(false)} /> : null}
        {leave ? <Leave done={false} onCancel={() => setLeaving(false)} /> : null}
        {help || leave ? null : (
          <>
            {unpermitted === null ? null : <Unpermitted why={unpermitted} />}
            {next.what === 'BLOCKED' && (unpermitted === null || next.by !== 'PERMIT_MISSING') ? (
              <Blocked by={next} />
            ) : null}
            <NextStep />
            <Copy />
            <Aside />
          </>
        )}
      </main>
      {mayLeave && !leave && state.stage !== 'PLANNED' ? (
        <footer className="foot">
          <div>
            <button type="button" className="act" onClick={() => setLeaving(true)}>
              {t('leave.button')}
            </button>
          </div>
        </footer>
      ) : null}
    </>
  );
}

/** Where the visit stands among the six. */
function Steps() {
  const t = useTexts(words);
  const { next } = useVisit().standing;
  const now = next.what === 'OVER' ? PHASES.length : PHASES.indexOf(next.phase);
  return (
    <ol className="steps" aria-label={t('steps')}>
      {PHASES.map((phase, at) => (
        <li
          key={phase}
          className={at < now ? 'done' : at === now ? 'now' : ''}
          aria-current={at === now ? 'step' : undefined}
        >
          {t(`phase.${phase}`)}
        </li>
      ))}
    </ol>
  );
}

function NextStep() {
  const t = useTexts(words);
  const { next } = useVisit().standing;
  const [other, setOther] = useState(false);
  if (next.what === 'OVER') return <p className="card good">{t('visit.over')}</p>;
  if (other) return <MetAnother onDone={() => setOther(false)} />;
  switch (next.step) {
    case 'SET_OFF':
      return <SetOff />;
    case 'ARRIVE':
      return <Arrive />;
    case 'GATHER_CREW':
      return <GatherCrew />;
    case 'START_RECORDER':
      return <StartRecorder again={false} />;
    case 'RESTART_RECORDER':
      return <StartRecorder again />;
    case 'CHECK_PACKET':
      return <CheckPacket />;
    case 'BEGIN':
      return next.what === 'DO' ? <Begin /> : null;
    case 'SHOW_BADGE':
      return <ShowBadge />;
    case 'CONFIRM_IDENTITY':
      return <ConfirmIdentity onOther={() => setOther(true)} />;
    case 'ASK_TO_ENTER':
      return <Consent key="enter" kind="ENTRY" />;
    case 'ASK_TO_FILM':
      return <Consent key="film" kind="FILMING" />;
    case 'STOP_VIDEO':
      return <StopVideo />;
    case 'BE_ALONE_AGAIN':
      return <BeAloneAgain />;
    case 'EXPLAIN_DEBT':
      return <ExplainDebt />;
    case 'TALK':
      return <Talk />;
    case 'AGREE':
      return <Agree />;
    case 'CONFIRM_AGREEMENT':
      return <ConfirmAgreement />;
    case 'LEAVE':
      return <Leave done onCancel={null} />;
    case 'LEAVE_WITH_CARE':
      return <Care />;
    case 'STOP_RECORDER':
      return <StopRecorder />;
    case 'CLOSE':
      return <Close />;
    default:
      return null;
  }
}

/** The screen stays on while somebody stands at a door. */
function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const take = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock
        .request('screen')
        .then((taken) => (gone ? void taken.release() : (lock = taken)))
        .catch(() => undefined);
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, [wanted]);
}

/** The chain says a recorder runs, yet none does: the app was ended in between, and the chain is told. */
function useRecorderOnTheRecord(): void {
  const { standing, act } = useVisit();
  const { sound, video } = standing.state;
  const said = sound || video;
  useEffect(() => {
    if (!said || isRecording()) return;
    void aloneOrNot(RECORDING, async () => {
      if (isRecording()) return;
      await act({ type: 'RECORDER_STOPPED', kind: video ? 'VIDEO' : 'SOUND', why: 'APP_ENDED' });
    });
    // Looked at once when the page opens; while it is open the recorder's own buttons tell the chain.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
