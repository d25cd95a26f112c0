import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import type { EvidenceKind } from '../kernel/events';
import type { Hindrance } from '../kernel/chain';
import { theDevice } from '../device/device';
import { Camera } from '../shell/Camera';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { IncidentForm } from './Help';
import { Badge, MetAnother } from './Identifying';
import { AnswerForm } from './Talking';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

type Open = 'other' | 'evidence' | 'incident' | 'badge' | 'paper' | 'distress' | 'consent' | 'video';

/** What may happen at any moment beside the next step. */
export function Aside() {
  const t = useTexts(words);
  const { standing, day } = useVisit();
  const [open, setOpen] = useState<Open | null>(null);
  const { state } = standing;
  const close = () => setOpen(null);
  if (open === 'other') return <MetAnother onDone={close} />;
  if (open === 'evidence') return <Evidence onDone={close} />;
  if (open === 'incident') return <IncidentForm onDone={close} />;
  if (open === 'paper') return <Paper onDone={close} />;
  if (open === 'distress') return <AnswerForm form="DISTRESS" onDone={close} />;
  if (open === 'consent') return <TakeBack onDone={close} />;
  if (open === 'video') return <Video onDone={close} />;
  if (open === 'badge') {
    return (
      <>
        <Badge day={day} />
        <button type="button" className="act" onClick={close}>
          {t('back')}
        </button>
      </>
    );
  }
  const begun = state.stage === 'BEGUN';
  const offered: readonly (readonly [Open, boolean])[] = [
    ['other', begun],
    ['distress', begun],
    ['evidence', begun || state.stage === 'ARRIVED'],
    ['paper', begun],
    ['badge', begun && state.badge],
    ['consent', begun && (state.entry === 'GIVEN' || state.filming === 'GIVEN')],
    ['video', begun && state.filming === 'GIVEN' && !state.video],
    // What comes to mind on the way home may still be told.
    ['incident', state.stage !== 'PLANNED'],
  ];
  const buttons = offered.filter(([, shown]) => shown);
  if (buttons.length === 0) return null;
  return (
    <section className="card" aria-label={t('aside.title')}>
      <h3>{t('aside.title')}</h3>
      <div className="piles">
        {buttons.map(([name]) => (
          <button key={name} type="button" className="act" onClick={() => setOpen(name)}>
            {t(`aside.${name}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

const PICTURES = ['PICTURE_OF_PAPER', 'PICTURE_OF_STREET', 'PICTURE_OF_PLACE'] as const;

/** The camera opens only when the chain allows what is to be seen on the picture. */
function Evidence({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const visit = useVisit();
  const { during } = useAct();
  const [kind, setKind] = useState<(typeof PICTURES)[number] | null>(null);
  const [against, setAgainst] = useState<Hindrance | null>(null);
  const choose = (wanted: (typeof PICTURES)[number] | undefined) => {
    if (wanted === undefined) return;
    const no = visit.chain.against(visit.setting, visit.events, {
      type: 'CAPTURED',
      media: '',
      kind: wanted,
      sha256: '',
      bytes: 0,
      place: null,
      by: visit.day.head.personId,
      at: theDevice().clock.now(),
    });
    setAgainst(no);
    setKind(no === null ? wanted : null);
  };
  const shot = (picture: Blob) =>
    during(async () => {
      await visit.capture((kind ?? 'PICTURE_OF_PAPER') satisfies EvidenceKind, picture);
      onDone();
    });
  if (kind !== null) return <Camera onShot={(picture) => void shot(picture)} onClose={onDone} />;
  return (
    <section className="card">
      <Choice
        title={t('evidence.title')}
        name="evidence"
        codes={PICTURES}
        text={(code) => t(`evidence.${code}`)}
        chosen={[]}
        onChoose={([code]) => choose(code)}
      />
      {against === null ? null : <Blocked by={against} />}
      <button type="button" className="act" onClick={onDone}>
        {t('cancel')}
      </button>
    </section>
  );
}

/** A paper of the packet, handed over or left; to anybody else only in its closed envelope. */
function Paper({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { stop } = useVisit();
  const { act, busy, against } = useAct();
  const [kind, setKind] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [sealed, setSealed] = useState<boolean | null>(null);
  const paper = stop.packet.find((each) => each.kind === kind);
  const keep = async () => {
    if (paper === undefined || sealed === null) return;
    if (await act({ type: 'PAPER_HANDED', kind: paper.kind, number: number.trim(), sealed })) onDone();
  };
  return (
    <section className="card">
      <Choice
        title={t('paper.title')}
        name="paper"
        codes={stop.packet.map((each) => each.kind)}
        text={(code) => stop.packet.find((each) => each.kind === code)?.says ?? code}
        chosen={kind === null ? [] : [kind]}
        onChoose={([code]) => setKind(code ?? null)}
      />
      <label className="field">
        <span>{t('paper.number')}</span>
        <input value={number} maxLength={40} onChange={(event) => setNumber(event.target.value)} />
      </label>
      <Choice
        title={t('paper.sealed')}
        name="sealed"
        pair
        codes={['yes', 'no'] as const}
        text={(code) => t(code)}
        chosen={sealed === null ? [] : [sealed ? 'yes' : 'no']}
        onChoose={([code]) => setSealed(code === 'yes')}
      />
      {against === null ? null : <Blocked by={against} />}
      <div className="row">
        <button type="button" className="act" onClick={onDone}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="act first"
          disabled={busy || paper === undefined || sealed === null}
          onClick={() => void keep()}
        >
          {t('keep')}
        </button>
      </div>
    </section>
  );
}

/** A consent is taken back as easily as it was given. */
function TakeBack({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { standing } = useVisit();
  const { act, busy } = useAct();
  const back = async (type: 'ENTRY' | 'FILMING') => {
    if (await act({ type, consent: false })) onDone();
  };
  return (
    <section className="card">
      {standing.state.entry === 'GIVEN' ? (
        <button type="button" className="act" disabled={busy} onClick={() => void back('ENTRY')}>
          {t('takeback.ENTRY')}
        </button>
      ) : null}
      {standing.state.filming === 'GIVEN' ? (
        <button type="button" className="act" disabled={busy} onClick={() => void back('FILMING')}>
          {t('takeback.FILMING')}
        </button>
      ) : null}
      <button type="button" className="act" onClick={onDone}>
        {t('cancel')}
      </button>
    </section>
  );
}

/** Picture beside sound, only after a yes: the sound so far is closed and a film with sound goes on. */
function Video({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const visit = useVisit();
  const { busy, during } = useAct();
  const [no, setNo] = useState(false);
  const start = () =>
    during(async () => {
      await visit.endRecorder('VIDEO_FOLLOWS');
      const said = await visit.startRecorder('VIDEO');
      if (said === null) return onDone();
      await visit.startRecorder('SOUND');
      setNo(true);
    });
  return (
    <section className="card">
      <p>{t('video.how')}</p>
      {no ? <p className="card bad">{t('recorder.no-device')}</p> : null}
      <div className="row">
        <button type="button" className="act" onClick={onDone}>
          {t('cancel')}
        </button>
        <button type="button" className="act first" disabled={busy} onClick={() => void start()}>
          {t('aside.video')}
        </button>
      </div>
    </section>
  );
}
