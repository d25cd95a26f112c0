import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import { useNames } from '../../../../shared/session/names';
import { useMay, useSession } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { Act, ReasonField } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip, type Tone } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { Timeline } from '../promises/Timeline';
import { kindName, type Phrases } from '../options/phrases';
import { actsOf, TOUCHED, useAgreements, type Act as ActName, type Agreement } from './api';
import { AgreementText, SignDialog } from './SignDialog';
import { words } from './words';

const TONES: Readonly<Record<string, Tone>> = {
  PROPOSED: 'busy',
  ACTIVE: 'good',
  COMPLETED: 'good',
  BROKEN: 'bad',
  CANCELLED: 'plain',
  SUPERSEDED: 'plain',
};

interface Props {
  readonly loanId: string;
  readonly phrases: Phrases;
}

/** Everything agreed on a loan: where each stands, its words, what it does, and what can be done now. */
export function AgreementList({ loanId, phrases }: Props) {
  const t = useTexts(words);
  const agreements = useAgreements(loanId);
  return (
    <Card title={t('agreements')} id="agreements">
      <Loaded from={agreements} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('none')}</p>
          ) : (
            <ul className="agreements">
              {all.map((each) => (
                <li key={each.id}>
                  <One agreement={each} phrases={phrases} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function One({ agreement, phrases }: { readonly agreement: Agreement; readonly phrases: Phrases }) {
  const t = useTexts(words);
  const { businessDate, user } = useSession();
  const mayWork = useMay('COLLECTOR', 'PLANNER', 'MANAGER');
  const mayCancel = useMay('PLANNER', 'MANAGER');
  const [act, setAct] = useState<ActName | null>(null);
  const [open, setOpen] = useState(agreement.state === 'PROPOSED');
  const acts = actsOf(agreement, user?.id ?? '', businessDate).filter((each) =>
    each === 'cancel' ? mayCancel : mayWork,
  );
  const stale = agreement.state === 'PROPOSED' && agreement.workedOn !== businessDate;
  return (
    <article className="stack">
      <p className="row">
        <strong>{kindName(phrases, agreement.kind)}</strong>
        <Chip tone={TONES[agreement.state] ?? 'plain'}>{t(`state.${agreement.state}`)}</Chip>
        {stale ? <Chip tone="warn">{t('stale', { date: agreement.workedOn })}</Chip> : null}
        {agreement.needsSecondPerson ? <Chip tone="busy">{t('needs.second')}</Chip> : null}
      </p>
      <p className="soft">
        {t('facts', {
          total: formatMoney(agreement.total),
          waived: formatMoney(agreement.waived),
          end: agreement.endsOn,
          policy: agreement.policy,
        })}
      </p>
      <p>{t(`does.${agreement.state}`)}</p>
      <Steps agreement={agreement} />
      {agreement.standing == null ? null : <Timeline promise={agreement.standing} today={businessDate} />}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('text')}</summary>
        <AgreementText agreement={agreement} />
      </details>
      {acts.length === 0 ? null : (
        <p className="row">
          {acts.map((each) => (
            <Button
              key={each}
              type={each === 'sign' || each === 'approve' ? 'primary' : each === 'cancel' ? 'text' : 'default'}
              onClick={() => setAct(each)}
            >
              {t(each)}
            </Button>
          ))}
        </p>
      )}
      {act === 'sign' ? <SignDialog agreement={agreement} onClose={() => setAct(null)} /> : null}
      {act === 'cancel' || act === 'approve' ? (
        <Act<{ reason: string }>
          title={t(act)}
          lead={t(act === 'approve' ? 'approve.lead' : agreement.state === 'ACTIVE' ? 'cancel.active' : 'cancel.lead')}
          ok={t(act)}
          done={t(`${act}.done`)}
          path={`/agreements/${agreement.id}/${act}`}
          body={({ reason }) => ({ reason })}
          touches={TOUCHED}
          onClose={() => setAct(null)}
        >
          <ReasonField label={t('reason')} most={200} />
        </Act>
      ) : null}
    </article>
  );
}

/** From proposal to end, who and when. */
function Steps({ agreement }: { readonly agreement: Agreement }) {
  const t = useTexts(words);
  const names = useNames();
  return (
    <ol className="agreement-steps">
      {agreement.events.map((event, at) => (
        <li key={at}>
          <span>{t.code('event', event.kind)}</span>{' '}
          <span className="soft small">
            {t('event.by', { who: names.get(event.by) ?? t('colleague'), at: formatInstant(event.at) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
