import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { useReason, type Board } from './api';
import { clock } from './times';
import { words } from './words';

interface Props {
  readonly board: Board;
  readonly visit: string | null;
  readonly edits: boolean;
  readonly busy: boolean;
  readonly send: (path: string, body: unknown) => void;
}

/** The chosen visit: why there, then and with whom, or what would have to give; and what can be done about it. */
export function Chosen({ board, visit, edits, busy, send }: Props) {
  const t = useTexts(words);
  const plan = board.version?.id ?? '';
  const reason = useReason(plan, visit);
  const stop = board.crews.flatMap((crew) => crew.stops).find((each) => each.visit === visit);
  const left = board.left.find((each) => each.visit === visit);
  const about = stop ?? left;
  if (visit === null || about === undefined) {
    return (
      <Card title={t('why')}>
        <p className="soft">{t('why.choose')}</p>
      </Card>
    );
  }
  return (
    <Card title={about.nameMasked} extra={<Link to={`/borrowers/${about.borrowerId}`}>{t('open')}</Link>}>
      <div className="stack" aria-live="polite">
        <Loaded from={reason} rows={3}>
          {(why) => (
            <>
              <ul className="plan-why">
                {why.sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              {why.gives.length === 0 ? null : (
                <>
                  <h3>{t('gives')}</h3>
                  <ul className="plan-why">
                    {why.gives.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
        </Loaded>
        {edits ? (
          <div className="row">
            <Select<number>
              key={visit}
              aria-label={t('put')}
              placeholder={t('put')}
              disabled={busy}
              popupMatchSelectWidth={false}
              options={board.crews.map((crew) => ({
                value: crew.number,
                label: crew.people.map((person) => person.name).join(' · '),
              }))}
              onChange={(number) => {
                const crew = board.crews.find((each) => each.number === number);
                if (crew === undefined) return;
                send(`/planning/plans/${plan}/pin`, { visit, crew: crew.people.map((person) => person.id) });
              }}
            />
            {stop === undefined ? null : (
              <Select<string>
                key={`${visit}-swap`}
                aria-label={t('swap')}
                placeholder={t('swap')}
                disabled={busy}
                popupMatchSelectWidth={false}
                options={board.crews
                  .filter((crew) => !crew.stops.includes(stop))
                  .flatMap((crew) =>
                    crew.stops.map((each) => ({
                      value: each.visit,
                      label: `${clock(each.begins)} ${each.nameMasked}`,
                    })),
                  )}
                onChange={(other) => send(`/planning/plans/${plan}/swap`, { one: visit, other })}
              />
            )}
            {stop === undefined || stop.promised ? null : (
              <Button disabled={busy} onClick={() => send(`/planning/plans/${plan}/exclude`, { visit })}>
                {t('exclude')}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </Card>
  );
}
