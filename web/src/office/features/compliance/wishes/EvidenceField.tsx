import { useTexts } from '../../../../shared/i18n/texts';
import { ReasonField } from '../../../../shared/ui/Act';
import { words } from './words';

const EVIDENCE_CHARS = 1_000;

/** Where it is proved; it goes in and is not shown again. */
export function EvidenceField() {
  const t = useTexts(words);
  return <ReasonField name="evidence" label={t('evidence')} help={t('evidence.help')} most={EVIDENCE_CHARS} />;
}
