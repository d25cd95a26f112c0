import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant, isDay } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { uuidv7 } from '../../../shared/api/uuid';
import { CLEARANCES, useClearance, type ClearanceCard, type RecordLine } from './api';
import { NewRecord } from './NewRecord';
import { mayStrikeOut } from './records';
import { Lacks, StandingFacts, Verdict } from './Standing';
import { words } from './words';

/** One colleague: may they collect, on which grounds, and everything on record. */
export function ClearancePage() {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('on');
  const on = asked !== null && isDay(asked) ? asked : null;
  const card = useClearance(useParams()['userId'] ?? '', on);
  const setDay = (day: string | null) =>
    setParams(day === null || day === businessDate ? {} : { on: day }, { replace: true });
  return (
    <>
      <p className="back">
        <Link to="/clearances">← {t('title')}</Link>
      </p>
      <Loaded from={card}>{(data) => <Opened card={data} on={on} onDay={setDay} />}</Loaded>
    </>
  );
}

interface OpenedProps {
  readonly card: ClearanceCard;
  readonly on: string | null;
  readonly onDay: (day: string | null) => void;
}

function Opened({ card, on, onDay }: OpenedProps) {
  const t = useTexts(words);
  const { user, businessDate } = useSession();
  const mayRecord = useMay('MANAGER', 'COMPLIANCE_OFFICER') && user?.id !== card.userId;
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {card.name} <Verdict standing={card.standing} />
          </span>
        }
        note={t('note.asOf', { date: card.standing.clearance.asOf })}
        actions={
          <>
            <Day label={t('asOf')} value={on ?? businessDate} onChange={onDay} />
            {mayRecord ? (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('record.new')}
              </Button>
            ) : null}
          </>
        }
      />
      <Card title={t('standing')}>
        <div className="stack">
          <Lacks standing={card.standing} />
          <StandingFacts standing={card.standing} />
        </div>
      </Card>
      <Records card={card} mayRecord={mayRecord} />
      {adding ? <NewRecord card={card} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Records({ card, mayRecord }: { readonly card: ClearanceCard; readonly mayRecord: boolean }) {
  const t = useTexts(words);
  const { user } = useSession();
  const [striking, setStriking] = useState<RecordLine | null>(null);
  return (
    <Card title={t('records')}>
      {card.records.length === 0 ? <p className="soft">{t('records.none')}</p> : null}
      <ul className="lines">
        {card.records.toReversed().map((record) => (
          <li key={record.id} className={record.voided ? 'struck' : undefined}>
            <OneRecord record={record} />
            {record.voided ? <Chip>{t('record.struck')}</Chip> : null}
            {mayRecord && mayStrikeOut(record, user?.id ?? null) ? (
              <Button size="small" onClick={() => setStriking(record)}>
                {t('record.strike')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {striking === null ? null : (
        <StrikeOut userId={card.userId} record={striking} onClose={() => setStriking(null)} />
      )}
    </Card>
  );
}

function OneRecord({ record }: { readonly record: RecordLine }) {
  const t = useTexts(words);
  const more = [
    record.passed == null ? '' : record.passed ? t('passed') : t('failed'),
    record.course ?? '',
    record.document ?? '',
    record.expiresOn == null ? '' : t('until', { date: record.expiresOn }),
    record.reason ?? '',
  ];
  return (
    <>
      <span className="line-name wide day">{record.on}</span>
      <span className="line-main">
        <span className="record-title">{record.title}</span>
        <span>{more.filter(Boolean).join(' · ')}</span>
        <span className="soft small">
          {t('record.by', { who: record.recordedByName ?? t('colleague'), at: formatInstant(record.recordedAt) })}
        </span>
      </span>
    </>
  );
}

interface StrikeProps {
  readonly userId: string;
  readonly record: RecordLine;
  readonly onClose: () => void;
}

function StrikeOut({ userId, record, onClose }: StrikeProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(uuidv7);
  return (
    <Act<{ reason: string }>
      title={`${t('record.strike')} · ${record.title}`}
      lead={t('record.strike.lead')}
      ok={t('record.strike')}
      done={t('record.done')}
      path={`/clearances/${userId}/records`}
      body={({ reason }) => ({ id, kind: 'VOIDED', on: businessDate, voids: record.id, reason })}
      touches={[CLEARANCES]}
      onClose={onClose}
    >
      <ReasonField label={t('reason')} />
    </Act>
  );
}
