import { useState } from 'react';
import { Problem, Unreachable } from '../../shared/api/problem';
import { setLanguage, useLanguage } from '../../shared/i18n/language';
import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice } from '../device/device';
import { words } from './words';

/** Signing in, once in the morning with a line; the rest of the day the PIN is enough. */
export function DoorPage() {
  const t = useTexts(words);
  const language = useLanguage();
  const { notice } = useDevice();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async () => {
    setBusy(true);
    setNo(null);
    try {
      const person = await theDevice().signIn(login.trim(), password);
      if (person.mustChangePassword) setNo(t('door.password'));
    } catch (error) {
      if (error instanceof Problem) setNo(error.message === '' ? t('door.failed') : error.message);
      else if (error instanceof Unreachable) setNo(t('door.noLine'));
      else throw error;
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="page">
      <div className="row">
        <h1>{t('door.title')}</h1>
        <button
          type="button"
          className="act"
          style={{ width: 'auto' }}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('door.language')}
        </button>
      </div>
      {notice === null ? null : <p className="card warn">{t(`notice.${notice}`)}</p>}
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <label className="field">
          <span>{t('door.login')}</span>
          <input
            value={login}
            autoComplete="username"
            autoCapitalize="none"
            onChange={(event) => setLogin(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{t('door.secret')}</span>
          <input
            type="password"
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {no === null ? null : (
          <p className="card bad" role="alert">
            {no}
          </p>
        )}
        <button type="submit" className="act first" disabled={busy || login.trim() === '' || password === ''}>
          {busy ? t('door.busy') : t('door.enter')}
        </button>
      </form>
      <p className="soft small">{t('door.how')}</p>
    </main>
  );
}
