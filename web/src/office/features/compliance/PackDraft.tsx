import { useTexts } from '../../../shared/i18n/texts';
import { SourceDraft } from '../../../shared/ui/SourceDraft';
import { PACKS } from './api';
import { words } from './words';

interface Props {
  readonly from: string;
  readonly latest: number;
  readonly onClose: () => void;
  readonly onMade: (version: number) => void;
}

/** A new version of a rule pack; nothing is judged by a draft. */
export function PackDraft({ from, latest, onClose, onMade }: Props) {
  const t = useTexts(words);
  return (
    <SourceDraft<{ version: number }>
      from={from}
      latest={latest}
      said={{
        title: t('pack.write'),
        lead: t('pack.write.lead'),
        text: t('pack.text'),
        why: t('pack.why'),
        save: t('pack.save'),
      }}
      path="/packs"
      body={(text, reason) => ({ text, reason })}
      touches={[PACKS]}
      onClose={onClose}
      onMade={(done) => onMade(done.version)}
    />
  );
}
