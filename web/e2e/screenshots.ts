import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch, visitor, type Look } from './browser';
import { firstAdmin, setOwnPassword, signIn } from './people';

/** Makes the pictures of README and docs from a fresh server with the invented sample book. */
const TARGET = path.resolve(import.meta.dirname, '../../docs/images');
/** A picture larger than this makes the repository heavy without showing more. */
const MOST_BYTES = 300_000;
/** The sample book and its first night are made in the background after the start. */
const PATIENCE_MILLIS = 300_000;

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  const chart = page.locator('figure [role="img"]').first();
  if ((await chart.count()) > 0) await chart.locator('canvas').first().waitFor();
  // Charts draw themselves in over 300 ms.
  await page.waitForTimeout(600);
}

async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  const file = path.join(TARGET, `${name}.png`);
  await page.screenshot({ path: file });
  const bytes = statSync(file).size;
  if (bytes > MOST_BYTES) throw new Error(`${name}.png is ${String(bytes)} bytes`);
  console.log(`docs/images/${name}.png ${String(Math.round(bytes / 1000))} kB`);
}

async function sampleReady(page: Page): Promise<void> {
  const until = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < until) {
    await page.goto('/worklist?whose=team');
    await settled(page);
    if ((await page.locator('tr.ant-table-row a').count()) > 0) return;
    await page.waitForTimeout(3_000);
  }
  throw new Error('the sample book and its first night did not come');
}

const browser = await launch();
try {
  mkdirSync(TARGET, { recursive: true });
  const given = firstAdmin();
  const own = `pictures ${randomBytes(12).toString('hex')}`;
  const first = await (await visitor(browser)).newPage();
  await first.goto('/login');
  await picture(first, 'sign-in');
  await signIn(first, given);
  const forced = (await first.getByRole('heading', { name: '设置新密码' }).count()) > 0;
  if (forced) await setOwnPassword(first, given.password, own);
  await sampleReady(first);
  const admin = { login: given.login, password: forced ? own : given.password };

  const looks: readonly [suffix: string, look: Look][] = [
    ['', {}],
    ['-dark', { theme: 'dark' }],
    ['-phone', { width: 390, height: 844 }],
  ];
  for (const [suffix, look] of looks) {
    const page = await (await visitor(browser, look)).newPage();
    await signIn(page, admin);
    await picture(page, `book${suffix}`);
    await page.goto('/worklist?whose=team');
    await picture(page, `worklist${suffix}`);
    await page.locator('main a[href^="/borrowers/"]').first().click();
    await page.getByTestId('owed-total').waitFor();
    await picture(page, `person${suffix}`);
    if (suffix !== '') continue;
    await page.goto('/playbooks');
    await page.locator('.lines a').first().click();
    await page.locator('.decision tbody tr').first().waitFor();
    await picture(page, 'playbook');
  }
} finally {
  await browser.close();
}
