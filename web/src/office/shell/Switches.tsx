import { MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { send } from '../../shared/api/client';
import { uuidv7 } from '../../shared/api/uuid';
import { setLanguage, useLanguage } from '../../shared/i18n/language';
import { useTexts } from '../../shared/i18n/texts';
import { SESSION, type Session } from '../../shared/session/session';
import { setTheme, useTheme } from '../../shared/ui/theme';
import { words } from './words';

/** Language and light or dark; a signed-in person's language is kept with the account too. */
export function Switches() {
  const t = useTexts(words);
  const language = useLanguage();
  const theme = useTheme();
  const client = useQueryClient();
  const switchLanguage = () => {
    const next = language === 'en' ? 'zh-CN' : 'en';
    setLanguage(next);
    const signedIn = client.getQueryData<Session>(SESSION)?.user != null;
    // The page is already in the new language; should the account not learn of it, this browser still does.
    const kept = signedIn
      ? send({ verb: 'PUT', path: '/session/language', body: { language: next } }, uuidv7()).catch(() => null)
      : Promise.resolve(null);
    // What the server phrased was phrased in the old language.
    void kept.then(() => client.invalidateQueries());
  };
  const languageLabel = language === 'en' ? t('toChinese') : t('toEnglish');
  const themeLabel = theme === 'dark' ? t('toLight') : t('toDark');
  return (
    <>
      <Tooltip title={languageLabel}>
        <Button
          type="text"
          icon={<TranslationOutlined aria-hidden />}
          aria-label={languageLabel}
          onClick={switchLanguage}
        />
      </Tooltip>
      <Tooltip title={themeLabel}>
        <Button
          type="text"
          icon={theme === 'dark' ? <SunOutlined /> : <MoonOutlined />}
          aria-label={themeLabel}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        />
      </Tooltip>
    </>
  );
}
