import { useEffect, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import type { Day } from '../day/model';
import { Qr } from '../shell/Qr';
import { badgeNow } from './Arriving';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

const TURN_MILLIS = 5_000;

/** Face, name and employer for whoever reads the code with their own telephone; nothing about why we are here. */
export function Badge({ day }: { readonly day: Day }) {
  const t = useTexts(words);
  const [code, setCode] = useState(() => badgeNow(day));
  useEffect(() => {
    const timer = setInterval(() => setCode(badgeNow(day)), TURN_MILLIS);
    return () => clearInterval(timer);
  }, [day]);
  const { head, badge } = day;
  if (code === null) return <p className="card bad">{t('badge.none')}</p>;
  return (
    <section className="card">
      <div className="row">
        {badge?.face == null ? null : (
          <img className="badge-face" src={`data:image/jpeg;base64,${badge.face}`} alt="" width="72" height="90" />
        )}
        <strong className="big">{head.personName}</strong>
        <span>{head.institution}</span>
      </div>
      <Qr text={`${badge?.address ?? ''}${code}`} label={t('badge.code')} />
      <p className="row">
        <span className="soft">{t('badge.short')}</span>
        <strong className="figures">{code.replace(/(.{6})(?=.)/g, '$1 ')}</strong>
      </p>
      <p className="small soft">{t('badge.how')}</p>
    </section>
  );
}

const LOOKED = ['SCANNED', 'SEEN', 'DECLINED'] as const;

export function ShowBadge() {
  const t = useTexts(words);
  const { day } = useVisit();
  const { act, busy, against } = useAct();
  return (
    <>
      <p>{t('badge.say', { institution: day.head.institution })}</p>
      <Badge day={day} />
      {LOOKED.map((looked) => (
        <button
          key={looked}
          type="button"
          className={looked === 'SCANNED' ? 'act first' : 'act'}
          disabled={busy}
          onClick={() => void act({ type: 'BADGE_SHOWN', looked, code: badgeNow(day) ?? '' })}
        >
          {t(`looked.${looked}`)}
        </button>
      ))}
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

const WAYS = ['DOCUMENT', 'SAID'] as const;

/** Who stands there, before a word about a debt. */
export function ConfirmIdentity({ onOther }: { readonly onOther: () => void }) {
  const t = useTexts(words);
  const { stop } = useVisit();
  const { act, busy, against } = useAct();
  return (
    <>
      <h2>{t('identity.title', { name: stop.name })}</h2>
      <p className="soft">{t('identity.how')}</p>
      {WAYS.map((way) => (
        <button
          key={way}
          type="button"
          className="act first"
          disabled={busy}
          onClick={() => void act({ type: 'IDENTITY_CONFIRMED', way })}
        >
          {t(`identity.${way}`)}
        </button>
      ))}
      <button type="button" className="act" onClick={onOther}>
        {t('other.title')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

const PERSONS = ['SPOUSE', 'RELATIVE', 'NEIGHBOUR', 'COLLEAGUE', 'DOORKEEPER', 'OTHER_ADULT', 'CHILD'] as const;
const SAID = ['NOTHING', 'ASKED_FOR_PERSON', 'ASKED_TO_PASS_ON', 'APOLOGISED'] as const;

/** Somebody who owes nothing: what was said to them is one of four things. */
export function MetAnother({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { act, busy, against } = useAct();
  const [person, setPerson] = useState<(typeof PERSONS)[number] | null>(null);
  const [said, setSaid] = useState<(typeof SAID)[number] | null>(null);
  const [listens, setListens] = useState<boolean | null>(null);
  const ready = person !== null && said !== null && listens !== null;
  const keep = async () => {
    if (!ready) return;
    if (await act({ type: 'MET_ANOTHER', person, said, listens, words: '' })) onDone();
  };
  return (
    <section className="card">
      <h2>{t('other.title')}</h2>
      <p className="soft">{t('other.how')}</p>
      <Choice
        title={t('other.who')}
        name="person"
        pair
        codes={PERSONS}
        text={(code) => t(`person.${code}`)}
        chosen={person === null ? [] : [person]}
        onChoose={([code]) => setPerson(code ?? null)}
      />
      {person === 'CHILD' ? <p className="card warn">{t('other.child')}</p> : null}
      <Choice
        title={t('other.said')}
        name="said"
        codes={person === 'CHILD' ? (['NOTHING', 'APOLOGISED'] as const) : SAID}
        text={(code) => t(`said.${code}`)}
        chosen={said === null ? [] : [said]}
        onChoose={([code]) => setSaid(code ?? null)}
      />
      <Choice
        title={t('other.listens')}
        name="listens"
        pair
        codes={['yes', 'no'] as const}
        text={(code) => t(code)}
        chosen={listens === null ? [] : [listens ? 'yes' : 'no']}
        onChoose={([code]) => setListens(code === 'yes')}
      />
      {against === null ? null : <Blocked by={against} />}
      <div className="row">
        <button type="button" className="act" onClick={onDone}>
          {t('cancel')}
        </button>
        <button type="button" className="act first" disabled={!ready || busy} onClick={() => void keep()}>
          {t('keep')}
        </button>
      </div>
    </section>
  );
}

/** A consent is asked in plain words; a no is as good as a yes and nothing is asked twice. */
export function Consent({ kind }: { readonly kind: 'ENTRY' | 'FILMING' }) {
  const t = useTexts(words);
  const { act, busy, against } = useAct();
  return (
    <>
      <h2>{t(`consent.${kind}`)}</h2>
      <p className="soft">{t(`consent.${kind}.how`)}</p>
      <button type="button" className="act" disabled={busy} onClick={() => void act({ type: kind, consent: true })}>
        {t(`consent.${kind}.yes`)}
      </button>
      <button type="button" className="act" disabled={busy} onClick={() => void act({ type: kind, consent: false })}>
        {t(`consent.${kind}.no`)}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

export function StopVideo() {
  const t = useTexts(words);
  const visit = useVisit();
  const { busy, during } = useAct();
  return (
    <>
      <p className="card warn">{t('video.stop.how')}</p>
      <button
        type="button"
        className="act first huge"
        disabled={busy}
        onClick={() => void during(() => visit.endRecorder('FILMING_ENDED'))}
      >
        {t('video.stop')}
      </button>
    </>
  );
}

export function BeAloneAgain() {
  const t = useTexts(words);
  const { act, busy, against } = useAct();
  return (
    <>
      <p className="card warn">{t('alone.how')}</p>
      <button
        type="button"
        className="act first huge"
        disabled={busy}
        onClick={() => void act({ type: 'ALONE_AGAIN' })}
      >
        {t('alone.now')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}
