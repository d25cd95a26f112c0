import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { person, signIn } from './people';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  '/',
  '/worklist',
  '/borrowers',
  '/imports',
  '/playbooks',
  '/templates',
  '/templates/new',
  '/holds',
  '/holds?tab=complaints',
  '/clearances',
  '/agencies',
  '/gate',
  '/rules',
  '/packs',
  '/packs/cn-consumer-finance',
  '/contacts',
  '/calls',
  '/outbox',
  '/campaigns',
  '/campaigns/overdue-sms',
  '/channels',
  '/letters',
  '/replies',
  '/marked-notes',
  '/marked-notes?tab=judged',
  '/nights',
  '/users',
  '/audit',
];
/** The bar of the office: something readable within this time. */
const FIRST_CONTENT_MILLIS = 1500;

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Waits until the page has said what it has to say. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (o: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa'] });
    return result.violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
  });
}

const looks = [
  { name: 'desktop, Chinese, light', look: {} },
  { name: 'desktop, English, dark', look: { language: 'en', theme: 'dark' } },
  { name: '390 px, Chinese, dark', look: { width: 390, height: 844, theme: 'dark' } },
] as const;

for (const { name, look } of looks) {
  test(`every page is whole, quiet, within its width and accessible: ${name}`, async () => {
    const page = await (await visitor(browser, look)).newPage();
    const heard = complaints(page);
    await signIn(page, person('manager'));
    const toEnglish = page.getByRole('button', { name: 'Switch to English' });
    // The account's own language wins over the browser's.
    if ('language' in look && (await toEnglish.count()) > 0) await toEnglish.click();
    try {
      await page.goto('/borrowers');
      const someone = await page.locator('main a[href^="/borrowers/"]').first().getAttribute('href');
      await page.goto('/playbooks');
      const table = await page.locator('main a[href^="/playbooks/"]').first().getAttribute('href');
      for (const path of [
        ...PAGES,
        someone ?? '',
        `${someone ?? ''}/contacts`,
        `${someone ?? ''}/contacts?tab=wishes`,
        table ?? '',
      ]) {
        await page.goto(path);
        await settled(page);
        assert.equal(await page.locator('.failure').count(), 0, `${path} shows a failure`);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(tooWide <= 0, `${path} is ${String(tooWide)} px too wide`);
        assert.deepEqual(await faults(page), [], path);
      }
      assert.deepEqual(heard, []);
    } finally {
      // The language is kept with the account, which the stories that follow use.
      if ('language' in look) await page.getByRole('button', { name: '切换到中文' }).click();
    }
  });
}

test('language and dark mode change on the spot and are kept', async () => {
  const page = await (await visitor(browser)).newPage();
  await signIn(page, person('manager'));
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Book at a glance' }).waitFor();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Book at a glance' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset['theme']), 'dark');
  await page.getByRole('button', { name: '切换到中文' }).click();
  await page.getByRole('heading', { level: 1, name: '资产概览' }).waitFor();
});

test('the first content is there within a second and a half', async () => {
  const page = await (await visitor(browser)).newPage();
  await page.goto('/login');
  await page.getByRole('button', { name: '登录' }).waitFor();
  const cold = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9);
  const usable = await page.evaluate(() => performance.now());
  console.log(`first content ${cold.toFixed(0)} ms, sign-in usable ${usable.toFixed(0)} ms`);
  assert.ok(cold <= FIRST_CONTENT_MILLIS, `first content after ${cold.toFixed(0)} ms`);
});

test('the palette goes anywhere from the keyboard', async () => {
  const page = await (await visitor(browser)).newPage();
  await signIn(page, person('manager'));
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '跳转或查找' }).fill('audit');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/audit$/);
});

test('a page that does not exist says so and keeps the way back', async () => {
  const page = await (await visitor(browser)).newPage();
  await signIn(page, person('manager'));
  await page.goto('/no-such-page');
  await page.getByText('没有找到').waitFor();
  await page.getByRole('link', { name: '资产概览' }).click();
  await page.getByRole('heading', { level: 1, name: '资产概览' }).waitFor();
});

test('an unreachable server is told, never a blank page', async () => {
  const page = await (await visitor(browser)).newPage();
  await signIn(page, person('manager'));
  await page.route('**/api/v1/borrowers**', (route) => route.abort());
  await page.getByRole('link', { name: '借款人' }).click();
  await page.getByText('连不上服务器').waitFor();
  await page.unroute('**/api/v1/borrowers**');
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByText('连不上服务器').waitFor({ state: 'detached' });
});
