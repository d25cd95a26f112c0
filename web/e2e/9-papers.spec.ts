import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { person, signIn } from './people';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('a notice is looked at, issued, taken, checked by anybody who holds it, and withdrawn', async () => {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('manager'), '/borrowers?sort=overdue');
  await page.locator('main a[href^="/borrowers/"]').first().click();
  const card = page.locator('#documents');
  await card.getByRole('button', { name: '开具文书' }).click();
  const dialog = page.getByRole('dialog');
  const [preview] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '预览' }).click(),
  ]);
  assert.ok(
    readFileSync(await preview.path())
      .subarray(0, 5)
      .equals(Buffer.from('%PDF-')),
  );
  await dialog.getByRole('button', { name: '开具', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  const line = card.locator('li').first();
  await line.getByText('上门催缴通知书').waitFor();
  const code = /核验码 (\S+)/.exec(await line.innerText())?.[1] ?? '';
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    line.getByRole('button', { name: /^下载/ }).click(),
  ]);
  assert.ok(readFileSync(await file.path()).length > 10_000);

  const stranger = await (await visitor(browser, { width: 390, height: 844 })).newPage();
  await stranger.goto(`/verify/${code}`);
  const genuine = await stranger.locator('body').innerText();
  assert.ok(!/\d+\.\d{2}|示例/.test(genuine), 'nothing about the debt or the person');
  assert.equal(await stranger.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);

  await line.getByRole('button', { name: /^撤回/ }).click();
  await dialog.getByLabel('理由').fill('e2e：日期有误');
  await dialog.getByRole('button', { name: '撤回', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await line.getByText('已撤回').waitFor();
  await stranger.reload();
  assert.notEqual(await stranger.locator('body').innerText(), genuine);
  assert.deepEqual(heard, []);
});
