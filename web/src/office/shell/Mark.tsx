import { useTexts } from '../../shared/i18n/texts';
import { words } from './words';

/** The name mark. */
export function Mark({ large = false }: { readonly large?: boolean }) {
  const t = useTexts(words);
  return (
    <span className={large ? 'mark mark-large' : 'mark'}>
      <img src="/mark.svg" alt="" width={large ? 44 : 26} height={large ? 44 : 26} />
      <span lang="zh-CN">{t('name')}</span>
    </span>
  );
}
