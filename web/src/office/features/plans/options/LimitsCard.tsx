import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../../shared/api/commands';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import type { Arrangement, Kernel } from '../../../../shared/plan/kernel';
import { serverNow } from '../../../../shared/time/clock';
import { formatInstant } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Refusal } from '../../../../shared/ui/Findings';
import type { Question, SignedLimits } from './api';
import { asked } from './LiveQuote';
import { percent } from './phrases';
import { words } from './words';

interface Props {
  readonly loanId: string;
  readonly question: Question;
  readonly kernel: Kernel | null;
  readonly arrangement: Arrangement | null;
  readonly businessDate: string;
}

const DAY_MILLIS = 86_400_000;

/** What each role may agree to alone, the reader's first of all; and the same signed, for a phone without a network. */
export function LimitsCard({ loanId, question, kernel, arrangement, businessDate }: Props) {
  const t = useTexts(words);
  const [signed, setSigned] = useState<SignedLimits | null>(null);
  const sign = useCommand<SignedLimits>({ onDone: setSigned });
  const may =
    signed === null || kernel === null || arrangement === null
      ? null
      : kernel.mayAgree(asked(question, null), arrangement, question.policy, {
          payload: signed.payload,
          day: Math.round(new Date(`${businessDate}T00:00:00Z`).getTime() / DAY_MILLIS),
          now: Math.floor(serverNow() / 1000),
        });
  return (
    <Card title={t('limits')}>
      <div className="stack">
        {question.grants.some((grant) => grant.own) ? null : <p>{t('limits.none')}</p>}
        <div className="scroll" tabIndex={0} role="region" aria-label={t('limits')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('limits.role')}</th>
                <th className="right">{t('limits.waived')}</th>
                <th className="right">{t('limits.share')}</th>
                <th className="right">{t('limits.months')}</th>
                <th className="right">{t('limits.deferral')}</th>
                <th className="right">{t('limits.rate')}</th>
              </tr>
            </thead>
            <tbody>
              {question.grants.map((grant) => (
                <tr key={grant.role} className={grant.own ? 'own-grant' : undefined}>
                  <th scope="row">
                    {t.code('role', grant.role)} {grant.own ? <Chip tone="good">{t('limits.own')}</Chip> : null}
                  </th>
                  <td className="right num">{formatMoney(grant.mostWaived)}</td>
                  <td className="right num">{percent(grant.mostWaivedPpm)}</td>
                  <td className="right num">{grant.mostMonths}</td>
                  <td className="right num">{grant.longestDeferralDays}</td>
                  <td className="right num">{percent(grant.mostRateCutPpm)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="soft small">{t('limits.lead')}</p>
        <p className="row">
          <Button
            loading={sign.isPending}
            onClick={() =>
              sign.mutate({ verb: 'POST', path: `/loans/${loanId}/option-limits`, body: { id: uuidv7(), days: 1 } })
            }
          >
            {t('limits.sign')}
          </Button>
          {signed === null ? null : (
            <span role="status">
              {t('limits.signed', { until: formatInstant(signed.expiresAt), policy: signed.policy })}{' '}
              {may === null ? null : (
                <Chip tone={may ? 'good' : 'warn'}>{t(may ? 'limits.covers' : 'limits.coversNot')}</Chip>
              )}
            </span>
          )}
        </p>
        <Refusal error={sign.error} />
      </div>
    </Card>
  );
}
