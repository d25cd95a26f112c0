import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { Chip } from '../ui/Chip';
import type { Placed } from './marks';
import { words } from './words';

/** Where a rule about words comes from. */
export interface Source {
  readonly rule: string;
  readonly tier: string;
  readonly tierText: string;
  readonly confidence: string;
  readonly source: string;
}

/** A place in a text that may not stand or should be looked at. */
export interface Found extends Placed {
  readonly category: string;
  readonly categoryText: string;
  readonly message: string;
  readonly sources: readonly Source[];
}

/** One finding in a sentence, with the rules it rests on in words. */
export function FoundText({ finding, extra }: { readonly finding: Found; readonly extra?: ReactNode }) {
  const t = useTexts(words);
  const deny = finding.severity === 'DENY';
  return (
    <>
      <span className="row">
        <Chip tone={deny ? 'bad' : 'warn'}>{deny ? t('severity.DENY') : t('severity.WARN')}</Chip>
        <span>{finding.categoryText}</span>
        {extra}
      </span>
      <p>{finding.message}</p>
      {finding.sources.map((each) => (
        <p key={each.rule} className="soft small">
          {t('rule', { rule: each.rule, tier: each.tierText, confidence: each.confidence, source: each.source })}
        </p>
      ))}
    </>
  );
}
