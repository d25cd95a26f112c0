import { useTexts } from '../../shared/i18n/texts';
import { words } from './words';

/** What stands on the page until its first piece has arrived: the same mark index.html shows. */
export function Wait() {
  const t = useTexts(words);
  return <div className="first-sight">{t('name')}</div>;
}
