import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '../../../../shared/api/client';
import type { Sent } from '../../../../shared/api/sent';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { Sum } from '../../../../shared/ui/Sum';
import { useLoanOwed } from '../api';
import { words } from './words';

type Posted = Sent<'PostingPosted'>;

/** Typing has paused for this long before the server is asked. */
const PAUSE_MILLIS = 350;

/** The answer of a dry run: everything is done, told and taken back. */
export function usePreview(path: string, body: Record<string, unknown> | null): UseQueryResult<Posted> {
  const said = body === null ? null : JSON.stringify(body);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(said), PAUSE_MILLIS);
    return () => window.clearTimeout(timer);
  }, [said]);
  return useQuery({
    queryKey: ['preview', path, settled],
    enabled: settled !== null && settled === said,
    queryFn: () => send<Posted>({ verb: 'POST', path, query: { dryRun: true }, body }, uuidv7()),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

interface Props {
  readonly loanId: string;
  readonly businessDate: string;
  readonly takesEffect: string | null;
  readonly complete: boolean;
  readonly after: UseQueryResult<Posted>;
}

/** What is owed before and after, both as of the business date. */
export function Preview({ loanId, businessDate, takesEffect, complete, after }: Props) {
  const t = useTexts(words);
  const before = useLoanOwed(loanId, null).data;
  if (after.error !== null && complete) return null;
  const now = before?.overdue.total;
  const then = complete && !after.isPlaceholderData ? after.data : undefined;
  return (
    <section className="preview" aria-live="polite" aria-label={t('preview')} data-testid="preview">
      {then === undefined || before === undefined || now === undefined ? (
        <p className="soft">{complete ? t('preview.busy') : t('preview.wait')}</p>
      ) : (
        <>
          <table className="plain-table">
            <caption className="soft small">{t('preview.asOf', { date: businessDate })}</caption>
            <thead>
              <tr>
                <td />
                <th className="right">{t('preview.now')}</th>
                <th className="right">{t('preview.after')}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('preview.overdue')}</th>
                <td className="right">
                  <Sum of={now} />
                </td>
                <td className="right">
                  <Sum of={{ minor: then.overdueFen, currency: now.currency }} strong />
                </td>
              </tr>
              {before.credit.minor === 0 && then.creditFen === 0 ? null : (
                <tr>
                  <th scope="row">{t('preview.credit')}</th>
                  <td className="right">
                    <Sum of={before.credit} />
                  </td>
                  <td className="right">
                    <Sum of={{ minor: then.creditFen, currency: now.currency }} strong />
                  </td>
                </tr>
              )}
              <tr>
                <th scope="row">{t('preview.dpd')}</th>
                <td className="right">{formatCount(before.dpd)}</td>
                <td className="right">
                  <strong>{formatCount(then.daysPastDue)}</strong>
                </td>
              </tr>
            </tbody>
          </table>
          {now.minor === then.overdueFen &&
          before.dpd === then.daysPastDue &&
          before.credit.minor === then.creditFen ? (
            <p className="soft small">
              {t('preview.same')}
              {takesEffect !== null && takesEffect > businessDate
                ? ` ${t('preview.later', { date: takesEffect })}`
                : ''}
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
