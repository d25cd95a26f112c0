import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { person, signIn } from './people';
import { because } from './steps';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('no paper goes out in the name of nobody, nor in words nobody approved', async () => {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('admin'), '/channels');
  await page.getByRole('button', { name: '修改：机构名称' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('机构名称').fill('示例消费金融公司');
  await because(dialog, 'e2e：文书要写明由谁开具');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });

  const desk = await (await visitor(browser)).newPage();
  await signIn(desk, person('manager'), '/borrowers?sort=overdue');
  await desk.locator('main a[href^="/borrowers/"]').first().click();
  const card = desk.locator('#documents');
  await card.getByText('尚未开具文书。').waitFor();
  await card.getByRole('button', { name: '开具文书' }).click();
  const paper = desk.getByRole('dialog');
  await paper.getByRole('button', { name: '预览' }).click();
  await paper.getByText('请先由另一人批准').waitFor();
  await paper.getByRole('button', { name: '取消' }).click();
  await card.getByText('尚未开具文书。').waitFor();
  assert.deepEqual(heard, []);
});

test('a code nobody issued is told as such to whoever asks, on any telephone', async () => {
  const stranger = await (await visitor(browser, { width: 390, height: 844 })).newPage();
  await stranger.goto('/verify/0000-0000-0000-0000');
  assert.notEqual((await stranger.locator('body').innerText()).trim(), '');
  assert.ok(await stranger.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
});
