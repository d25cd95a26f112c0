import { Button, Empty } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay, useSession } from '../../../../shared/session/session';
import { formatInstant, isDay } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Day } from '../../../../shared/ui/Day';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { useBoard, type VisitLine } from './api';
import { OpenIncidents } from './Incidents';
import { byStage, COLUMNS, lastAt, type Column } from './stages';
import { words } from './words';
import './record.css';

/** The visits of a day as the phones tell of them: who is where, who should be back, who called for help. */
export function BoardPage() {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('day') ?? '';
  const day = isDay(asked) ? asked : businessDate;
  const board = useBoard(day);
  const mayIncidents = useMay('PLANNER', 'MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const mayPhones = useMay('COLLECTOR', 'PLANNER', 'MANAGER', 'ADMIN', 'COMPLIANCE_OFFICER', 'AUDITOR');
  return (
    <>
      <PageHead
        title={t('board')}
        note={t('board.note')}
        actions={
          <span className="row">
            <Day label={t('day')} value={day} onChange={(next) => setParams(next === null ? {} : { day: next })} />
            {mayPhones ? (
              <Link to="/field-phones">
                <Button>{t('phones')}</Button>
              </Link>
            ) : null}
          </span>
        }
      />
      {mayIncidents ? <OpenIncidents /> : null}
      <Loaded from={board} rows={6}>
        {(all) => (all.length === 0 ? <Nobody day={day} /> : <Stages all={all} />)}
      </Loaded>
    </>
  );
}

function Nobody({ day }: { readonly day: string }) {
  const t = useTexts(words);
  return (
    <Card>
      <Empty description={t('board.none')}>
        <Link to={`/planning?date=${day}`}>{t('board.plan')}</Link>
      </Empty>
    </Card>
  );
}

function Stages({ all }: { readonly all: readonly VisitLine[] }) {
  const t = useTexts(words);
  const stages = byStage(all);
  return (
    <div className="visit-stages">
      {COLUMNS.map((column) => (
        <section key={column} className="visit-stage" aria-label={t(`stage.${column}`)}>
          <h2>
            {t(`stage.${column}`)} <span className="soft">{stages[column].length}</span>
          </h2>
          {stages[column].length === 0 ? <p className="soft small">{t('stage.none')}</p> : null}
          {stages[column].map((visit) => (
            <OneVisit key={visit.id} visit={visit} column={column} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OneVisit({ visit, column }: { readonly visit: VisitLine; readonly column: Column }) {
  const t = useTexts(words);
  const last = lastAt(visit);
  return (
    <Link to={`/visits/${visit.id}`} className={`visit-card${visit.panicked ? ' visit-card-alarm' : ''}`}>
      <span className="row">
        <strong>{visit.nameMasked}</strong>
        {visit.panicked ? <Chip tone="bad">{t('panic')}</Chip> : null}
        {visit.overdue ? <Chip tone="bad">{t('overdue')}</Chip> : null}
      </span>
      <span className="soft small">{visit.crew.map((each) => each.name ?? t('colleague')).join(' · ')}</span>
      <span className="small">
        {last === '' ? '–' : formatInstant(last).slice(11, 16)} · {t.code('place', visit.place)}
        {visit.outBy == null || column === 'LEFT' || column === 'CLOSED'
          ? null
          : ` · ${t('outBy', { at: formatInstant(visit.outBy).slice(11, 16) })}`}
      </span>
      {visit.result == null ? null : <span>{t.code('code', visit.result)}</span>}
      {visit.flags.length === 0 ? null : <Chip tone="warn">{t('flags', { n: visit.flags.length })}</Chip>}
    </Link>
  );
}
