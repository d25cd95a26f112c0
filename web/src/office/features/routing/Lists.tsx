import { Button, Tag } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import type { Board, Change, Stop } from './api';
import { crewColour, type Shown } from './shown';
import { clock, minutes } from './times';
import { words } from './words';

const MOST_SHOWN = 60;

/** What a version changes, told before it counts. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts(words);
  if (changes.length === 0) return null;
  return (
    <Card title={t('changes')}>
      <ul className="plan-why">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <li key={change.visit}>
            {t(`change.${change.kind as 'MOVED' | 'TAKEN_OVER' | 'DROPPED' | 'ADDED'}`, {
              name: change.nameMasked,
              from: change.from == null ? '–' : clock(change.from),
              to: change.to == null ? '–' : clock(change.to),
              fromCrew: change.fromCrew ?? '–',
              toCrew: change.toCrew ?? '–',
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Every crew's visits in their order. */
export function RouteList({ board, shown }: { readonly board: Board; readonly shown: Shown }) {
  const t = useTexts(words);
  return (
    <Card title={t('list')}>
      <div className="plan-crews">
        {board.crews.map((crew) => (
          <section key={crew.number}>
            <h3>
              <span className="crew-dot" style={{ background: crewColour(crew.number) }} aria-hidden="true" />
              {crew.people.map((person) => person.name).join(' · ')}
            </h3>
            <p className="soft small">
              {t.code('mode', crew.mode)} ·{' '}
              {t('crew.stops', { n: crew.stops.length, travel: minutes(crew.travelSeconds) })}
              {crew.lunchFrom == null || crew.lunchTo == null
                ? ''
                : ` · ${t('lunch', { from: clock(crew.lunchFrom), to: clock(crew.lunchTo) })}`}
            </p>
            <ol className="plan-stops">
              {crew.stops.map((stop) => (
                <li key={stop.visit}>
                  <StopLine stop={stop} shown={shown} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {board.alone.length === 0 ? null : (
        <details>
          <summary>{t('alone')}</summary>
          <ul className="plan-why">
            {board.alone.map((each) => (
              <li key={each.id}>
                {each.name} <span className="soft">{each.why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function StopLine({ stop, shown }: { readonly stop: Stop; readonly shown: Shown }) {
  const t = useTexts(words);
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-pressed={shown.visit === stop.visit}
        onClick={() => shown.choose(stop.visit)}
      >
        {clock(stop.begins)} {stop.nameMasked}
      </Button>
      <span className="soft small">
        {stop.district ?? ''}{' '}
        {stop.promised ? t('promised', { from: clock(stop.windowFrom), to: clock(stop.windowTo) }) : t('proposed')}
        {stop.chance == null ? '' : ` · ${t('chance', { n: Math.floor(stop.chance / 10) })}`}
      </span>
      {stop.permitted ? <Tag color="green">{t('permitted')}</Tag> : null}
      {stop.pinned ? <Tag>{t('pinned')}</Tag> : null}
      {stop.coarse ? <Tag color="orange">{t('coarse')}</Tag> : null}
    </>
  );
}

/** Who was left out and why; choosing one tells what would have to give. */
export function LeftOut({ board, shown }: { readonly board: Board; readonly shown: Shown }) {
  const t = useTexts(words);
  const { left } = board;
  return (
    <Card title={t('left', { n: formatCount(left.length) })}>
      {left.length === 0 ? <p className="soft">{t('left.none')}</p> : null}
      {left.length > MOST_SHOWN ? (
        <p className="soft small">{t('left.shown', { shown: MOST_SHOWN, n: formatCount(left.length) })}</p>
      ) : null}
      <ul className="plan-left">
        {left.slice(0, MOST_SHOWN).map((each) => (
          <li key={each.visit}>
            <Button
              type="link"
              size="small"
              aria-pressed={shown.visit === each.visit}
              onClick={() => shown.choose(each.visit)}
            >
              {each.nameMasked}
            </Button>
            <span className="soft small">
              {each.district ?? ''} {each.why}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
