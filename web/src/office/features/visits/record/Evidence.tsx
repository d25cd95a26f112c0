import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useFileAnswer } from '../../../../shared/api/files';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Refusal } from '../../../../shared/ui/Findings';
import type { Evidence } from './api';
import { Asking } from './Asking';
import type { Why } from './Look';
import { words } from './words';

/** What was recorded, whether it is the same as on the phone, and, for a reason, what it shows. */
export function EvidenceCard({ visit, evidence }: { readonly visit: string; readonly evidence: readonly Evidence[] }) {
  const t = useTexts(words);
  return (
    <Card title={t('evidence')}>
      {evidence.length === 0 ? <p className="soft">{t('evidence.none')}</p> : null}
      <ul className="lines">
        {evidence.map((each) => (
          <EvidenceLine key={each.media} visit={visit} evidence={each} />
        ))}
      </ul>
    </Card>
  );
}

function EvidenceLine({ visit, evidence }: { readonly visit: string; readonly evidence: Evidence }) {
  const t = useTexts(words);
  const mayPlay = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const open = useFileAnswer((file) => setShown(URL.createObjectURL(file)));
  useEffect(() => () => (shown === null ? undefined : URL.revokeObjectURL(shown)), [shown]);
  const play = (why: Why) =>
    open.mutate({ verb: 'POST', path: `/visits/${visit}/evidence/${evidence.media}/reveal`, body: why });
  return (
    <li>
      <span className="line-main">
        <span className="row">
          {t.code('code', evidence.kind)}
          <State evidence={evidence} />
        </span>
        <span className="soft small">
          {formatInstant(evidence.at)} · {t('size', { kb: Math.ceil(evidence.bytes / 1024) })} ·{' '}
          <code>{evidence.sha256.slice(0, 16)}…</code>
        </span>
        {evidence.flags.map((flag) => (
          <span key={flag.code} className="small">
            {flag.says}
          </span>
        ))}
        <Refusal error={open.error} />
        {shown === null ? null : <Player kind={evidence.kind} url={shown} label={t.code('code', evidence.kind)} />}
      </span>
      {mayPlay && evidence.arrivedAt != null && shown === null ? (
        <Button size="small" loading={open.isPending} onClick={() => setAsking(true)}>
          {t('look')}
        </Button>
      ) : null}
      {asking ? (
        <Asking
          onClose={() => setAsking(false)}
          onAsked={(why) => {
            setAsking(false);
            play(why);
          }}
        />
      ) : null}
    </li>
  );
}

function State({ evidence }: { readonly evidence: Evidence }) {
  const t = useTexts(words);
  if (evidence.arrivedAt == null) return <Chip tone="busy">{t('evidence.missing')}</Chip>;
  return evidence.equal === true ? (
    <Chip tone="good">{t('evidence.equal')}</Chip>
  ) : (
    <Chip tone="bad">{t('evidence.different')}</Chip>
  );
}

function Player({ kind, url, label }: { readonly kind: string; readonly url: string; readonly label: string }) {
  if (kind === 'SOUND') return <audio controls src={url} aria-label={label} />;
  if (kind === 'VIDEO') return <video controls src={url} className="visit-media" aria-label={label} />;
  return <img src={url} className="visit-media" alt={label} />;
}
