import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Failure } from '../../../shared/ui/Failure';
import { AppointmentState } from './AppointmentState';
import { useAppointmentsOf } from './api';
import { written } from './hours';
import { Propose } from './Propose';
import { words } from './words';

const LIVE = ['OFFERED', 'COUNTERED', 'AGREED', 'MOVING'];

/** Appointments with this person, and the way to propose one. */
export function AppointmentsCard({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const list = useAppointmentsOf(borrowerId);
  const mayPropose = useMay('MANAGER', 'PLANNER', 'COLLECTOR');
  const [proposing, setProposing] = useState(false);
  const live = list.items.some((row) => row.state != null && LIVE.includes(row.state));
  const declined = list.items[0]?.state === 'REFUSED';
  return (
    <Card
      id="appointments"
      title={t('card')}
      extra={
        mayPropose && !list.loading && !live ? (
          <Button size="small" onClick={() => setProposing(true)}>
            {t('propose')}
          </Button>
        ) : null
      }
    >
      {list.error !== null && list.items.length === 0 ? <Failure error={list.error} onRetry={list.retry} /> : null}
      {!list.loading && list.error === null && list.items.length === 0 ? (
        <p className="soft">{t('card.none')}</p>
      ) : null}
      <ul className="lines">
        {list.items.slice(0, 5).map((row) => (
          <li key={row.id ?? ''}>
            <span className="line-main">
              <Link to={`/appointments/${row.id ?? ''}`}>
                {row.day == null || row.fromMinute == null || row.toMinute == null
                  ? t('card.open')
                  : written({ day: row.day, fromMinute: row.fromMinute, toMinute: row.toMinute })}
              </Link>
              <span className="soft small">{row.place == null ? '' : t.code('place', row.place)}</span>
            </span>
            <AppointmentState state={row.state} attention={row.attention} />
          </li>
        ))}
      </ul>
      {proposing ? (
        <Propose
          borrowerId={borrowerId}
          declined={declined}
          onClose={() => setProposing(false)}
          onMade={(id) => void navigate(`/appointments/${id}`)}
        />
      ) : null}
    </Card>
  );
}
