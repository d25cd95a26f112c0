import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import { useNames } from '../../../../shared/session/names';
import { useMay, useSession } from '../../../../shared/session/session';
import { Act, ReasonField } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PROMISES, TONES, usePromises, type PromiseView } from './api';
import { TakePromise } from './TakePromise';
import { Timeline } from './Timeline';
import { words } from './words';

/** What was promised on a loan and what became of it; agreements stand on their own card. */
export function PromiseList({ loanId }: { readonly loanId: string }) {
  const t = useTexts(words);
  const promises = usePromises(loanId);
  const mayTake = useMay('COLLECTOR', 'PLANNER', 'MANAGER', 'AGENCY_USER');
  const [taking, setTaking] = useState(false);
  const own = promises.data?.filter((each) => each.kind === 'PROMISE') ?? [];
  return (
    <Card
      title={t('promises')}
      id="promises"
      extra={mayTake ? <Button onClick={() => setTaking(true)}>{t('take')}</Button> : null}
    >
      <Loaded from={promises} rows={3}>
        {() =>
          own.length === 0 ? (
            <p className="soft">{t('none')}</p>
          ) : (
            <ul className="agreements">
              {own.map((each) => (
                <li key={each.id}>
                  <One promise={each} mayCancel={mayTake} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {taking ? (
        <TakePromise loanId={loanId} open={own.some((each) => each.fate === 'OPEN')} onClose={() => setTaking(false)} />
      ) : null}
    </Card>
  );
}

function One({ promise, mayCancel }: { readonly promise: PromiseView; readonly mayCancel: boolean }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const names = useNames();
  const [cancelling, setCancelling] = useState(false);
  return (
    <article className="stack">
      <p className="row">
        <strong className="num">{formatMoney(promise.promised)}</strong>
        <Chip tone={TONES[promise.fate]}>{promise.says}</Chip>
        {promise.closedBecause == null ? null : <Chip>{t(`closed.${promise.closedBecause}`)}</Chip>}
      </p>
      <p className="soft">
        {t('facts', {
          on: promise.takenOn,
          who: names.get(promise.takenBy) ?? t('colleague'),
          way: t(`way.${promise.way}`),
          paid: formatMoney(promise.paid),
          grace: promise.graceDays,
          tolerance: formatMoney(promise.tolerance),
        })}
      </p>
      <Timeline promise={promise} today={businessDate} />
      <details>
        <summary>{t('parts')}</summary>
        <PartsTable promise={promise} />
      </details>
      {mayCancel && promise.closedBecause == null ? (
        <p>
          <Button type="text" onClick={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
        </p>
      ) : null}
      {cancelling ? (
        <Act<{ reason: string }>
          title={t('cancel')}
          lead={t('cancel.lead')}
          ok={t('cancel')}
          done={t('cancel.done')}
          path={`/promises/${promise.id}/cancel`}
          body={({ reason }) => ({ reason })}
          touches={[PROMISES, ['follow-up']]}
          onClose={() => setCancelling(false)}
        >
          <ReasonField label={t('reason')} most={200} />
        </Act>
      ) : null}
    </article>
  );
}

function PartsTable({ promise }: { readonly promise: PromiseView }) {
  const t = useTexts(words);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('parts')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('due')}</th>
            <th>{t('inTime')}</th>
            <th className="right">{t('sum')}</th>
            <th className="right">{t('paid')}</th>
            <th className="right">{t('left')}</th>
            <th>{t('fate')}</th>
          </tr>
        </thead>
        <tbody>
          {promise.parts.map((part, at) => (
            <tr key={at}>
              <td className="day">{part.dueOn}</td>
              <td className="day">{part.inTimeUntil}</td>
              <td className="right num">{formatMoney(part.fen)}</td>
              <td className="right num">{formatMoney(part.paid)}</td>
              <td className="right num">{formatMoney(part.left)}</td>
              <td>
                <Chip tone={TONES[part.fate]}>{t(`fate.${part.fate}`)}</Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
