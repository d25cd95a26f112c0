import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { colleague, person, signIn } from './people';
import { approveText, because, choose, office, sayWhoWeAre } from './steps';

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

test('a statement is issued, taken, found by its code, and genuine to whoever checks it', async () => {
  const admin = await office(browser, person('admin'), '/channels');
  await sayWhoWeAre(admin.page);
  const officer = await office(browser, await colleague(browser, '测试合规', '合规专员'), '/templates');
  await approveText(officer.page, 'account-statement');
  const { page, heard } = await office(browser, person('manager'), '/borrowers?sort=overdue');
  await page.locator('main a[href^="/borrowers/"]').nth(1).click();
  const card = page.locator('#documents');
  await card.getByRole('button', { name: '开具文书' }).click();
  const paper = page.getByRole('dialog');
  await choose(page, paper, '文书种类', '对账单');
  await paper.getByRole('button', { name: '开具', exact: true }).click();
  await paper.waitFor({ state: 'detached' });
  await card.locator('li', { hasText: '对账单' }).first().waitFor();

  await page.goto('/documents');
  const row = page.locator('tr.ant-table-row', { hasText: '对账单' }).first();
  const code = (await row.locator('.mono').innerText()).trim();
  await page.getByLabel('核验码').fill(code.toLowerCase());
  await page.getByLabel('核验码').press('Enter');
  await page.waitForURL(/code=/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `下载对账单 ${code}` }).click(),
  ]);
  assert.equal(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString('latin1'),
    '%PDF-',
  );
  const stranger = await (await visitor(browser, { width: 390, height: 844 })).newPage();
  await stranger.goto(`/verify/${code}`);
  await stranger.getByText('目前有效').waitFor();
  assert.deepEqual(heard, []);
});

test('a code nobody issued is told as such to whoever asks, on any telephone', async () => {
  const stranger = await (await visitor(browser, { width: 390, height: 844 })).newPage();
  await stranger.goto('/verify/0000-0000-0000-0000');
  assert.notEqual((await stranger.locator('body').innerText()).trim(), '');
  assert.ok(await stranger.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
});
