import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Facts, type Fact } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { RuleLink } from '../../../shared/ui/RuleLink';
import { OUTBOX, useMessage, type MessageCard } from './api';
import { Events } from './Events';
import { MessageWords } from './MessageWords';
import { State } from './State';
import { actsOf, pathOf, type MessageAct } from './states';
import { words } from './words';

const REASON_CHARS = 500;

/** One message: where it is and why, what happened to it, its words, and what a person can do about it. */
export function MessagePage() {
  const t = useTexts(words);
  const message = useMessage(useParams()['id'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/outbox">← {t('outbox')}</Link>
      </p>
      <Loaded from={message}>{(card) => <Opened card={card} />}</Loaded>
    </>
  );
}

function Opened({ card }: { readonly card: MessageCard }) {
  const t = useTexts(words);
  const roles = useSession().user?.roles ?? [];
  const mayRead = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const [act, setAct] = useState<MessageAct | null>(null);
  const { message, events } = card;
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {message.kindText} <State state={message.state} text={message.stateText} />
          </span>
        }
        note={<Link to={`/borrowers/${message.borrowerId}`}>{message.nameMasked}</Link>}
        actions={actsOf(card, roles).map((each) => (
          <Button key={each} onClick={() => setAct(each)}>
            {t(`act.${each}`)}
          </Button>
        ))}
      />
      <Card title={t('now')}>
        <div className="stack">
          <Standing card={card} />
          <Facts facts={useFacts(card)} />
        </div>
      </Card>
      <div className="columns">
        <Card title={t('events')}>
          <Events events={events} />
        </Card>
        {mayRead ? (
          <MessageWords id={message.id} language={card.language} written={card.templateVersion != null} />
        ) : null}
      </div>
      {act === null ? null : (
        <Act<{ reason: string }>
          title={t(`act.${act}`)}
          lead={t(`act.${act}.lead`)}
          ok={t(`act.${act}`)}
          done={t('act.done')}
          path={pathOf(act, message.id)}
          body={(entry) => entry}
          touches={[OUTBOX]}
          onClose={() => setAct(null)}
        >
          <ReasonField label={t('act.reason')} most={REASON_CHARS} help={t('sealed')} />
        </Act>
      )}
    </>
  );
}

/** Where the message is, in plain words; what is unsure says what happened and what is to be found out. */
function Standing({ card: { message } }: { readonly card: MessageCard }) {
  const t = useTexts(words);
  const about: ReactNode[] = [];
  if (message.whyText != null) about.push(<p key="why">{message.whyText}</p>);
  if (message.stoppedBy.length > 0) {
    about.push(
      <p key="rules" className="row">
        <span>{t('stoppedBy')}</span>
        {message.stoppedBy.map((rule) => (
          <RuleLink key={rule} rule={rule} />
        ))}
      </p>,
    );
  }
  if (message.state === 'UNSURE') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('unsure.title')}
        description={
          <div className="stack">
            <p>{t('unsure.what')}</p>
            {about}
            <p>{t('unsure.do', { provider: message.provider ?? t('provider.unknown') })}</p>
          </div>
        }
      />
    );
  }
  return (
    <>
      <p className="verdict-line">{t.code('state.text', message.state)}</p>
      {about}
    </>
  );
}

function useFacts(card: MessageCard): readonly Fact[] {
  const t = useTexts(words);
  const seesCampaigns = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const { message, template, templateVersion, language } = card;
  const at = (instant: string | null | undefined) =>
    instant == null ? null : <span className="day">{formatInstant(instant).slice(0, 16)}</span>;
  const day = (on: string) => <span className="day">{on}</span>;
  const version = templateVersion == null ? '' : `?version=${String(templateVersion)}`;
  return [
    { name: t('col.channel'), value: t.code('channel', message.channel) },
    {
      name: t('col.template'),
      value: (
        <Link to={`/templates/${template}/${language}${version}`}>
          {templateVersion == null ? template : t('template.version', { template, v: templateVersion })}
        </Link>
      ),
    },
    {
      name: t('col.campaign'),
      value: seesCampaigns ? <Link to={`/campaigns/${message.campaign}`}>{message.campaign}</Link> : message.campaign,
    },
    { name: t('col.dueDay'), value: day(message.dueDay) },
    { name: t('col.plannedOn'), value: day(message.plannedOn) },
    { name: t('col.next'), value: at(message.nextAt) },
    { name: t('col.expires'), value: at(message.expiresAt) },
    { name: t('col.attempts'), value: message.attempts },
    { name: t('col.provider'), value: message.provider ?? null },
    { name: t('col.sent'), value: at(message.sentAt) },
    { name: t('col.permit'), value: message.permitId == null ? null : <code>{message.permitId}</code> },
  ];
}
