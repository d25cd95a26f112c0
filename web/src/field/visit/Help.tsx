import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { placeOf } from '../kernel/events';
import { position } from '../senses/position';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

const INCIDENTS = [
  'THREATENED',
  'ATTACKED',
  'ANIMAL',
  'ACCIDENT',
  'UNSAFE_PLACE',
  'COMPLAINT',
  'SELF_HARM',
  'CHILD_ALONE',
  'RECORDER_FAILED',
  'BYSTANDER_HEARD',
  'OWN_MISTAKE',
  'OTHER',
] as const;

/** Help is called before anything else is sent; the silent way leaves no trace on the screen. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(words);
  const { day } = useVisit();
  const { act, busy } = useAct();
  const [called, setCalled] = useState(false);
  const call = async (silent: boolean) => {
    if (silent) onClose();
    // Kept at once without a place; where it is known a second one follows.
    await act({ type: 'PANIC', place: null, silent });
    if (!silent) setCalled(true);
    const here = placeOf(await position(5_000));
    if (here !== null) await act({ type: 'PANIC', place: here, silent });
  };
  return (
    <section className="card bad" role="dialog" aria-label={t('help.title')}>
      <h2>{t('help.title')}</h2>
      {called ? <p role="alert">{t('help.called')}</p> : <p>{t('help.how')}</p>}
      <button type="button" className="act bad first huge" disabled={busy} onClick={() => void call(false)}>
        {t('help.loud')}
      </button>
      <button type="button" className="act bad" disabled={busy} onClick={() => void call(true)}>
        {t('help.silent')}
      </button>
      <a className="act" href="tel:110">
        {t('help.police')}
      </a>
      {day.head.phone == null ? null : (
        <a className="act" href={`tel:${day.head.phone}`}>
          {t('care.supervisor')}
        </a>
      )}
      <button type="button" className="act" onClick={onClose}>
        {t('back')}
      </button>
    </section>
  );
}

/** What went wrong, in a word and a sentence. */
export function IncidentForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { act, busy, against } = useAct();
  const [incident, setIncident] = useState<(typeof INCIDENTS)[number] | null>(null);
  const [said, setSaid] = useState('');
  const keep = async () => {
    if (incident !== null && (await act({ type: 'INCIDENT', kind: incident, words: said.trim() }))) onDone();
  };
  return (
    <section className="card">
      <Choice
        title={t('incident.title')}
        name="incident"
        pair
        codes={INCIDENTS}
        text={(code) => t(`incident.${code}`)}
        chosen={incident === null ? [] : [incident]}
        onChoose={([code]) => setIncident(code ?? null)}
      />
      <label className="field">
        <span>{t('incident.words')}</span>
        <textarea rows={2} maxLength={500} value={said} onChange={(event) => setSaid(event.target.value)} />
      </label>
      {against === null ? null : <Blocked by={against} />}
      <div className="row">
        <button type="button" className="act" onClick={onDone}>
          {t('cancel')}
        </button>
        <button type="button" className="act first" disabled={busy || incident === null} onClick={() => void keep()}>
          {t('keep')}
        </button>
      </div>
    </section>
  );
}
