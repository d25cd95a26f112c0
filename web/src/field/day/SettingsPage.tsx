import { setLanguage, useLanguage } from '../../shared/i18n/language';
import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice } from '../device/device';
import { back } from '../shell/route';
import { words } from './words';

export function SettingsPage() {
  const t = useTexts(words);
  const language = useLanguage();
  const { storage } = useDevice();
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{t('home.settings')}</h1>
      </header>
      <main className="page">
        <button type="button" className="act" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {t('settings.language')}
        </button>
        <button type="button" className="act" onClick={() => theDevice().lock()}>
          {t('settings.lock')}
        </button>
        <a className="act" href="#/evening">
          {t('settings.out')}
        </a>
        <p className="soft small">{t(`storage.${storage}`)}</p>
        <p className="soft small">{t('settings.kept')}</p>
      </main>
    </>
  );
}
