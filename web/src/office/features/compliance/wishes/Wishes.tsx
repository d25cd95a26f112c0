import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { RuleLink } from '../../../../shared/ui/RuleLink';
import type { Borrower } from '../api';
import { words as gate } from '../words';
import { useWishes, type AgreementLine, type HoursLine, type Wishes as Said } from './api';
import { clockAt, daysOf, EVERY_DAY, untilOf } from './hours';
import { Line } from './Line';
import { NewHours } from './NewHours';
import { NewNumbers } from './NewNumbers';
import { NewOptOut, NewRefusal } from './NewNo';
import { Proofs } from './Proofs';
import { words } from './words';

type Adding = 'hours' | 'numbers' | 'optOut' | 'refusal';

/** What people agreed to, asked for and refused, and what somebody proved: the gate goes by it. */
export function Wishes({ borrower }: { readonly borrower: Borrower }) {
  const wishes = useWishes(borrower.id);
  const mayRecord = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'AGENCY_USER');
  const mayEnd = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const [adding, setAdding] = useState<Adding | null>(null);
  const parts = { borrower, mayEnd, onAdd: setAdding, mayRecord };
  const close = () => setAdding(null);
  return (
    <>
      <Loaded from={wishes}>
        {(said) => (
          <>
            <Hours said={said} {...parts} />
            <Nos said={said} {...parts} />
            <Numbers said={said} {...parts} />
            <Proofs borrower={borrower} proofs={said.attestations} />
          </>
        )}
      </Loaded>
      {adding === 'hours' ? <NewHours borrowerId={borrower.id} onClose={close} /> : null}
      {adding === 'numbers' ? <NewNumbers borrowerId={borrower.id} onClose={close} /> : null}
      {adding === 'optOut' ? <NewOptOut borrower={borrower} onClose={close} /> : null}
      {adding === 'refusal' ? <NewRefusal borrower={borrower} onClose={close} /> : null}
    </>
  );
}

interface Props {
  readonly said: Said;
  readonly borrower: Borrower;
  readonly mayRecord: boolean;
  readonly mayEnd: boolean;
  readonly onAdd: (what: Adding) => void;
}

interface ListProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly lead: string;
  readonly none: string;
  readonly acts: ReactNode;
  readonly children: readonly ReactNode[];
}

function List({ id, title, lead, none, acts, children }: ListProps) {
  return (
    <Card id={id} title={title} extra={acts}>
      <p className="soft">{lead}</p>
      {children.length === 0 ? <p>{none}</p> : <ul className="lines">{children}</ul>}
    </Card>
  );
}

function Hours({ said, mayRecord, mayEnd, onAdd }: Props) {
  const t = useTexts(words);
  const days = ({ weekdays }: HoursLine) =>
    weekdays === EVERY_DAY
      ? t('hours.everyDay')
      : daysOf(weekdays)
          .map((day) => t.code('weekday', String(day)))
          .join(' ');
  const when = ({ fromDay, untilDay }: HoursLine) => {
    const until = untilOf(untilDay);
    return until === null ? t('from', { date: fromDay }) : t('span', { from: fromDay, until });
  };
  return (
    <List
      id="hours"
      title={t('hours')}
      lead={t('hours.lead')}
      none={t('hours.none')}
      acts={
        mayRecord ? (
          <Button size="small" onClick={() => onAdd('hours')}>
            {t('hours.new')}
          </Button>
        ) : null
      }
    >
      {said.hours.map((each) => (
        <Line
          key={each.id}
          path={`/hours/${each.id}`}
          what={`${t.code('kind', each.kind)} · ${days(each)} ${t('hours.span', { from: clockAt(each.fromSecond), to: clockAt(each.toSecond) })}`}
          more={when(each)}
          recordedAt={each.recordedAt}
          endedAt={each.endedAt ?? null}
          may={mayEnd}
        />
      ))}
    </List>
  );
}

function Nos({ said, borrower, mayRecord, mayEnd, onAdd }: Props) {
  const t = useTexts(words);
  const tGate = useTexts(gate);
  const name = (person: string | null | undefined) =>
    person == null
      ? t('who.debtor')
      : (borrower.relatedPersons.find((each) => each.id === person)?.nameMasked ?? person);
  return (
    <List
      id="opt-outs"
      title={
        <span className="row">
          {t('optOuts')} <RuleLink rule="CN-W-07" />
        </span>
      }
      lead={t('optOuts.lead')}
      none={t('optOuts.none')}
      acts={
        mayRecord ? (
          <span className="row">
            <Button size="small" onClick={() => onAdd('optOut')}>
              {t('optOut.new')}
            </Button>
            {borrower.relatedPersons.length === 0 ? null : (
              <Button size="small" onClick={() => onAdd('refusal')}>
                {t('refusal.new')}
              </Button>
            )}
          </span>
        ) : null
      }
    >
      {[
        ...said.refusals.map((each) => (
          <Line
            key={each.id}
            what={`${name(each.personId)} · ${t('refusal.said')}`}
            more={t('from', { date: each.saidOn })}
            recordedAt={each.recordedAt}
            may={false}
            chip={<Chip tone="bad">{t('refusal.forGood')}</Chip>}
          />
        )),
        ...said.optOuts.map((each) => (
          <Line
            key={each.id}
            path={`/opt-outs/${each.id}`}
            what={`${name(each.personId)} · ${t('optOut.said', { channel: tGate.code('channel', each.channel) })}`}
            more={t('from', { date: each.saidOn })}
            recordedAt={each.recordedAt}
            endedAt={each.endedAt ?? null}
            may={mayEnd}
          />
        )),
      ]}
    </List>
  );
}

function Numbers({ said, mayEnd, onAdd }: Props) {
  const t = useTexts(words);
  const told = ({ callsADay, dialsADay, unreachableDays }: AgreementLine) =>
    [
      callsADay == null ? '' : t('numbers.calls.said', { n: callsADay }),
      dialsADay == null ? '' : t('numbers.dials.said', { n: dialsADay }),
      unreachableDays == null ? '' : t('numbers.days.said', { n: unreachableDays }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <List
      id="numbers"
      title={t('numbers')}
      lead={t('numbers.lead')}
      none={t('numbers.none')}
      acts={
        mayEnd ? (
          <Button size="small" onClick={() => onAdd('numbers')}>
            {t('numbers.new')}
          </Button>
        ) : null
      }
    >
      {said.agreements.map((each) => (
        <Line
          key={each.id}
          path={`/agreements/${each.id}`}
          what={told(each)}
          more={t('from', { date: each.fromDay })}
          recordedAt={each.recordedAt}
          endedAt={each.endedAt ?? null}
          may={mayEnd}
        />
      ))}
    </List>
  );
}
