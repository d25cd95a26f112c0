import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath, FLAGS, URL_OF_OFFICE } from './browser';
import type { Login } from './people';
import { tourStop } from './tour';

export const PIN = '204817';

/** A camera and a microphone that need nobody. */
export const SENSES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** A telephone: its own profile on disk, small, with a place; its camera sees the film at that path, if named. */
export async function telephone(profile: string, film?: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...FLAGS, ...SENSES, ...(film === undefined ? [] : [`--use-file-for-fake-video-capture=${film}`])],
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

/** The steps of a visit that the tour stops at. */
const STOPS: ReadonlySet<string> = new Set(['today', 'badge', 'agree', 'promise', 'outgoing']);

/** A picture of every step, when a folder for them is named. */
export function camera(page: Page): (name: string) => Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  let n = 0;
  return async (name) => {
    n += 1;
    // Nothing may be wider than the screen, whatever is on it.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
    if (STOPS.has(name)) await tourStop(page, `phone-${name}`);
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

export type Picture = (name: string) => Promise<void>;

/** Options are worked out on the phone itself; what the server signed for this colleague bounds them. */
export async function looksAtOptions(page: Page, picture: Picture): Promise<void> {
  await tap(page, '还款方案');
  const which = page.getByText('哪一笔');
  const answer = page.getByText(/额度内可选 [1-9]\d* 种|额度内没有可选方案|没有可在现场签的额度/).first();
  await which.or(answer).first().waitFor();
  const loans = await page.locator('input[name="bench-loan"]').all();
  const answers: string[] = [];
  for (const loan of loans.length === 0 ? [null] : loans) {
    await loan?.check();
    await answer.waitFor();
    answers.push(await answer.innerText());
    if (/可选 [1-9]/.test(answers.at(-1) ?? '')) break;
  }
  assert.match(answers.at(-1) ?? '', /可选 [1-9]/, answers.join(' · '));
  await oneAfterTheOther(page, picture);
  await tap(page, '取消');
}

async function oneAfterTheOther(page: Page, picture: Picture): Promise<void> {
  const options = page.locator('input[name="option"]');
  const rows = page.locator('table.schedule tr');
  const fewer = page.getByRole('button', { name: '少一期' });
  for (let at = 0; at < (await options.count()); at++) {
    await options.nth(at).check();
    await rows.first().waitFor();
    const before = await rows.count();
    if (!(await fewer.isVisible())) continue;
    await fewer.click();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
  }
  await picture('options');
}

/** They read the very words of the agreement, sign them, and get their copy; what they read. */
export async function agrees(page: Page, picture: Picture): Promise<string> {
  await tap(page, '还款方案');
  const options = page.locator('input[name="option"]');
  const which = page.locator('input[name="bench-loan"]');
  await options.or(which).first().waitFor();
  for (const loan of await which.all()) {
    if ((await options.count()) > 0) break;
    await loan.check();
    await page
      .getByText(/额度内/)
      .first()
      .waitFor();
  }
  await options.first().check();
  await tap(page, '就按这个');
  const text = page.locator('article.agreement');
  await text.getByText(/^编号 [0-9a-f-]{36}/).waitFor();
  const read = await text.innerText();
  assert.match(read, /还款协议[^]*第 1 笔：[^]*您可以随时提前还款/);
  await picture('agreement');
  await sign(page);
  await page.getByText('谈完了').waitFor();
  await page.getByText('给对方的一份').click();
  await tap(page, '回执已交给对方');
  await page.getByText('✓ 回执已交给对方').waitFor();
  await picture('copy');
  return read;
}

/** On the way and there; where the place is not the planned one, a line says why. */
export async function arrives(page: Page, picture: Picture): Promise<void> {
  await tap(page, '出发');
  await page.getByText('到了门外再点').waitFor();
  await picture('arrive');
  await tap(page, '到达');
  const why = page.getByLabel('写一句原因');
  await why.or(page.getByText('两人同行')).first().waitFor();
  if (await why.isVisible()) {
    await why.fill('小区入口在另一侧');
    await picture('out-of-place');
    await tap(page, '到达');
  }
}

/** Sound runs, the papers are there, and the visit begins. */
export async function begins(page: Page, picture: Picture): Promise<void> {
  await tap(page, '开始录音');
  await page.getByRole('status').filter({ hasText: '正在录音' }).waitFor();
  await page.getByText('逐件核对材料').waitFor();
  for (const paper of await page.getByRole('checkbox').all()) await paper.check();
  await picture('papers');
  await tap(page, '材料齐全');
  await picture('begin');
  await tap(page, '开始上门');
  await page.getByText('短码').waitFor();
}

/** Nobody takes cash at a door: the phone says so and keeps nothing of it. */
export async function cashIsNotTaken(page: Page, picture: Picture): Promise<void> {
  await tap(page, '想怎么付');
  await tick(page, '现金');
  await tap(page, '保存');
  await page
    .getByText(/CN-V-\d+/)
    .first()
    .waitFor();
  await picture('no-cash');
  await tap(page, '取消');
}
