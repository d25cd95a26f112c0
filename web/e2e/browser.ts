import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export function chromiumPath(): string {
  return process.env['CHROMIUM'] ?? '/usr/bin/chromium';
}

/** Flags a Chromium needs that runs as root, without a screen and without the internet. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const URL_OF_OFFICE = process.env['LIFANG_URL'] ?? 'http://127.0.0.1:8080';

/** `more` are flags of one story, such as a camera that shows a test picture. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, ...more] });
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'zh-CN' | 'en';
}

/** A fresh person at a fresh browser. */
export async function visitor(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: URL_OF_OFFICE,
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.theme ?? 'light',
    // nobody clicks at what is still on its way
    reducedMotion: 'reduce',
    locale: look.language ?? 'zh-CN',
    timezoneId: 'America/New_York',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(Number(process.env['E2E_PATIENCE_MILLIS'] ?? 20_000));
  const chosen: readonly [string, string | undefined][] = [
    ['lifang.theme', look.theme],
    ['lifang.language', look.language],
  ];
  await context.addInitScript((pairs) => {
    for (const [key, value] of pairs) {
      if (value !== undefined && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }
  }, chosen);
  return context;
}

/** Everything the page complained about; a passing test expects none. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    // Refusals the tests provoke on purpose are logged by the browser itself as failed loads.
    const expected = /status of (401|403|404|409|422|423|429)/.test(message.text());
    if ((message.type() === 'error' || message.type() === 'warning') && !expected) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}
