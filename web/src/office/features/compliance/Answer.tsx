import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import type { Answered, Finding } from './api';
import { minuteOf, sorted } from './findings';
import { RuleLink } from './RuleLink';
import { words } from './words';

const TONES = { PERMIT: 'good', HOLD: 'warn', DENY: 'bad', WARN: 'warn', RECORD: 'plain' } as const;

function toneOf(action: string) {
  return action in TONES ? TONES[action as keyof typeof TONES] : 'plain';
}

/** The verdict in plain words, then every rule that spoke: what stops first. */
export function Answer({ answer, waiting }: { readonly answer: Answered; readonly waiting: boolean }) {
  const t = useTexts(words);
  const { stopping, leaving } = sorted(answer.findings);
  return (
    <section className={`card verdict verdict-${answer.verdict.toLowerCase()}`} aria-live="polite" aria-busy={waiting}>
      <h2 className="verdict-word">{t.code('verdict', answer.verdict)}</h2>
      <p className="verdict-line">{t.code('verdict.text', answer.verdict)}</p>
      {answer.retryFrom == null ? null : (
        <p className="verdict-line">{t('retryFrom', { at: minuteOf(answer.retryFrom) })}</p>
      )}
      {stopping.length > 0 ? <Reasons title={t('reasons.stop')} findings={stopping} /> : null}
      {leaving.length > 0 ? <Reasons title={t('reasons.leave')} findings={leaving} /> : null}
    </section>
  );
}

function Reasons({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  return (
    <>
      <h3 className="apart">{title}</h3>
      <ul className="reasons">
        {findings.map((finding, at) => (
          <li key={`${finding.rule}-${finding.code}-${String(at)}`}>
            <Reason finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reason({ finding }: { readonly finding: Finding }) {
  const t = useTexts(words);
  return (
    <>
      <p className="row">
        <Chip tone={toneOf(finding.action)}>{t.code('action', finding.action)}</Chip>
        <span>{finding.forCollector}</span>
      </p>
      <p className="soft small reason-basis">
        <RuleLink rule={finding.rule} /> {finding.forOfficer}
      </p>
    </>
  );
}
