import { lazy, Suspense, useEffect } from 'react';
import { useLanguage } from '../shared/i18n/language';
import { useTexts } from '../shared/i18n/texts';
import { HomePage } from './day/HomePage';
import { TodayPage } from './day/TodayPage';
import { useDevice } from './device/device';
import { DoorPage } from './door/DoorPage';
import { Locked, NewPin } from './door/PinPages';
import { useRoute } from './shell/route';
import { words } from './shell/words';

// The first screen comes from the smallest piece; what a visit takes is read while one looks at the list.
const CasePage = lazy(async () => ({ default: (await import('./day/CasePage')).CasePage }));
const VisitPage = lazy(async () => ({ default: (await import('./visit/VisitPage')).VisitPage }));
const BadgePage = lazy(async () => ({ default: (await import('./visit/BadgePage')).BadgePage }));
const OutgoingPage = lazy(async () => ({ default: (await import('./day/OutgoingPage')).OutgoingPage }));
const EveningPage = lazy(async () => ({ default: (await import('./day/EveningPage')).EveningPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./day/SettingsPage')).SettingsPage }));

/** The phone app: at the door, locked, or open on one of its pages. */
export function Field() {
  const language = useLanguage();
  const t = useTexts(words);
  const { phase } = useDevice();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('document');
  }, [language, t]);
  if (phase === 'starting') return null;
  if (phase === 'door') return <DoorPage />;
  if (phase === 'new-pin') return <NewPin />;
  if (phase === 'locked') return <Locked />;
  return (
    <Suspense fallback={<p className="page">{t('loading')}</p>}>
      <Pages />
    </Suspense>
  );
}

function Pages() {
  const [page, id] = useRoute();
  const { day } = useDevice();
  const stop = day?.stops.find((each) => each.id === id);
  if (page === 'today') return <TodayPage only={id} />;
  if (page === 'outgoing') return <OutgoingPage />;
  if (page === 'evening') return <EveningPage />;
  if (page === 'badge' && day !== null) return <BadgePage day={day} />;
  if (page === 'settings') return <SettingsPage />;
  if (page === 'case' && day !== null && stop !== undefined) return <CasePage key={id} stop={stop} day={day} />;
  if (page === 'visit' && day !== null && stop !== undefined) return <VisitPage key={id} stop={stop} day={day} />;
  return <HomePage />;
}
