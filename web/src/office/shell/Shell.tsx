import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Spin, Tooltip } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { setLanguage } from '../../shared/i18n/language';
import { useTexts } from '../../shared/i18n/texts';
import { useWaiting } from '../../shared/session/approvals';
import { sessionQuery, type Session } from '../../shared/session/session';
import { Boundary } from '../../shared/ui/Boundary';
import { Chip } from '../../shared/ui/Chip';
import { Failure } from '../../shared/ui/Failure';
import { AccountMenu } from './AccountMenu';
import { Mark } from './Mark';
import { Menu } from './Menu';
import { Palette } from './Palette';
import { placesFor } from './places';
import { Switches } from './Switches';
import { words } from './words';

/** The frame of every page behind the sign-in; asks for a sign-in when there is none, keeping the page asked for. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const location = useLocation();
  if (session.data === undefined) {
    if (session.error !== null) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
    return <Spin fullscreen />;
  }
  const user = session.data.user;
  if (user === null || user.mustChangePassword) {
    const next = location.pathname + location.search;
    return <Navigate to={`/login?next=${encodeURIComponent(next)}`} replace />;
  }
  return <Frame session={session.data} roles={user.roles} />;
}

function Frame({ session, roles }: { readonly session: Session; readonly roles: readonly string[] }) {
  const t = useTexts(words);
  const [menuOpen, setMenuOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const location = useLocation();
  const waiting = useWaiting();
  const accountLanguage = session.user?.language ?? null;
  useEffect(() => {
    if (accountLanguage !== null) setLanguage(accountLanguage);
  }, [accountLanguage]);
  useEffect(() => setMenuOpen(false), [location.pathname]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPaletteOpen(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <aside className="side">
        <NavLink to="/" className="side-mark" aria-label={t('document')}>
          <Mark />
        </NavLink>
        <Menu roles={roles} waiting={waiting} />
      </aside>
      <div className="stage">
        <div className="top">
          <Button
            className="top-menu"
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label={t('menu')}
            onClick={() => setMenuOpen(true)}
          />
          <span className="top-date">{t('businessDate', { date: session.businessDate })}</span>
          {session.rehearsal ? (
            <Tooltip title={t('rehearsal.why')}>
              <Chip tone="note" tabIndex={0}>
                {t('rehearsal')}
              </Chip>
            </Tooltip>
          ) : null}
          <span className="top-fill" />
          <Tooltip title={`${t('palette')} · Ctrl K`}>
            <Button
              type="text"
              icon={<SearchOutlined aria-hidden />}
              aria-label={t('palette')}
              onClick={() => setPaletteOpen(true)}
            />
          </Tooltip>
          <Switches />
          <AccountMenu name={session.user?.displayName ?? ''} />
        </div>
        <main id="content" className="content" tabIndex={-1}>
          <Boundary key={location.pathname}>
            <Suspense fallback={<Spin className="content-wait" />}>
              <Outlet />
            </Suspense>
          </Boundary>
        </main>
      </div>
      <Drawer title={<Mark />} placement="left" size={260} open={menuOpen} onClose={() => setMenuOpen(false)}>
        <Menu roles={roles} waiting={waiting} />
      </Drawer>
      <Palette open={paletteOpen} places={placesFor(roles)} onClose={() => setPaletteOpen(false)} />
    </div>
  );
}
