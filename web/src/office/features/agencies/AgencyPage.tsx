import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant, isDay } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { AGENCIES, useAgency, type AgencyCard, type EntryLine } from './api';
import { Members } from './Members';
import { NewEntry } from './NewEntry';
import { Lacks, StandingFacts, Verdict } from './Standing';
import { words } from './words';

/** One agency: may it be charged, on which grounds, who belongs to it, and everything on record. */
export function AgencyPage() {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('on');
  const on = asked !== null && isDay(asked) ? asked : null;
  const card = useAgency(useParams()['id'] ?? '', on);
  const setDay = (day: string | null) =>
    setParams(day === null || day === businessDate ? {} : { on: day }, { replace: true });
  return (
    <>
      <p className="back">
        <Link to="/agencies">← {t('title')}</Link>
      </p>
      <Loaded from={card}>{(data) => <Opened card={data} on={on} onDay={setDay} />}</Loaded>
    </>
  );
}

interface OpenedProps {
  readonly card: AgencyCard;
  readonly on: string | null;
  readonly onDay: (day: string | null) => void;
}

function Opened({ card, on, onDay }: OpenedProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const mayRecord = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const [adding, setAdding] = useState(false);
  const { agency } = card;
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {agency.name} <Verdict standing={agency.standing} />
          </span>
        }
        note={`${agency.registrationNo} · ${t('note.asOf', { date: agency.standing.facts.asOf })}`}
        actions={
          <>
            <Day label={t('asOf')} value={on ?? businessDate} onChange={onDay} />
            {mayRecord ? (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('entry.new')}
              </Button>
            ) : null}
          </>
        }
      />
      <Card title={t('standing')}>
        <div className="stack">
          <Lacks standing={agency.standing} />
          <StandingFacts standing={agency.standing} />
        </div>
      </Card>
      <div className="columns">
        <Entries card={card} mayRecord={mayRecord} />
        <Members card={card} />
      </div>
      {adding ? <NewEntry card={card} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Entries({ card, mayRecord }: { readonly card: AgencyCard; readonly mayRecord: boolean }) {
  const t = useTexts(words);
  const { user } = useSession();
  const [striking, setStriking] = useState<EntryLine | null>(null);
  const mayStrike = (entry: EntryLine) =>
    mayRecord && entry.kind !== 'VOIDED' && !entry.voided && entry.recordedBy !== user?.id;
  return (
    <Card title={t('entries')}>
      {card.records.length === 0 ? <p className="soft">{t('entries.none')}</p> : null}
      <ul className="lines">
        {card.records.toReversed().map((entry) => (
          <li key={entry.id} className={entry.voided ? 'struck' : undefined}>
            <OneEntry entry={entry} />
            {entry.voided ? <Chip>{t('entry.struck')}</Chip> : null}
            {mayStrike(entry) ? (
              <Button size="small" onClick={() => setStriking(entry)}>
                {t('entry.strike')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {striking === null ? null : (
        <StrikeOut agencyId={card.agency.id} entry={striking} onClose={() => setStriking(null)} />
      )}
    </Card>
  );
}

/** What an entry says beside its title, in words. */
function useMore(entry: EntryLine): string {
  const t = useTexts(words);
  const { scores, terms } = entry;
  return [
    entry.incident == null ? '' : t(`incident.${entry.incident}`),
    entry.form == null ? '' : t(`form.${entry.form}`),
    entry.passed == null ? '' : entry.passed ? t('passed') : t('failed'),
    scores == null ? '' : t('scores', { ...scores }),
    entry.from == null || entry.until == null ? '' : t('fromTo', { from: entry.from, to: entry.until }),
    entry.from == null && entry.until != null ? t('until', { date: entry.until }) : '',
    terms == null ? '' : terms.data ? t('terms.data') : t('terms.noData'),
    terms == null ? '' : terms.delegation ? t('terms.delegation') : t('terms.noDelegation'),
    entry.document ?? '',
    entry.url ?? '',
    entry.reason ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function OneEntry({ entry }: { readonly entry: EntryLine }) {
  const t = useTexts(words);
  const more = useMore(entry);
  return (
    <>
      <span className="line-name wide day">{entry.on}</span>
      <span className="line-main">
        <span className="record-title">{entry.title}</span>
        {more === '' ? null : <span>{more}</span>}
        <span className="soft small">
          {t('entry.by', { who: entry.recordedByName ?? t('colleague'), at: formatInstant(entry.recordedAt) })}
        </span>
      </span>
    </>
  );
}

interface StrikeProps {
  readonly agencyId: string;
  readonly entry: EntryLine;
  readonly onClose: () => void;
}

function StrikeOut({ agencyId, entry, onClose }: StrikeProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(uuidv7);
  return (
    <Act<{ reason: string }>
      title={`${t('entry.strike')} · ${entry.title}`}
      lead={t('entry.strike.lead')}
      ok={t('entry.strike')}
      done={t('entry.done')}
      path={`/agencies/${agencyId}/records`}
      body={({ reason }) => ({ id, kind: 'VOIDED', on: businessDate, refers: entry.id, reason })}
      touches={[AGENCIES]}
      onClose={onClose}
    >
      <ReasonField label={t('reason')} />
    </Act>
  );
}
