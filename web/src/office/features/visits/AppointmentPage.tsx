import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { RuleLink } from '../../../shared/ui/RuleLink';
import { AppointmentState } from './AppointmentState';
import { useAppointment, type Appointment, type Message, type Proof, type StoryLine } from './api';
import { Dialog } from './Dialog';
import { actsOf, written, type ActKey } from './hours';
import { Reveal } from './Reveal';
import { words } from './words';

/** One appointment: where it stands, what can be done, and everything that was said. */
export function AppointmentPage() {
  const t = useTexts(words);
  const appointment = useAppointment(useParams()['id'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/appointments">← {t('back')}</Link>
      </p>
      <Loaded from={appointment} rows={10}>
        {(data) => <Opened appointment={data} />}
      </Loaded>
    </>
  );
}

function Opened({ appointment }: { readonly appointment: Appointment }) {
  const t = useTexts(words);
  const mayAct = useMay('MANAGER', 'PLANNER', 'COLLECTOR');
  const [act, setAct] = useState<ActKey | null>(null);
  const named = appointment.named.length > 0;
  const acts = (mayAct ? actsOf(appointment.state, appointment.confirming) : []).filter(
    (each) => (each !== 'take-named' || named) && (each !== 'accept' || appointment.offered.length > 0),
  );
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {t('one')} <AppointmentState state={appointment.state} attention={appointment.attention} />
          </span>
        }
        note={<Link to={`/borrowers/${appointment.borrowerId}#appointments`}>{appointment.nameMasked}</Link>}
        actions={acts.map((each, at) => (
          <Button key={each} {...(at === 0 ? { type: 'primary' } : {})} onClick={() => setAct(each)}>
            {t(`act.${each}`)}
          </Button>
        ))}
      />
      {appointment.confirming ? <Alert type="info" showIcon title={t('confirming')} /> : null}
      {appointment.stoppedBy.length > 0 ? <Stopped rules={appointment.stoppedBy} /> : null}
      <div className="columns">
        <Card title={t('agreedOn')}>
          <Facts facts={useFacts(appointment)} />
        </Card>
        <Card title={t('times')}>
          <Times appointment={appointment} />
        </Card>
      </div>
      <Card title={t('story')}>
        <ul className="lines">
          {appointment.story.map((line, at) => (
            <li key={at}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      </Card>
      <div className="columns">
        <Card title={t('consents')}>
          {appointment.consents.length === 0 ? <p className="soft">{t('consents.none')}</p> : null}
          <ul className="lines">
            {appointment.consents.map((proof, at) => (
              <li key={at}>
                <Consent proof={proof} />
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('messages')}>
          {appointment.messages.length === 0 ? <p className="soft">{t('messages.none')}</p> : null}
          <ul className="lines">
            {appointment.messages.map((message) => (
              <li key={message.id}>
                <Sent message={message} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <Reveal id={appointment.id} />
      {act === null ? null : <Dialog appointment={appointment} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function Stopped({ rules }: { readonly rules: readonly string[] }) {
  const t = useTexts(words);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('stopped')}
      description={
        <span className="row">
          {rules.map((rule) => (
            <RuleLink key={rule} rule={rule} />
          ))}
        </span>
      }
    />
  );
}

function useFacts(appointment: Appointment) {
  const t = useTexts(words);
  const { kept } = appointment;
  return [
    { name: t('col.when'), value: kept == null ? t('kept.none') : <span className="day">{written(kept)}</span> },
    { name: t('col.where'), value: appointment.office ?? kept?.place ?? t.code('place', appointment.place) },
    { name: t('crew'), value: kept == null ? null : kept.crew.join(' · ') },
    {
      name: t('permit'),
      value:
        kept?.permitId == null ? null : (
          <Link to={`/borrowers/${appointment.borrowerId}/contacts`}>{t('permit.there')}</Link>
        ),
    },
    { name: t('aim'), value: t.code('aim', appointment.aim) },
    { name: t('minutes'), value: String(appointment.minutes) },
    { name: t('wishes'), value: appointment.wishes.map((each) => t.code('wish', each)).join(' · ') || null },
    {
      name: t('col.answerBy'),
      value:
        appointment.state === 'OFFERED' || appointment.state === 'COUNTERED'
          ? formatInstant(appointment.answerBy).slice(0, 16)
          : null,
    },
  ];
}

function Times({ appointment }: { readonly appointment: Appointment }) {
  const t = useTexts(words);
  const { offered, named } = appointment;
  if (offered.length === 0 && named.length === 0) return <p className="soft">{t('times.none')}</p>;
  return (
    <div className="stack">
      {named.length > 0 ? <p>{t('times.named')}</p> : null}
      <ul className="lines">
        {(named.length > 0 ? named : offered).map((time) => (
          <li key={time.number}>
            <span className="line-name">{time.number}</span>
            <span className="line-main day">{written(time)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ line }: { readonly line: StoryLine }) {
  const t = useTexts(words);
  return (
    <>
      <span className="line-name wide day">{formatInstant(line.at).slice(0, 16)}</span>
      <span className="line-main">
        {line.says}
        <span className="soft small">
          {t.code('saidBy', line.saidBy)} · {t.code('way', line.way)}
          {line.by == null ? '' : ` · ${line.by}`}
        </span>
        {line.rules.length === 0 ? null : (
          <span className="row small">
            {line.rules.map((rule) => (
              <RuleLink key={rule} rule={rule} />
            ))}
          </span>
        )}
      </span>
    </>
  );
}

function Consent({ proof }: { readonly proof: Proof }) {
  const t = useTexts(words);
  return (
    <span className="line-main">
      <span className="row">
        {t.code('consent', proof.what)} <Chip>{t.code('way', proof.way)}</Chip>
        {proof.unchanged ? null : <Chip tone="bad">{t('consent.changed')}</Chip>}
      </span>
      <span className="soft small">
        {formatInstant(proof.at).slice(0, 16)} · {t('consent.version', { n: proof.wordingVersion })}
        {proof.takenBy == null ? '' : ` · ${proof.takenBy}`}
      </span>
      <details className="small">
        <summary>{t('consent.words')}</summary>
        <p>{proof.words}</p>
      </details>
    </span>
  );
}

function Sent({ message }: { readonly message: Message }) {
  const t = useTexts(words);
  return (
    <span className="line-main">
      <Link to={`/outbox/${message.id}`}>{t.code('template', message.template)}</Link>
      <span className="soft small">
        {t.code('message', message.state)}
        {message.stoppedBy.length === 0 ? '' : ` · ${message.stoppedBy.join(' ')}`}
      </span>
    </span>
  );
}
