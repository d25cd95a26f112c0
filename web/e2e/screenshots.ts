import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch, visitor, type Look } from './browser';
import { person, signIn } from './people';
import { picture, settled } from './tour';

/**
 * Makes the pictures of README and docs from a fresh server with the invented sample book: some stories are told with
 * their stops of the tour, then the pages of the office are looked at.
 */
const STORIES = ['1-door', '8-gate', '91-', '92-', '93-'];
/** The sample book and its first night are made in the background after the start. */
const PATIENCE_MILLIS = 300_000;
const LOOK_MILLIS = 3_000;

async function shown(page: Page, name: string): Promise<void> {
  await settled(page);
  await picture(page, name);
}

async function sampleReady(page: Page): Promise<void> {
  const until = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < until) {
    await page.goto('/worklist?whose=team');
    const some = page.locator('tr.ant-table-row a').first().waitFor({ timeout: LOOK_MILLIS });
    if (
      await some.then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error('the sample book and its first night did not come');
}

const notes = mkdtempSync(path.join(tmpdir(), 'lifang-tour-'));
process.env['E2E_NOTES'] = notes;
process.env['E2E_NEW_PASSWORD'] = `pictures ${randomBytes(12).toString('hex')}`;
const browser = await launch();
try {
  const first = await (await visitor(browser)).newPage();
  await first.goto('/login');
  await shown(first, 'sign-in');
  const told = spawnSync(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'run.ts'), ...STORIES], {
    stdio: 'inherit',
    env: { ...process.env, LIFANG_TOUR: '1', LIFANG_KILLS: '1' },
  });
  if (told.status !== 0) throw new Error('a story of the tour failed');
  const admin = person('admin');
  await signIn(first, admin);
  await sampleReady(first);

  const looks: readonly [suffix: string, look: Look][] = [
    ['', {}],
    ['-dark', { theme: 'dark' }],
    ['-phone', { width: 390, height: 844 }],
  ];
  for (const [suffix, look] of looks) {
    const page = await (await visitor(browser, look)).newPage();
    await signIn(page, admin);
    await shown(page, `book${suffix}`);
    await page.goto('/worklist?whose=team');
    await shown(page, `worklist${suffix}`);
    await page.locator('main a[href^="/borrowers/"]').first().click();
    await page.getByTestId('owed-total').waitFor();
    await shown(page, `person${suffix}`);
    if (suffix !== '') continue;
    await page.goto('/playbooks');
    await page.locator('.lines a').first().click();
    await page.locator('.decision tbody tr').first().waitFor();
    await shown(page, 'playbook');
  }
} finally {
  await browser.close();
  rmSync(notes, { recursive: true, force: true });
}
