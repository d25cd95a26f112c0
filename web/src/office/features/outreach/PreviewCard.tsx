import { useTexts } from '../../../shared/i18n/texts';
import type { Preview } from './api';
import { words } from './words';

interface Props {
  readonly preview: Preview | null;
  readonly medium: string;
  readonly language: string;
}

/** The text with invented values, as wide as a phone. */
export function PreviewCard({ preview, medium, language }: Props) {
  const t = useTexts(words);
  if (preview === null) return <p className="soft">{t('preview.none')}</p>;
  return (
    <div className="stack">
      <div className={medium === 'SMS' ? 'phone bubble' : 'phone'} lang={language} data-testid="preview">
        {preview.text}
      </div>
      <p className="soft small" aria-live="polite">
        {preview.parts > 0
          ? t('preview.parts', {
              parts: preview.parts,
              length: preview.length,
              alphabet: t.code('alphabet', preview.alphabet),
            })
          : t('preview.length', { length: preview.length })}
      </p>
      <p className="soft small">{t('preview.invented')}</p>
    </div>
  );
}
