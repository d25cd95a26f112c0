import { Link, useParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Facts } from '../../../../shared/ui/Facts';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { useVisit, type Follow, type Visit, type VisitLine } from './api';
import { EvidenceCard } from './Evidence';
import { Export } from './Export';
import { IncidentLines } from './Incidents';
import { Steps } from './Steps';
import { words } from './words';
import './record.css';

/** One visit for review: what was done and when, what was recorded, what is missing, and what followed. */
export function VisitPage() {
  const t = useTexts(words);
  const visit = useVisit(useParams()['id'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/visits">← {t('board')}</Link>
      </p>
      <Loaded from={visit}>{(data) => <One visit={data} />}</Loaded>
    </>
  );
}

function One({ visit }: { readonly visit: Visit }) {
  const t = useTexts(words);
  const line = visit.visit;
  const mayExport = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {t('visit.of', { who: line.nameMasked, day: line.day })}
            <Chip tone={line.stage === 'CLOSED' ? 'good' : 'busy'}>{t.code('stage', line.stage)}</Chip>
            {line.panicked ? <Chip tone="bad">{t('panic')}</Chip> : null}
            {line.overdue ? <Chip tone="bad">{t('overdue')}</Chip> : null}
          </span>
        }
        actions={
          <span className="row">
            <Link to={`/borrowers/${line.borrowerId}`}>{t('borrower')}</Link>
            {mayExport ? <Export visit={line.id} /> : null}
          </span>
        }
      />
      <div className="columns">
        <About line={line} />
        <Trust visit={visit} />
      </div>
      <Card title={t('steps')}>
        <Steps events={visit.events} />
      </Card>
      <EvidenceCard visit={line.id} evidence={visit.evidence} />
      {visit.incidents.length === 0 ? null : (
        <Card title={t('incidents')}>
          <IncidentLines all={visit.incidents} />
        </Card>
      )}
      {visit.follow.length === 0 ? null : (
        <Card title={t('follow')}>
          <ul className="lines">
            {visit.follow.map((each, at) => (
              <FollowLine key={at} follow={each} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function About({ line }: { readonly line: VisitLine }) {
  const t = useTexts(words);
  const clock = (at: string | null | undefined) => (at == null ? '–' : formatInstant(at).slice(11, 19));
  return (
    <Card title={t('about')}>
      <Facts
        facts={[
          { name: t('crew'), value: line.crew.map((each) => each.name ?? t('colleague')).join(' · ') },
          { name: t('place'), value: t.code('place', line.place) },
          { name: t('met'), value: t.code('met', line.met) },
          { name: t('stage.ON_THE_WAY'), value: clock(line.setOffAt) },
          { name: t('stage.ARRIVED'), value: clock(line.arrivedAt) },
          { name: t('stage.BEGUN'), value: clock(line.begunAt) },
          { name: t('stage.LEFT'), value: clock(line.leftAt) },
          ...(line.result == null ? [] : [{ name: t('result'), value: t.code('code', line.result) }]),
          ...(line.nextAction == null
            ? []
            : [{ name: t('next'), value: `${t.code('code', line.nextAction)} ${line.nextOn ?? ''}` }]),
        ]}
      />
    </Card>
  );
}

/** How far the record can be trusted, without promising more than can be known. */
function Trust({ visit }: { readonly visit: Visit }) {
  const t = useTexts(words);
  return (
    <Card title={t('trust')}>
      <p>
        <Chip tone={visit.chainOk ? 'good' : 'warn'}>{t(visit.chainOk ? 'chain.ok' : 'chain.broken')}</Chip>
      </p>
      {visit.visit.flags.length === 0 ? <p className="soft">{t('flags.none')}</p> : null}
      <ul className="lines">
        {visit.visit.flags.map((flag) => (
          <li key={flag.code}>{flag.says}</li>
        ))}
      </ul>
      {visit.twins.map((twin) => (
        <p key={twin.id}>
          <Link to={`/visits/${twin.id}`}>{t('twin')}</Link>
        </p>
      ))}
      <p className="soft small">{visit.statement}</p>
    </Card>
  );
}

function FollowLine({ follow }: { readonly follow: Follow }) {
  const t = useTexts(words);
  return (
    <li>
      <span className="line-main">
        {t.code('followed', follow.what)}
        {follow.sentence == null ? null : <span className="soft small">{follow.sentence}</span>}
        {follow.signed == null ? null : (
          <details>
            <summary>{t('follow.signed')}</summary>
            <p className="small" style={{ whiteSpace: 'pre-line' }}>
              {follow.signed}
            </p>
          </details>
        )}
      </span>
      <Chip tone={follow.refused != null ? 'warn' : follow.doneAt == null ? 'busy' : 'good'}>
        {t(follow.refused != null ? 'follow.refused' : follow.doneAt == null ? 'follow.waits' : 'follow.done')}
      </Chip>
    </li>
  );
}
