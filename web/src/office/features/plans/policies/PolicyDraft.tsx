import type { Finding } from '../../../../shared/api/problem';
import { useTexts } from '../../../../shared/i18n/texts';
import { useKernel } from '../../../../shared/plan/kernel';
import { SourceDraft } from '../../../../shared/ui/SourceDraft';
import { usePhrases } from '../options/api';
import { fault } from '../options/phrases';
import { POLICIES } from './api';
import { words } from './words';

interface Props {
  readonly from: string;
  readonly latest: number;
  readonly product: string;
  readonly onClose: () => void;
  readonly onMade: (version: number) => void;
}

/** A new version of a policy, read by the kernel while it is typed; nothing is offered by a draft. */
export function PolicyDraft({ from, latest, product, onClose, onMade }: Props) {
  const t = useTexts(words);
  const kernel = useKernel().data ?? null;
  const phrases = usePhrases().data;
  const look =
    kernel === null || phrases === undefined
      ? null
      : (text: string): readonly Finding[] =>
          kernel.policyFaults(text).map((each) => ({ code: each.code, message: fault(phrases, each), row: each.line }));
  return (
    <SourceDraft<{ version: number }>
      from={from}
      latest={latest}
      said={{ title: t('write'), lead: t('write.lead'), text: t('text'), why: t('write.why'), save: t('write.save') }}
      path="/option-policies"
      body={(text, reason) => ({ text, reason, product })}
      touches={[POLICIES]}
      onClose={onClose}
      onMade={(done) => onMade(done.version)}
      {...(look === null ? {} : { look })}
    />
  );
}
