import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { useDevice } from '../device/device';
import { eventsOf, returnedOf } from '../device/snapshot';
import { back } from '../shell/route';
import { DayMap } from './DayMap';
import { type Stop, timeOf } from './model';
import { progressOf, type Progress } from './progress';
import { words } from './words';

const SHOWN: readonly Progress[] = ['new', 'returned', 'running', 'over'];

/** Today's stops in their order, as a list or from above. */
export function TodayPage({ only }: { readonly only: string | undefined }) {
  const t = useTexts(words);
  const now = useDevice();
  const { day, lines } = now;
  const returned = returnedOf(now);
  const [map, setMap] = useState(false);
  const stops = (day?.stops ?? [])
    .map((stop, at) => ({ stop, order: at + 1, progress: progressOf(eventsOf(lines, stop.id), returned.has(stop.id)) }))
    .filter(({ progress }) => only === undefined || !SHOWN.includes(only as Progress) || progress === only);
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{only === undefined ? t('home.today') : t.code('pile', only)}</h1>
        <button type="button" onClick={() => setMap(!map)}>
          {map ? t('today.list') : t('today.map')}
        </button>
      </header>
      <main className="page">
        {stops.length === 0 ? <p className="card">{t('today.none')}</p> : null}
        {map ? (
          <DayMap stops={stops} />
        ) : (
          <ol className="stops">
            {stops.map(({ stop, order, progress }) => (
              <li key={stop.id}>
                <StopCard stop={stop} order={order} progress={progress} />
              </li>
            ))}
          </ol>
        )}
      </main>
    </>
  );
}

interface Shown {
  readonly stop: Stop;
  readonly order: number;
  readonly progress: Progress;
}

function StopCard({ stop, order, progress }: Shown) {
  const t = useTexts(words);
  return (
    <a className="stop" href={`#/case/${stop.id}`}>
      <span className={progress === 'over' ? 'stop-number over' : 'stop-number'}>{order}</span>
      <span>
        <span className="row">
          <strong>{stop.name}</strong>
          <span className="figures">
            {timeOf(stop.begins)}–{timeOf(stop.ends)}
          </span>
        </span>
        <span className="soft">{stop.address}</span>
        <span className="row wrap">
          <span className={progress === 'returned' ? 'tag warn' : 'tag'}>{t(`state.${progress}`)}</span>
          {stop.promised ? <span className="tag warn">{t('today.fixed')}</span> : null}
          {stop.permit == null ? <span className="tag bad">{t('today.noPermit')}</span> : null}
        </span>
      </span>
    </a>
  );
}
