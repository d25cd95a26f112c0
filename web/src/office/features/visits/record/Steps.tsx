import { useTexts } from '../../../../shared/i18n/texts';
import { formatInstant } from '../../../../shared/time/dates';
import { Chip } from '../../../../shared/ui/Chip';
import type { VisitEvent } from './api';
import { words } from './words';

/** Coded parts of steps that are words of their own; ids and hashes stand in the export. */
const TOLD = ['consent', 'kind', 'person', 'said', 'form', 'way', 'reasonCode', 'result', 'next', 'nextOn', 'codes'];

/** What happened in the order of the phone; what did not belong to the lawful chain says why. */
export function Steps({ events }: { readonly events: readonly VisitEvent[] }) {
  const t = useTexts(words);
  return (
    <ol className="visit-steps">
      {events.map((event) => (
        <li key={event.id} className={event.refusedBy == null ? '' : 'visit-step-refused'}>
          <time className="mono">{formatInstant(event.at).slice(11, 19)}</time>
          <span className="line-main">
            <span>
              {t.code('event', event.kind)} <span className="soft">{factsOf(event, t)}</span>
            </span>
            {event.sentence == null ? null : <span className="small">{event.sentence}</span>}
          </span>
          {event.refusedBy == null || event.sentence != null ? null : <Chip tone="warn">{event.refusedBy}</Chip>}
        </li>
      ))}
    </ol>
  );
}

interface Codes {
  code(group: string, code: string): string;
}

function factsOf(event: VisitEvent, t: Codes): string {
  return event.facts
    .filter((fact) => TOLD.includes(fact.name) && fact.value !== '' && !(fact.name === 'nextOn' && fact.value === '0'))
    .map((fact) =>
      fact.name === 'nextOn'
        ? dayOf(Number(fact.value))
        : codes(fact.value)
            .map((each) => t.code('code', each))
            .join('、'),
    )
    .join(' · ');
}

const DAY_MILLIS = 86_400_000;

/** A day as the phone counts them, since 1970. */
export function dayOf(epochDay: number): string {
  return new Date(epochDay * DAY_MILLIS).toISOString().slice(0, 10);
}

/** One code, or a list of them as JSON writes it. */
function codes(value: string): readonly string[] {
  return value.replace(/[[\]"]/g, '').split(',');
}
