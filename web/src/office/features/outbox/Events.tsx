import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Loaded } from '../../../shared/ui/Loaded';
import { Reasons } from '../../../shared/ui/Reasons';
import { useDecision, type EventLine } from './api';
import { State } from './State';
import { words } from './words';

/** What happened to a message, the latest first; what the gate said stands open at its latest answer. */
export function Events({ events }: { readonly events: readonly EventLine[] }) {
  const t = useTexts(words);
  const latest = events.findLastIndex((event) => event.decisionId != null);
  if (events.length === 0) return <p className="soft">{t('events.none')}</p>;
  return (
    <ol className="lines" reversed>
      {events
        .map((event, at) => (
          <li key={at}>
            <Event event={event} open={at === latest} />
          </li>
        ))
        .toReversed()}
    </ol>
  );
}

function Event({ event, open }: { readonly event: EventLine; readonly open: boolean }) {
  const t = useTexts(words);
  const [shown, setShown] = useState(open);
  return (
    <>
      <span className="line-name wide day">{formatInstant(event.at)}</span>
      <div className="line-main">
        <span className="row">
          <State state={event.kind} text={event.kindText} />
          {event.whyText == null ? null : <span>{event.whyText}</span>}
        </span>
        {event.by == null ? null : <span className="soft small">{event.by}</span>}
        {event.note == null ? null : <span className="said-words">{event.note}</span>}
        {event.decisionId == null ? null : (
          <>
            <span>
              <Button size="small" type="link" className="flush" aria-expanded={shown} onClick={() => setShown(!shown)}>
                {shown ? t('gate.hide') : t('gate.show')}
              </Button>
            </span>
            {shown ? <Said decision={event.decisionId} /> : null}
          </>
        )}
      </div>
    </>
  );
}

function Said({ decision }: { readonly decision: string }) {
  const t = useTexts(words);
  const answer = useDecision(decision);
  return (
    <Loaded from={answer} rows={2}>
      {({ findings }) =>
        findings.length === 0 ? <p className="soft small">{t('gate.none')}</p> : <Reasons findings={findings} />
      }
    </Loaded>
  );
}
