import { Alert, App, Button, Empty, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { address } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useMay, useSession } from '../../../shared/session/session';
import { isDay } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Facts } from '../../../shared/ui/Facts';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { ActualCard } from './ActualCard';
import { PLANNING, useBoard, type Board } from './api';
import { DayMap } from './DayMap';
import { Gantt } from './Gantt';
import { Happened } from './Happened';
import { Changes, LeftOut, RouteList } from './Lists';
import { Chosen } from './Chosen';
import { WhatIf } from './WhatIf';
import { dayFrom, minutes } from './times';
import { words } from './words';

/** The planning board: a day on the map, by the hour and as a list, with the reason of every stop. */
export function PlanningPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const { businessDate } = useSession();
  const asked = params.get('date');
  const day = asked !== null && isDay(asked) ? asked : businessDate;
  const board = useBoard(day);
  const go = (to: string) => setParams({ date: to }, { replace: true });
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button aria-label={t('before')} onClick={() => go(dayFrom(day, -1))}>
              {'‹'}
            </Button>
            <Day label={t('day')} value={day} onChange={(to) => (to === null ? undefined : go(to))} />
            <Button aria-label={t('after')} onClick={() => go(dayFrom(day, 1))}>
              {'›'}
            </Button>
          </>
        }
      />
      <Loaded from={board} rows={10}>
        {(data) => <Shown key={day} board={data} />}
      </Loaded>
    </>
  );
}

function Shown({ board }: { readonly board: Board }) {
  const t = useTexts(words);
  const edits = useMay('MANAGER', 'PLANNER');
  const { message } = App.useApp();
  const [visit, choose] = useState<string | null>(null);
  const [happened, setHappened] = useState(false);
  const send = useCommand<unknown>({ touches: [PLANNING], onDone: () => void message.success(t('moved')) });
  const { version, progress } = board;
  const shown = { visit, choose };
  const draft = version?.state === 'DRAFT';
  const plan = version?.id ?? '';
  return (
    <div className="stack">
      <Bar board={board} edits={edits} send={send} onHappened={() => setHappened(true)} />
      {progress.running ? (
        <Card>
          <Progress percent={Math.round(progress.perMille / 10)} aria-label={t('solve')} />
          <p className="soft" aria-live="polite">
            {t('solving', { percent: Math.round(progress.perMille / 10), visits: progress.visits })}
          </p>
        </Card>
      ) : null}
      {progress.message ? <Alert type="warning" showIcon title={progress.message} /> : null}
      <Refusal error={send.error} shownElsewhere={[]} />
      {version == null ? (
        <Card>
          <Empty description={t('none')}>
            <p className="soft">{t('none.text')}</p>
          </Empty>
        </Card>
      ) : (
        <>
          <Score board={board} />
          <Changes changes={board.changes} />
          <div className="plan-two">
            <Card title={t('map')}>
              <DayMap board={board} shown={shown} />
            </Card>
            <Chosen
              board={board}
              visit={visit}
              edits={edits && draft}
              busy={send.isPending}
              send={(path, body) => send.mutate({ verb: 'POST', path, body })}
            />
          </div>
          <Card title={t('gantt')}>
            <Gantt
              crews={board.crews}
              shown={shown}
              put={
                edits
                  ? (id, crew, begins) =>
                      send.mutate({
                        verb: 'POST',
                        path: `/planning/plans/${plan}/pin`,
                        body: { visit: id, crew: crew.people.map((person) => person.id), begins },
                      })
                  : null
              }
            />
          </Card>
          {version.state === 'PUBLISHED' ? <ActualCard day={board.day} /> : null}
          <WhatIf plan={plan} />
          <RouteList board={board} shown={shown} />
          <LeftOut board={board} shown={shown} />
        </>
      )}
      {happened ? <Happened board={board} onClose={() => setHappened(false)} /> : null}
    </div>
  );
}

interface BarProps {
  readonly board: Board;
  readonly edits: boolean;
  readonly send: ReturnType<typeof useCommand<unknown>>;
  readonly onHappened: () => void;
}

function Bar({ board, edits, send, onHappened }: BarProps) {
  const t = useTexts(words);
  const { version, progress, day } = board;
  const post = (path: string) => send.mutate({ verb: 'POST', path, body: {} });
  return (
    <div className="row plan-bar">
      {version == null ? null : (
        <span>
          <Tag color={version.state === 'PUBLISHED' ? 'green' : 'default'}>{t.code('state', version.state)}</Tag>
          <span className="soft small">
            {t('version', { version: version.version })} · {t.code('cause', version.cause)}
          </span>
        </span>
      )}
      {edits ? (
        <>
          <Button
            type={version == null ? 'primary' : 'default'}
            loading={progress.running}
            onClick={() => post(`/planning/days/${day}/solve`)}
          >
            {t(version == null ? 'solve' : 'again')}
          </Button>
          {version?.state === 'DRAFT' ? (
            <Button
              type="primary"
              loading={send.isPending}
              onClick={() => post(`/planning/plans/${version.id}/publish`)}
            >
              {t('publish')}
            </Button>
          ) : null}
          {version?.state === 'PUBLISHED' ? <Button onClick={onHappened}>{t('happened')}</Button> : null}
          {version == null ? null : (
            <Button href={address(`/planning/plans/${version.id}/sheets.pdf`)} target="_blank">
              {t('sheets')}
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}

function Score({ board }: { readonly board: Board }) {
  const t = useTexts(words);
  const { score } = board;
  if (score == null) return null;
  return (
    <Card>
      <Facts
        facts={[
          { name: t('score.visits'), value: formatCount(score.visits) },
          { name: t('score.appointments'), value: formatCount(score.appointments) },
          { name: t('score.value'), value: formatCount(score.value) },
          { name: t('score.travel'), value: t('minutes', { n: formatCount(minutes(score.travelSeconds)) }) },
          { name: t('score.left'), value: formatCount(score.leftOut) },
          { name: t('score.gate'), value: formatCount(score.refusedByTheGate) },
        ]}
      />
      {board.estimate ? <p className="soft small">{t('estimate')}</p> : null}
    </Card>
  );
}
