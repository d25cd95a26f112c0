import { useTexts } from '../../shared/i18n/texts';
import type { Day } from '../day/model';
import { back } from '../shell/route';
import { Badge } from './Identifying';
import { words } from './words';

/** One's own badge, for whoever wants to see it and for the colleague who confirms that one is here. */
export function BadgePage({ day }: { readonly day: Day }) {
  const t = useTexts(words);
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{t('badge.title')}</h1>
      </header>
      <main className="page">
        <Badge day={day} />
      </main>
    </>
  );
}
