import { useState } from 'react';
import { Problem, Unreachable } from '../../shared/api/problem';
import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice } from '../device/device';
import { eventsOf } from '../device/snapshot';
import { back } from '../shell/route';
import { progressOf } from './progress';
import { SyncLine } from './SyncLine';
import { words } from './words';

/** The end of the day: everything done, everything sent, papers back, then the phone forgets. */
export function EveningPage() {
  const t = useTexts(words);
  const now = useDevice();
  const [papers, setPapers] = useState(false);
  const [sure, setSure] = useState(false);
  const open = (now.day?.stops ?? []).filter((stop) => {
    const progress = progressOf(eventsOf(now.lines, stop.id), false);
    return progress === 'running';
  });
  const waiting = now.lines.filter((line) => !line.sent).length + now.media.filter((media) => !media.sent).length;
  const [no, setNo] = useState<string | null>(null);
  const out = async () => {
    setNo(null);
    try {
      await theDevice().clockOut(papers);
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
      setNo(error instanceof Problem && error.message !== '' ? error.message : t('clockin.noLine'));
    }
  };
  const ready = open.length === 0 && waiting === 0 && papers;
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{t('evening.title')}</h1>
      </header>
      <main className="page">
        <SyncLine />
        <section className="card">
          <h2>{t('evening.open', { n: open.length })}</h2>
          {open.map((stop) => (
            <a key={stop.id} className="act" href={`#/visit/${stop.id}`}>
              {stop.name}
            </a>
          ))}
        </section>
        <fieldset className="choices">
          <label>
            <input type="checkbox" checked={papers} onChange={(event) => setPapers(event.target.checked)} />
            {t('evening.papers')}
          </label>
        </fieldset>
        <button type="button" className="act first huge" disabled={!ready} onClick={() => void out()}>
          {t('evening.out')}
        </button>
        {no === null ? null : (
          <p className="card bad" role="alert">
            {no}
          </p>
        )}
        {ready ? <p className="soft">{t('evening.forgets')}</p> : null}
        {waiting === 0 ? null : (
          <section className="card warn">
            <p>{t('evening.waiting', { n: waiting })}</p>
            <fieldset className="choices">
              <label>
                <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
                {t('evening.sure', { n: waiting })}
              </label>
            </fieldset>
            <button type="button" className="act bad" disabled={!sure} onClick={() => void theDevice().signOut()}>
              {t('evening.lose')}
            </button>
          </section>
        )}
      </main>
    </>
  );
}
