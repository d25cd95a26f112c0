import { useState } from 'react';
import { Problem, Unreachable } from '../../shared/api/problem';
import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice } from '../device/device';
import { eventsOf, returnedOf } from '../device/snapshot';
import { takeUpdate, useUpdate } from '../shell/update';
import { isRecording } from '../senses/recorder';
import { progressOf, type Progress } from './progress';
import { SyncLine } from './SyncLine';
import { words } from './words';

/** The day at a glance: four piles, one line about sending, one way to start. */
export function HomePage() {
  const t = useTexts(words);
  const now = useDevice();
  const { day, lines } = now;
  const returned = returnedOf(now);
  const count = (wanted: Progress) =>
    day?.stops.filter((stop) => progressOf(eventsOf(lines, stop.id), returned.has(stop.id)) === wanted).length ?? 0;
  const outgoing = lines.filter((line) => !line.sent).length + now.media.filter((media) => !media.sent).length;
  const piles = [
    ['new', count('new'), 'today/new'],
    ['running', count('running'), 'today/running'],
    ['returned', count('returned'), 'today/returned'],
    ['outgoing', outgoing, 'outgoing'],
  ] as const;
  return (
    <>
      <header className="bar">
        <h1>{t('home.title')}</h1>
        <a href="#/settings">{t('home.settings')}</a>
      </header>
      <main className="page">
        <div className="row">
          <h2>{day === null ? t('home.noDay') : t('home.day', { day: day.date, n: day.stops.length })}</h2>
        </div>
        <SyncLine />
        <Update />
        {now.storage === 'safe' ? null : (
          <p className={now.storage === 'full' ? 'card bad' : 'card warn'}>{t(`storage.${now.storage}`)}</p>
        )}
        <ClockIn />
        <nav className="piles" aria-label={t('home.piles')}>
          {piles.map(([name, n, to]) => (
            <a key={name} href={`#/${to}`}>
              <span className="big figures">{n}</span>
              <span>{t(`pile.${name}`)}</span>
            </a>
          ))}
        </nav>
        <a className="act first huge" href="#/today">
          {t('home.today')}
        </a>
        <a className="act" href="#/badge">
          {t('home.badge')}
        </a>
        <a className="act" href="#/evening">
          {t('home.evening', { n: count('over') })}
        </a>
        {day === null ? (
          <button type="button" className="act" onClick={() => void theDevice().refresh()}>
            {t('home.fetch')}
          </button>
        ) : null}
      </main>
    </>
  );
}

const READY = ['recorder', 'credentials', 'dress'] as const;

/** Three things looked at before the day begins; permits follow when the colleague has said the same. */
function ClockIn() {
  const t = useTexts(words);
  const { day, online } = useDevice();
  const [ready, setReady] = useState<readonly string[]>([]);
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (day === null || day.head.clockedIn != null) return null;
  const begin = async () => {
    setBusy(true);
    setNo(null);
    try {
      await theDevice().clockIn({ recorder: true, credentials: true, dress: true });
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
      setNo(error instanceof Problem && error.message !== '' ? error.message : t('clockin.noLine'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="card">
      <fieldset className="choices">
        <legend>{t('clockin.title')}</legend>
        {READY.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={ready.includes(each)}
              onChange={() =>
                setReady(ready.includes(each) ? ready.filter((other) => other !== each) : [...ready, each])
              }
            />
            {t(`clockin.${each}`)}
          </label>
        ))}
      </fieldset>
      {no === null ? null : (
        <p className="card bad" role="alert">
          {no}
        </p>
      )}
      <button
        type="button"
        className="act first"
        disabled={busy || !online || ready.length < READY.length}
        onClick={() => void begin()}
      >
        {t('clockin.now')}
      </button>
    </section>
  );
}

/** A new version waits for a moment in which nothing is under way. */
function Update() {
  const t = useTexts(words);
  const ready = useUpdate();
  const { busy } = useDevice();
  if (!ready) return null;
  return (
    <div className="sync">
      <span aria-hidden>{'↻'}</span>
      <span>{t('update.ready')}</span>
      <button type="button" disabled={busy || isRecording()} onClick={() => void takeUpdate()}>
        {t('update.take')}
      </button>
    </div>
  );
}
