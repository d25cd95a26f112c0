import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath, FLAGS, URL_OF_OFFICE } from './browser';
import type { Login } from './people';

export const PIN = '204817';

/** A camera and a microphone that need nobody. */
export const SENSES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** A telephone: its own profile on disk, small, with a place. */
export async function telephone(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...FLAGS, ...SENSES],
    baseURL: URL_OF_OFFICE,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    permissions: ['geolocation', 'camera', 'microphone'],
    geolocation: { latitude: 30.65, longitude: 104.08, accuracy: 12 },
  });
  context.setDefaultTimeout(Number(process.env['E2E_PATIENCE_MILLIS'] ?? 20_000));
  return context;
}

export async function typePin(page: Page, pin = PIN): Promise<void> {
  for (const digit of pin) await page.locator('.keys').getByRole('button', { name: digit, exact: true }).click();
}

export function tap(page: Page, name: string | RegExp): Promise<void> {
  return page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

export function tick(page: Page, label: string | RegExp): Promise<void> {
  return page.getByLabel(label).first().check();
}

/** In through the door for the first time, up to home. */
export async function enrol(page: Page, { login, password }: Login): Promise<void> {
  await page.goto('/field/');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(password);
  await tap(page, '登录');
  for (const title of ['输入新的 PIN', '再输入一次']) {
    await page.getByText(title).waitFor();
    await typePin(page);
  }
  await page.getByRole('link', { name: '今天的行程' }).waitFor();
}

export async function clockIn(page: Page): Promise<void> {
  for (const each of ['录音试过了，电量够', '工作证带在身上', '衣着得体，不像制服']) await tick(page, each);
  await tap(page, '上班签到');
  await page.getByText('上班前看三件事').waitFor({ state: 'detached' });
}

export async function unlock(page: Page): Promise<void> {
  await page.getByText('输入 PIN').waitFor();
  await typePin(page);
  await page.locator('.keys').waitFor({ state: 'detached' });
}

/** A picture of every step, when a folder for them is named. */
export function camera(page: Page): (name: string) => Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  let n = 0;
  return async (name) => {
    n += 1;
    // Nothing may be wider than the screen, whatever is on it.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${String(n).padStart(2, '0')}-${name}.png`), fullPage: true });
  };
}

/** What a finger cannot hit; links within sentences aside. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('button, a, input:not([type=checkbox], [type=radio]), select'))
      .filter((each) => each.offsetParent !== null)
      .filter((each) => Math.min(each.offsetWidth, each.offsetHeight) < 44)
      .map((each) => `${each.tagName} ${each.innerText} ${each.offsetWidth}×${each.offsetHeight}`),
  );
}

export async function sign(page: Page): Promise<void> {
  const pad = page.locator('.sign-pad');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no pad to sign on');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (const [x, y] of [
    [120, 120],
    [200, 50],
    [280, 110],
  ] as const) {
    await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
  }
  await page.mouse.up();
  await tap(page, '签好了');
}
