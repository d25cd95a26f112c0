import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, person } from './people';
import { act, approveText, because, choose, nothingPlanned, office, sayWhoWeAre } from './steps';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function planLetters(page: Page, officer: Page): Promise<string> {
  const key = `e2e-letter-${Date.now().toString(36)}`;
  await page.goto('/campaigns');
  await page.getByRole('button', { name: '新的发送计划' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代号').fill(key);
  await choose(page, dialog, '渠道', '信函');
  await choose(page, dialog, '模板', /^overdue-letter/);
  await choose(page, dialog, '策略结论', '提醒');
  await dialog.getByLabel('从到期后第几天起').fill('60');
  await dialog.getByLabel('到第几天为止').fill('90');
  await because(dialog, 'e2e：短信没有回音的人');
  await dialog.getByRole('button', { name: '存为草稿' }).click();
  await page.waitForURL(new RegExp(`/campaigns/${key}$`));
  await officer.goto(`/campaigns/${key}`);
  await act(officer, '批准', async () => {});
  await page.reload();
  await act(page, '现在就排', async () => {});
  await page.getByText(/^排出 [1-9]\d* 条消息$/).waitFor();
  return key;
}

/** What became of the letters: some are printed, or one says by which rule it may not be. */
async function printed(page: Page, key: string): Promise<boolean> {
  await page.goto(`/outbox?campaign=${key}`);
  await nothingPlanned(page);
  await page.locator('tr.ant-table-row').first().waitFor();
  if ((await page.locator('tr.ant-table-row', { hasText: '已发出' }).count()) > 0) return true;
  await page.locator('tr.ant-table-row a').first().click();
  await page.locator('.reasons li').first().waitFor();
  return false;
}

test('letters are closed into a batch, printed, posted under their number and proved to have arrived', async () => {
  const admin = await office(browser, person('admin'), '/channels');
  await sayWhoWeAre(admin.page);
  const officer = await office(browser, await colleague(browser, '测试合规', '合规专员'), '/templates');
  await approveText(officer.page, 'overdue-letter');
  const { page, heard } = await office(browser, person('manager'), '/campaigns');
  const key = await planLetters(page, officer.page);
  const any = await printed(page, key);
  await page.goto(`/campaigns/${key}`);
  await act(page, '暂停', (dialog) => because(dialog, 'e2e：试过即停'));
  assert.deepEqual(heard, []);
  if (!any) return;
  await page.goto('/letters?state=OPEN');
  await page.locator('tr.ant-table-row a').first().click();
  await act(page, '关闭这一批', async () => {});
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 PDF' }).click(),
  ]);
  assert.equal(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString('latin1'),
    '%PDF-',
  );

  await page.getByRole('button', { name: '登记交寄' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('邮寄单号').fill('?');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.getByText('3 到 40 个字母、数字或短横').waitFor();
  const number = `XA-${Date.now().toString(36)}`;
  await dialog.getByLabel('邮寄单号').fill(number);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = page.locator('tr.ant-table-row', { hasText: number });
  await row.getByText('已交寄').waitFor();
  await row.getByRole('button', { name: '登记送达' }).click();
  await dialog.getByLabel('备注（可不填）').fill('e2e：本人签收');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await row.getByText('已签收').waitFor();
  assert.deepEqual(heard, []);
  assert.deepEqual(admin.heard, []);
  assert.deepEqual(officer.heard, []);
});
