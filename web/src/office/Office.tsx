import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, theme as antdTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Problem } from '../shared/api/problem';
import { useLanguage } from '../shared/i18n/language';
import { useTexts } from '../shared/i18n/texts';
import { SESSION, type Session } from '../shared/session/session';
import { useMotion } from '../shared/ui/motion';
import { useTheme } from '../shared/ui/theme';
import { router } from './routes';
import { words } from './shell/words';

/** A session that ended elsewhere leads back to the door; the page asked for is kept by the shell. */
function noticeSignedOut(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'NOT_SIGNED_IN') return;
  client.setQueryData<Session>(SESSION, (session) => (session === undefined ? undefined : { ...session, user: null }));
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // A refusal will not change by asking again; a lost connection may.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem),
      retryDelay: (failures) => 500 * (failures + 1),
    },
  },
});

const FONTS =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif";

function tokens(dark: boolean) {
  return {
    colorPrimary: dark ? '#25796b' : '#1f6b60',
    colorError: dark ? '#f08a7d' : '#b3261e',
    colorInfo: dark ? '#25796b' : '#1f6b60',
    colorLink: dark ? '#62c2ae' : '#1b6156',
    colorBgLayout: dark ? '#121615' : '#f6f5f1',
    colorBgContainer: dark ? '#1a201e' : '#ffffff',
    colorBgElevated: dark ? '#212826' : '#ffffff',
    colorTextSecondary: dark ? '#a9b5b1' : '#55615f',
    colorTextTertiary: dark ? '#93a09c' : '#667270',
    colorTextDescription: dark ? '#a9b5b1' : '#55615f',
    colorTextPlaceholder: dark ? '#93a09c' : '#667270',
    borderRadius: 8,
    fontFamily: FONTS,
    fontSize: 14,
  };
}

/** The primary colour fills buttons; as text on dark ground it needs to be lighter. */
const ON_DARK = {
  Tabs: { itemSelectedColor: '#62c2ae', itemHoverColor: '#62c2ae' },
  Button: {
    defaultHoverColor: '#62c2ae',
    defaultHoverBorderColor: '#62c2ae',
    defaultActiveColor: '#62c2ae',
    defaultActiveBorderColor: '#62c2ae',
  },
};

/** The desk: providers around the router. */
/**
 * Nothing is seen to move, yet what waits for the end of a movement is told of it: with movement switched off
 * altogether, dialogs give the keyboard to their closing button and not to the field that is to be filled in.
 */
const STILL = { motionDurationFast: '1ms', motionDurationMid: '1ms', motionDurationSlow: '1ms' };

export function Office() {
  const language = useLanguage();
  const dark = useTheme() === 'dark';
  const motion = useMotion();
  const t = useTexts(words);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('document');
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language, t]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: !motion }}
      theme={{
        algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: { ...tokens(dark), ...(motion ? {} : STILL) },
        components: dark ? ON_DARK : {},
      }}
    >
      <App>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
