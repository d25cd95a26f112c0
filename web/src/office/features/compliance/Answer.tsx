import { useTexts } from '../../../shared/i18n/texts';
import { Reasons } from '../../../shared/ui/Reasons';
import type { Answered } from './api';
import { minuteOf } from './findings';
import { words } from './words';

/** The verdict in plain words, then every rule that spoke: what stops first. */
export function Answer({ answer, waiting }: { readonly answer: Answered; readonly waiting: boolean }) {
  const t = useTexts(words);
  return (
    <section className={`card verdict verdict-${answer.verdict.toLowerCase()}`} aria-live="polite" aria-busy={waiting}>
      <h2 className="verdict-word">{t.code('verdict', answer.verdict)}</h2>
      <p className="verdict-line">{t.code('verdict.text', answer.verdict)}</p>
      {answer.retryFrom == null ? null : (
        <p className="verdict-line">{t('retryFrom', { at: minuteOf(answer.retryFrom) })}</p>
      )}
      <Reasons findings={answer.findings} />
    </section>
  );
}
