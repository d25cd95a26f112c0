import { useTexts } from '../i18n/texts';
import { Chip } from './Chip';
import { RuleLink } from './RuleLink';
import { words } from './words';

/** What a rule of the gate said of a contact, for whoever makes it and for whoever answers for it. */
export interface Reason {
  readonly action: string;
  readonly code: string;
  readonly rule: string;
  readonly forCollector: string;
  readonly forOfficer: string;
}

const TONES = { HOLD: 'warn', DENY: 'bad', WARN: 'warn', RECORD: 'plain' } as const;

function toneOf(action: string) {
  return action in TONES ? TONES[action as keyof typeof TONES] : 'plain';
}

/** What stops, the heaviest first, and what only warns or must be left on record. */
export function sorted<R extends Reason>(
  findings: readonly R[],
): { readonly stopping: readonly R[]; readonly leaving: readonly R[] } {
  const weight = (finding: Reason) => (finding.action === 'DENY' ? 0 : 1);
  return {
    stopping: findings
      .filter((finding) => finding.action === 'DENY' || finding.action === 'HOLD')
      .toSorted((a, b) => weight(a) - weight(b)),
    leaving: findings.filter((finding) => finding.action !== 'DENY' && finding.action !== 'HOLD'),
  };
}

/** Every rule that spoke, in a sentence each: what stops first. */
export function Reasons({ findings }: { readonly findings: readonly Reason[] }) {
  const t = useTexts(words);
  const { stopping, leaving } = sorted(findings);
  return (
    <>
      {stopping.length > 0 ? <Group title={t('reasons.stop')} findings={stopping} /> : null}
      {leaving.length > 0 ? <Group title={t('reasons.leave')} findings={leaving} /> : null}
    </>
  );
}

function Group({ title, findings }: { readonly title: string; readonly findings: readonly Reason[] }) {
  const t = useTexts(words);
  return (
    <>
      <h3 className="apart">{title}</h3>
      <ul className="reasons">
        {findings.map((finding, at) => (
          <li key={`${finding.rule}-${finding.code}-${String(at)}`}>
            <p className="row">
              <Chip tone={toneOf(finding.action)}>{t.code('action', finding.action)}</Chip>
              <span>{finding.forCollector}</span>
            </p>
            <p className="soft small reason-basis">
              <RuleLink rule={finding.rule} /> {finding.forOfficer}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
