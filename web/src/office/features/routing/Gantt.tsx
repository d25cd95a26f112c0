import { useRef, type DragEvent } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import type { Crew, Stop } from './api';
import { crewColour, type Shown } from './shown';
import { clock, hoursOf, minutes, placeOf, timeAt, type Span } from './times';
import { words } from './words';

interface Props {
  readonly crews: readonly Crew[];
  readonly shown: Shown;
  /** Puts a visit with a crew at a time; nothing when the reader may not. */
  readonly put: ((visit: string, crew: Crew, begins: number) => void) | null;
}

/** Every crew's day as a bar: visits, ways, lunch, and the shift behind them. */
export function Gantt({ crews, shown, put }: Props) {
  const t = useTexts(words);
  const hours = hoursOf(
    crews.flatMap((crew) => [
      { from: crew.shiftFrom, to: crew.shiftTo },
      { from: crew.starts, to: crew.ends },
    ]),
  );
  const marks: number[] = [];
  for (let at = hours.from; at <= hours.to; at += 3600) marks.push(at);
  return (
    <div className="gantt" role="table" aria-label={t('gantt')}>
      <div className="gantt-hours" aria-hidden="true">
        {marks.map((at) => (
          <span key={at} style={{ left: `${placeOf(at, hours)}%` }}>
            {clock(at).slice(0, 2)}
          </span>
        ))}
      </div>
      {crews.map((crew) => (
        <Row key={crew.number} crew={crew} hours={hours} shown={shown} put={put} />
      ))}
    </div>
  );
}

interface RowProps extends Omit<Props, 'crews'> {
  readonly crew: Crew;
  readonly hours: Span;
}

function Row({ crew, hours, shown, put }: RowProps) {
  const t = useTexts(words);
  const track = useRef<HTMLDivElement>(null);
  const name = crew.people.map((person) => person.name).join(' · ');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const box = track.current?.getBoundingClientRect();
    const visit = event.dataTransfer.getData('text/plain');
    if (box === undefined || visit === '' || put === null) return;
    put(visit, crew, timeAt((100 * (event.clientX - box.left)) / box.width, hours));
  };
  const { lunchFrom, lunchTo } = crew;
  return (
    <div className="gantt-row" role="row">
      <div className="gantt-crew" role="rowheader">
        <span className="crew-dot" style={{ background: crewColour(crew.number) }} aria-hidden="true" />
        <span>{name}</span>
        <span className="soft small block">
          {crew.stops.length === 0
            ? t('crew.free')
            : t('crew.stops', { n: crew.stops.length, travel: minutes(crew.travelSeconds) })}
        </span>
      </div>
      <div
        className="gantt-track"
        ref={track}
        role="cell"
        {...(put === null ? {} : { onDragOver: (event: DragEvent) => event.preventDefault(), onDrop: drop })}
      >
        <span className="gantt-shift" style={across(crew.shiftFrom, crew.shiftTo, hours)} />
        {crew.stops.length === 0 ? null : <span className="gantt-way" style={across(crew.starts, crew.ends, hours)} />}
        {lunchFrom == null || lunchTo == null ? null : (
          <span
            className="gantt-lunch"
            style={across(lunchFrom, lunchTo, hours)}
            title={t('lunch', { from: clock(lunchFrom), to: clock(lunchTo) })}
          />
        )}
        {crew.stops.map((stop) => (
          <Bar key={stop.visit} stop={stop} crew={crew} hours={hours} shown={shown} draggable={put !== null} />
        ))}
      </div>
    </div>
  );
}

function across(from: number, to: number, hours: Span) {
  const left = placeOf(from, hours);
  return { left: `${left}%`, width: `${Math.max(0.4, placeOf(to, hours) - left)}%` };
}

interface BarProps {
  readonly stop: Stop;
  readonly crew: Crew;
  readonly hours: Span;
  readonly shown: Shown;
  readonly draggable: boolean;
}

function Bar({ stop, crew, hours, shown, draggable }: BarProps) {
  const t = useTexts(words);
  const chosen = shown.visit === stop.visit;
  const marks = `${stop.promised ? ' gantt-promised' : ''}${stop.pinned ? ' gantt-pinned' : ''}`;
  return (
    <button
      type="button"
      className={`gantt-stop${marks}${chosen ? ' gantt-chosen' : ''}`}
      style={{ ...across(stop.begins, stop.ends, hours), background: crewColour(crew.number) }}
      aria-pressed={chosen}
      aria-label={t('stop.label', {
        name: stop.nameMasked,
        begins: clock(stop.begins),
        ends: clock(stop.ends),
        crew: crew.number + 1,
      })}
      title={t('stop', { begins: clock(stop.begins), name: stop.nameMasked })}
      draggable={draggable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', stop.visit)}
      onClick={() => shown.choose(stop.visit)}
    />
  );
}
