import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { Act, ReasonField } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { useIncidents, VISITS, type Incident } from './api';
import { Look } from './Look';
import { words } from './words';

/** So that the board below stays in sight; the grave ones come first. */
const SHOWN = 5;

/** What happened at doors and nobody looked after yet; not there when there is nothing. */
export function OpenIncidents() {
  const t = useTexts(words);
  const incidents = useIncidents();
  if (incidents.data === undefined || incidents.data.length === 0) return null;
  return (
    <Card title={t('incidents.open')}>
      <IncidentLines all={incidents.data.slice(0, SHOWN)} linked />
      {incidents.data.length > SHOWN ? (
        <p className="soft">{t('incidents.more', { n: incidents.data.length - SHOWN })}</p>
      ) : null}
    </Card>
  );
}

export function IncidentLines({
  all,
  linked = false,
}: {
  readonly all: readonly Incident[];
  readonly linked?: boolean;
}) {
  return (
    <ul className="lines">
      {all.map((each) => (
        <IncidentLine key={each.id} incident={each} linked={linked} />
      ))}
    </ul>
  );
}

interface Written {
  readonly words?: string | null;
  readonly handled?: string | null;
}

function IncidentLine({ incident, linked }: { readonly incident: Incident; readonly linked: boolean }) {
  const t = useTexts(words);
  const mayHandle = useMay('PLANNER', 'MANAGER', 'COMPLIANCE_OFFICER');
  const [doing, setDoing] = useState<'handle' | 'look' | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const path = `/visit-incidents/${incident.id}`;
  return (
    <li>
      <span className="line-main">
        <span className="row">
          {linked ? (
            <Link to={`/visits/${incident.visit}`}>{t.code('code', incident.kind)}</Link>
          ) : (
            <strong>{t.code('code', incident.kind)}</strong>
          )}
          {incident.grave ? <Chip tone="bad">{t('grave')}</Chip> : null}
          {incident.handledAt == null ? null : <Chip tone="good">{t('handled')}</Chip>}
        </span>
        <span className="soft small">
          {formatInstant(incident.at)} · {incident.by.name ?? t('colleague')}
        </span>
        {written?.words == null ? null : <span className="said-words">{written.words}</span>}
        {written?.handled == null ? null : <span className="said-words soft">{written.handled}</span>}
      </span>
      <span className="row">
        {incident.words || incident.handledAt != null ? (
          <Button size="small" onClick={() => setDoing('look')}>
            {t('look')}
          </Button>
        ) : null}
        {mayHandle && incident.handledAt == null ? (
          <Button size="small" type="primary" onClick={() => setDoing('handle')}>
            {t('handle')}
          </Button>
        ) : null}
      </span>
      {doing === 'look' ? (
        <Look<Written> path={`${path}/reveal`} onClose={() => setDoing(null)} onRead={setWritten} />
      ) : null}
      {doing === 'handle' ? (
        <Act<{ words: string }>
          title={t('handle')}
          lead={t('handle.lead')}
          ok={t('handle')}
          done={t('handled')}
          path={`${path}/handled`}
          body={(entry) => entry}
          touches={[VISITS]}
          onClose={() => setDoing(null)}
        >
          <ReasonField name="words" label={t('handle.words')} most={1000} />
        </Act>
      ) : null}
    </li>
  );
}
