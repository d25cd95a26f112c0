import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Facts } from '../../../shared/ui/Facts';
import { Left } from '../../../shared/ui/Left';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Sum } from '../../../shared/ui/Sum';
import { BOTH, useHold, type Deed, type HoldCard, type HoldEventLine, type HoldLine, type Written } from './api';
import { HoldState } from './HoldList';
import { actsOf, liftedByTwo, type HoldAct } from './kinds';
import { Spoken } from './Spoken';
import { words } from './words';

/** One hold: what it stops, until when, what became of it, and the way to its end. */
export function HoldPage() {
  const t = useTexts(words);
  const hold = useHold(useParams()['id'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/holds">← {t('back')}</Link>
      </p>
      <Loaded from={hold}>{(card) => <Opened card={card} />}</Loaded>
    </>
  );
}

function Opened({ card }: { readonly card: HoldCard }) {
  const t = useTexts(words);
  const { hold, events } = card;
  const mayAct = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const [act, setAct] = useState<HoldAct | null>(null);
  const acts = mayAct ? actsOf(hold) : [];
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {t(`kind.${hold.kind}`)} <HoldState hold={hold} />
          </span>
        }
        note={
          <Link to={`/borrowers/${hold.borrowerId}`}>
            {hold.nameMasked} · {hold.borrowerNo}
          </Link>
        }
        actions={acts.map((each) => (
          <Button key={each} {...(each === acts.at(-1) ? { type: 'primary' } : {})} onClick={() => setAct(each)}>
            {t(`act.${each}`)}
          </Button>
        ))}
      />
      <Card title={t('col.stops')}>
        <div className="stack">
          <p className="verdict-line">{t(`stops.${hold.kind}`)}</p>
          {liftedByTwo(hold.kind) && hold.closed == null ? <p className="soft">{t('byTwo')}</p> : null}
          {hold.complaintId == null ? null : (
            <p>
              <Link to={`/complaints/${hold.complaintId}`}>{t('toComplaint')}</Link>
            </p>
          )}
          <Facts facts={useFacts(hold)} />
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
        {mayAct ? (
          <Spoken
            path={`/holds/${hold.id}/reveal`}
            read={(answer) => {
              const spoken = answer as { readonly reference: string | null; readonly words: readonly Written[] };
              return { reference: spoken.reference ?? null, written: spoken.words };
            }}
            say={(event) => t.code('event', event)}
          />
        ) : null}
      </div>
      {act === null ? null : <ActOn hold={hold} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function useFacts(hold: HoldLine): readonly { name: ReactNode; value: ReactNode }[] {
  const t = useTexts(words);
  const by = (deed: Deed) => (
    <>
      {deed.name ?? t('colleague')} <span className="soft day">{deed.on}</span>
    </>
  );
  const facts: { name: ReactNode; value: ReactNode }[] = [];
  const add = (name: string, value: ReactNode) => facts.push({ name, value });
  if (hold.closed == null) add(t('col.next'), hold.nextOn == null ? t('next.none') : <Left on={hold.nextOn} />);
  add(t('hold.since'), <span className="day">{hold.since}</span>);
  if (hold.until != null) add(t('hold.until'), <span className="day">{hold.until}</span>);
  if (hold.detail != null) add(t('hold.detail'), t(`detail.${hold.detail}`));
  if (hold.kind === 'DISPUTE') {
    add(t('hold.undisputed'), hold.undisputed == null ? t('hold.undisputed.none') : <Sum of={hold.undisputed} />);
  }
  add(t('hold.source'), t(`source.${hold.source}`));
  add(t('hold.opened'), by(hold.opened));
  if (hold.reviewed != null) add(t('hold.reviewed'), by(hold.reviewed));
  if (hold.liftProposed != null) add(t('hold.proposed'), by(hold.liftProposed));
  if (hold.closed != null) add(t('hold.closed'), by(hold.closed));
  return facts;
}

function Event({ event }: { readonly event: HoldEventLine }) {
  const t = useTexts(words);
  return (
    <>
      <span className="line-name wide day">{event.done.on}</span>
      <span className="line-main">
        {t(`event.${event.kind}`)}
        <span className="soft small">
          {event.done.name ?? t('colleague')}
          {event.reviewOn == null ? '' : ` · ${t('event.reviewOn', { date: event.reviewOn })}`}
        </span>
      </span>
    </>
  );
}

interface ActOnProps {
  readonly hold: HoldLine;
  readonly act: HoldAct;
  readonly onClose: () => void;
}

function ActOn({ hold, act, onClose }: ActOnProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<{ reason: string; reviewOn?: string }>
      title={`${t(`act.${act}`)} · ${t(`kind.${hold.kind}`)}`}
      lead={t(`act.${act}.lead`)}
      ok={t(`act.${act}`)}
      done={t('act.done')}
      path={`/holds/${hold.id}/${act}`}
      initial={{ reviewOn: hold.reviewOn ?? businessDate }}
      body={({ reason, reviewOn }) => (act === 'move-review' ? { reason, reviewOn } : { reason })}
      touches={BOTH}
      onClose={onClose}
    >
      {act === 'move-review' ? (
        <Field name="reviewOn" label={t('hold.reviewOn')} needed>
          <Day label={t('hold.reviewOn')} />
        </Field>
      ) : null}
      <ReasonField label={t('act.reason')} help={t('sealed')} />
    </Act>
  );
}
