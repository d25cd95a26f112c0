import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMayListColleagues } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { ColleaguePick } from '../../../shared/ui/ColleaguePick';
import { Day } from '../../../shared/ui/Day';
import { Facts } from '../../../shared/ui/Facts';
import { Left } from '../../../shared/ui/Left';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import {
  BOTH,
  useComplaint,
  type ComplaintCard,
  type ComplaintEventLine,
  type ComplaintLine,
  type Who,
  type Written,
} from './api';
import { ComplaintState } from './ComplaintList';
import { complaintActsOf, RESULTS, type ComplaintAct } from './kinds';
import { HANDLERS } from './NewComplaint';
import { Spoken } from './Spoken';
import { words } from './words';

/** One complaint: its clock, who answers it, what became of it. */
export function ComplaintPage() {
  const t = useTexts(words);
  const complaint = useComplaint(useParams()['id'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/holds?tab=complaints">← {t('back')}</Link>
      </p>
      <Loaded from={complaint}>{(card) => <Opened card={card} />}</Loaded>
    </>
  );
}

/** What the person's roles and the register of colleagues open of what can be done. */
function useActs(complaint: ComplaintLine): readonly ComplaintAct[] {
  const handsOver = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const extendsAgain = useMay('MANAGER');
  const works = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const namesPeople = useMayListColleagues();
  if (!works) return [];
  const open: Readonly<Record<ComplaintAct, boolean>> = {
    'hand-over': handsOver,
    'name-person': namesPeople,
    extend: true,
    'extend-again': extendsAgain,
    close: true,
  };
  return complaintActsOf(complaint).filter((act) => open[act]);
}

function Opened({ card }: { readonly card: ComplaintCard }) {
  const t = useTexts(words);
  const { complaint, events } = card;
  const acts = useActs(complaint);
  const mayRead = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const [act, setAct] = useState<ComplaintAct | null>(null);
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {t('complaint.of', { subject: t(`subject.${complaint.subject}`) })} <ComplaintState complaint={complaint} />
          </span>
        }
        note={
          <Link to={`/borrowers/${complaint.borrowerId}`}>
            {complaint.nameMasked} · {complaint.borrowerNo}
          </Link>
        }
        actions={acts.map((each) => (
          <Button key={each} {...(each === acts.at(-1) ? { type: 'primary' } : {})} onClick={() => setAct(each)}>
            {t(`act.${each}`)}
          </Button>
        ))}
      />
      <Card title={t('clock')}>
        <div className="stack">
          <p className="verdict-line">{t('stops.COMPLAINT')}</p>
          <Facts facts={useFacts(complaint)} />
          <p className="soft small">{t('clock.rules', { rules: complaint.rules.join(' · ') })}</p>
        </div>
      </Card>
      <div className="columns">
        <Card title={t('events')}>
          <ul className="lines">
            {events.map((event, at) => (
              <li key={at}>
                <Event event={event} />
              </li>
            ))}
          </ul>
        </Card>
        {mayRead ? (
          <Spoken
            path={`/complaints/${complaint.id}/reveal`}
            read={(answer) => ({ reference: null, written: answer as readonly Written[] })}
            say={(event) => t.code('event', event)}
          />
        ) : null}
      </div>
      {act === null ? null : <ActOn complaint={complaint} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function useFacts(complaint: ComplaintLine): readonly { name: ReactNode; value: ReactNode }[] {
  const t = useTexts(words);
  const name = (who: Who) => who.name ?? t('colleague');
  const day = (on: string) => <span className="day">{on}</span>;
  const open = complaint.closedOn == null;
  const facts: { name: ReactNode; value: ReactNode }[] = [
    { name: t('col.due'), value: open ? <Left on={complaint.dueOn} /> : day(complaint.dueOn) },
    { name: t('clock.escalateOn'), value: open ? <Left on={complaint.escalateOn} /> : day(complaint.escalateOn) },
    { name: t('clock.latestOn'), value: day(complaint.latestOn) },
    { name: t('clock.stage'), value: t(`stage.${complaint.stage}`) },
    { name: t('col.received'), value: day(complaint.receivedOn) },
    { name: t('col.channel'), value: t(`channel.${complaint.channel}`) },
    { name: t('col.handler'), value: complaint.handler == null ? t('handler.none') : name(complaint.handler) },
    {
      name: t('complaint.about'),
      value: complaint.about.length === 0 ? t('about.none') : complaint.about.map(name).join(t('and')),
    },
  ];
  if (complaint.closedOn != null) {
    facts.push({ name: t('complaint.closed'), value: day(complaint.closedOn) });
    if (complaint.toldOn != null) facts.push({ name: t('complaint.toldOn'), value: day(complaint.toldOn) });
    if (complaint.keptUntil != null) facts.push({ name: t('complaint.keptUntil'), value: day(complaint.keptUntil) });
  }
  return facts;
}

function Event({ event }: { readonly event: ComplaintEventLine }) {
  const t = useTexts(words);
  const more = [
    event.by.name ?? t('colleague'),
    event.whom == null ? '' : t('event.whom', { who: event.whom.name ?? t('colleague') }),
    event.stage == null ? '' : t.code('stage', event.stage),
    event.toldOn == null ? '' : t('event.toldOn', { date: event.toldOn }),
  ];
  return (
    <>
      <span className="line-name wide day">{event.on}</span>
      <span className="line-main">
        {t(`event.${event.kind}`)}
        <span className="soft small">{more.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}

interface Entry {
  readonly handlerId?: string;
  readonly userId?: string;
  readonly toldOn?: string | null;
  readonly result?: string;
  readonly reason?: string;
  readonly text?: string;
}

interface ActOnProps {
  readonly complaint: ComplaintLine;
  readonly act: ComplaintAct;
  readonly onClose: () => void;
}

/** The parts of the entry each act sends. */
export function bodyOf(act: ComplaintAct, entry: Entry): Entry {
  const { handlerId, userId, toldOn = null, result, reason, text } = entry;
  switch (act) {
    case 'hand-over':
      return { ...(handlerId === undefined ? {} : { handlerId }) };
    case 'name-person':
      return { ...(userId === undefined ? {} : { userId }) };
    case 'extend':
    case 'extend-again':
      return { toldOn, ...(reason === undefined ? {} : { reason }) };
    case 'close':
      return { toldOn, ...(result === undefined ? {} : { result }), ...(text === undefined ? {} : { text }) };
  }
}

function ActOn({ complaint, act, onClose }: ActOnProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<Entry>
      title={t(`act.${act}`)}
      lead={t(`act.${act}.lead`)}
      ok={t(`act.${act}`)}
      done={t('act.done')}
      path={`/complaints/${complaint.id}/${act}`}
      initial={act === 'close' ? { toldOn: businessDate } : {}}
      body={(entry) => bodyOf(act, entry)}
      touches={BOTH}
      onClose={onClose}
    >
      <ActFields complaint={complaint} act={act} />
    </Act>
  );
}

function ActFields({ complaint, act }: Omit<ActOnProps, 'onClose'>) {
  const t = useTexts(words);
  const about = complaint.about.map((who) => who.id);
  if (act === 'hand-over') {
    return (
      <Field name="handlerId" label={t('col.handler')} needed>
        <ColleaguePick label={t('col.handler')} roles={HANDLERS} except={about} />
      </Field>
    );
  }
  if (act === 'name-person') {
    return (
      <Field name="userId" label={t('complaint.about')} needed>
        <ColleaguePick label={t('complaint.about')} except={about} />
      </Field>
    );
  }
  return (
    <>
      {act === 'close' ? (
        <Field name="result" label={t('complaint.result')} needed>
          <Select options={RESULTS.map((each) => ({ value: each, label: t(`result.${each}`) }))} />
        </Field>
      ) : null}
      <Field name="toldOn" label={t('complaint.toldOn')} needed={act !== 'extend'}>
        <Day label={t('complaint.toldOn')} allowClear={act === 'extend'} />
      </Field>
      {act === 'close' ? (
        <ReasonField name="text" label={t('complaint.answer')} help={t('sealed')} />
      ) : (
        <ReasonField label={t('act.reason')} help={t('sealed')} />
      )}
    </>
  );
}
