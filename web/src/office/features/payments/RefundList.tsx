import { Button } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Chip } from '../../../shared/ui/Chip';
import { Refusal } from '../../../shared/ui/Findings';
import { Sum } from '../../../shared/ui/Sum';
import { DECIDES, TOUCHED, type Refund } from './api';
import { words } from './words';

const TONES = { PROPOSED: 'warn', PAID: 'good', DECLINED: 'plain' } as const;

/** Refunds of one sum; whoever did not propose one decides it. */
export function RefundList({ refunds }: { readonly refunds: readonly Refund[] }) {
  const t = useTexts(words);
  const names = useNames();
  const decides = useMay(...DECIDES);
  const me = useSession().user?.id;
  const decide = useCommand<unknown>({ touches: TOUCHED });
  const act = (refund: Refund, verb: string) =>
    decide.mutate({ verb: 'POST', path: `/money/refunds/${refund.id}/${verb}` });
  return (
    <div className="stack">
      <Refusal error={decide.error} />
      <ul className="lines">
        {refunds.map((refund) => (
          <li key={refund.id}>
            <span className="line-main">
              <span className="row">
                <Sum of={refund.amount} strong />
                <Chip tone={TONES[refund.state as keyof typeof TONES]}>{t.code('refund.state', refund.state)}</Chip>
                <span>{refund.reason}</span>
              </span>
              <span className="soft small">
                {names.get(refund.proposedBy) ?? '–'} · {formatInstant(refund.proposedAt)}
                {refund.decidedBy == null ? '' : ` · ${names.get(refund.decidedBy) ?? '–'}`}
              </span>
            </span>
            {decides && refund.state === 'PROPOSED' ? (
              refund.proposedBy === me ? (
                <span className="soft">{t('own')}</span>
              ) : (
                <span className="row">
                  <Button size="small" type="primary" onClick={() => act(refund, 'pay')}>
                    {t('refund.pay')}
                  </Button>
                  <Button size="small" onClick={() => act(refund, 'decline')}>
                    {t('decline')}
                  </Button>
                </span>
              )
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
