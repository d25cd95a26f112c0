import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { type Day, timeOf } from '../day/model';
import { theDevice } from '../device/device';
import { placeOf } from '../kernel/events';
import { metresBetween, position, type Position } from '../senses/position';
import { canScan, Scanner } from '../shell/Scanner';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

export function SetOff() {
  const t = useTexts(words);
  const { act, busy, against } = useAct();
  return (
    <>
      <p>{t('setoff.how')}</p>
      <button type="button" className="act first huge" disabled={busy} onClick={() => void act({ type: 'SET_OFF' })}>
        {t('phase.SET_OFF')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

/** The place is filled in by the phone; where it differs or is not known, one line says why. */
export function Arrive() {
  const t = useTexts(words);
  const { setting } = useVisit();
  const { act, busy, against, during } = useAct();
  const [found, setFound] = useState<Position | null>(null);
  const [reason, setReason] = useState('');
  const arrive = () =>
    during(async () => {
      const here = await position();
      setFound(here);
      await act({ type: 'ARRIVED', place: placeOf(here), reason: reason.trim() });
    });
  const asked = against?.by === 'PLACE_REASON_MISSING';
  const off = found === null || setting.plannedAt === null ? null : metresBetween(found, setting.plannedAt);
  return (
    <>
      <p>{t('arrive.how')}</p>
      {asked ? (
        <section className="card warn">
          <p role="alert">{off === null ? t('arrive.noPlace') : t('arrive.away', { metres: off })}</p>
          <label className="field">
            <span>{t('arrive.why')}</span>
            <input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          </label>
        </section>
      ) : null}
      {against === null || asked ? null : <Blocked by={against} />}
      <button
        type="button"
        className="act first huge"
        disabled={busy || (asked && reason.trim() === '')}
        onClick={() => void arrive()}
      >
        {busy ? t('arrive.looking') : t('phase.ARRIVE')}
      </button>
    </>
  );
}

/** Two people stand at the door: this phone's own, and the colleague by the code on their badge screen. */
export function GatherCrew() {
  const t = useTexts(words);
  const { day, standing, stop, setting, chain } = useVisit();
  const { act, busy, against } = useAct();
  const [mate, setMate] = useState<string>('');
  const [proof, setProof] = useState('');
  const [scanning, setScanning] = useState(false);
  const named = setting.permit === null ? [] : (chain.permit(setting.permit)?.crew ?? []);
  const missing = day.head.crew.filter(({ id }) => named.includes(id) && !standing.state.present.includes(id));
  const others = missing.filter(({ id }) => id !== day.head.personId);
  const chosen = mate === '' ? (others[0]?.id ?? '') : mate;
  return (
    <>
      <h2>{t('crew.title')}</h2>
      <ul className="lines">
        {day.head.crew
          .filter(({ id }) => standing.state.present.includes(id))
          .map(({ id, name }) => (
            <li key={id} className="row">
              <span>{name}</span>
              <span className="tag">{t('crew.here')}</span>
            </li>
          ))}
      </ul>
      {missing.some(({ id }) => id === day.head.personId) ? (
        <button
          type="button"
          className="act first"
          disabled={busy}
          onClick={() => void act({ type: 'CREW_PRESENT', member: day.head.personId, proof: '' })}
        >
          {t('crew.me')}
        </button>
      ) : null}
      {others.length > 0 ? (
        <section className="card">
          {others.length > 1 ? (
            <Choice
              title={t('crew.who')}
              name={`mate-${stop.id}`}
              codes={others.map(({ id }) => id)}
              text={(id) => others.find((each) => each.id === id)?.name ?? id}
              chosen={[chosen]}
              onChoose={([id]) => setMate(id ?? '')}
            />
          ) : (
            <p>{t('crew.other', { name: others[0]?.name ?? '' })}</p>
          )}
          {scanning ? (
            <Scanner
              onRead={(text) => {
                setProof(text.split('/').at(-1) ?? '');
                setScanning(false);
              }}
              onClose={() => setScanning(false)}
            />
          ) : canScan() ? (
            <button type="button" className="act" onClick={() => setScanning(true)}>
              {t('crew.scan')}
            </button>
          ) : null}
          <label className="field">
            <span>{t('crew.proof')}</span>
            <input
              value={proof}
              autoCapitalize="characters"
              autoComplete="off"
              maxLength={200}
              onChange={(event) => setProof(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="act"
            disabled={busy || proof.trim() === ''}
            onClick={() => void act({ type: 'CREW_PRESENT', member: chosen, proof: proof.trim() })}
          >
            {t('crew.confirm')}
          </button>
        </section>
      ) : null}
      {named.length === 0 ? <p className="soft">{t('crew.noPermit')}</p> : null}
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

/** Sound is recorded from the door on; the sign for it stays on the screen. */
export function StartRecorder({ again }: { readonly again: boolean }) {
  const t = useTexts(words);
  const visit = useVisit();
  const { busy, during } = useAct();
  const [no, setNo] = useState<'no-device' | 'forbidden' | null>(null);
  const start = () =>
    during(async () => {
      const said = await visit.startRecorder('SOUND');
      setNo(said === null ? null : said === 'no-device' ? said : 'forbidden');
    });
  return (
    <>
      <p>{again ? t('recorder.again') : t('recorder.how')}</p>
      {no === null ? null : <p className="card bad">{t(`recorder.${no}`)}</p>}
      <button type="button" className="act first huge" disabled={busy} onClick={() => void start()}>
        {t('recorder.start')}
      </button>
    </>
  );
}

export function CheckPacket() {
  const t = useTexts(words);
  const { stop } = useVisit();
  const { act, busy, against } = useAct();
  const [there, setThere] = useState<readonly string[]>([]);
  const missing = stop.packet.filter(({ kind, needed }) => needed && !there.includes(kind));
  return (
    <>
      <Choice
        title={stop.packet.length === 0 ? t('packet.none') : t('packet.title')}
        name="packet"
        many
        codes={stop.packet.map(({ kind }) => kind)}
        text={(kind) => stop.packet.find((each) => each.kind === kind)?.says ?? kind}
        chosen={there}
        onChoose={setThere}
      />
      <button
        type="button"
        className="act first"
        disabled={busy}
        onClick={() => void act({ type: 'PACKET_CHECKED', missing: missing.map(({ kind }) => kind) })}
      >
        {missing.length === 0 ? t('packet.all') : t('packet.missing', { n: missing.length })}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

export function Begin() {
  const t = useTexts(words);
  const { stop, setting, chain } = useVisit();
  const { act, busy, against } = useAct();
  const permit = setting.permit === null ? null : chain.permit(setting.permit);
  return (
    <>
      <p>{t('begin.how', { name: stop.name })}</p>
      {permit === null ? null : (
        <p className="soft small">
          {t('begin.permit', { from: timeOf(permit.fromSecond), to: timeOf(permit.toSecond) })}
        </p>
      )}
      <button type="button" className="act first huge" disabled={busy} onClick={() => void act({ type: 'BEGUN' })}>
        {t('begin.now')}
      </button>
      {against === null ? null : <Blocked by={against} />}
    </>
  );
}

/** The badge code that is valid at this moment. */
export function badgeNow({ badge }: Day): string | null {
  const now = theDevice().clock.now();
  return badge?.codes.find(({ from, until }) => now >= from && now < until)?.code ?? null;
}
