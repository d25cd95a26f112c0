import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Failure } from '../../../shared/ui/Failure';
import { useHoldsOf } from './api';
import { HoldState } from './HoldList';
import { NewComplaint } from './NewComplaint';
import { NewHold } from './NewHold';
import { words } from './words';

/** Why this person is left in peace, now or before. */
export function HoldsCard({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const holds = useHoldsOf(borrowerId);
  const mayOpen = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AGENCY_USER');
  const [adding, setAdding] = useState<'hold' | 'complaint' | null>(null);
  return (
    <Card
      id="holds"
      title={t('title')}
      extra={
        mayOpen ? (
          <span className="row">
            <Button size="small" onClick={() => setAdding('complaint')}>
              {t('complaint.new')}
            </Button>
            <Button size="small" onClick={() => setAdding('hold')}>
              {t('hold.new')}
            </Button>
          </span>
        ) : null
      }
    >
      {holds.error !== null && holds.items.length === 0 ? <Failure error={holds.error} onRetry={holds.retry} /> : null}
      {!holds.loading && holds.error === null && holds.items.length === 0 ? (
        <p className="soft">{t('holds.ofNobody')}</p>
      ) : null}
      <ul className="lines">
        {holds.items.map((hold) => (
          <li key={hold.id}>
            <span className="line-main">
              <Link to={`/holds/${hold.id}`}>{t(`kind.${hold.kind}`)}</Link>
              <span className="soft small">
                {t('hold.sinceOn', { date: hold.since })}
                {hold.nextOn == null ? '' : ` · ${t('hold.nextOn', { date: hold.nextOn })}`}
              </span>
            </span>
            <HoldState hold={hold} />
          </li>
        ))}
      </ul>
      {holds.hasMore ? (
        <Button size="small" onClick={holds.more} loading={holds.loadingMore}>
          {t('more')}
        </Button>
      ) : null}
      {adding === 'hold' ? <NewHold borrowerId={borrowerId} onClose={() => setAdding(null)} /> : null}
      {adding === 'complaint' ? <NewComplaint borrowerId={borrowerId} onClose={() => setAdding(null)} /> : null}
    </Card>
  );
}
