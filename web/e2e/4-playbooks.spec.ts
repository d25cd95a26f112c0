import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { person, signIn } from './people';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function playbook(): Promise<{ page: Page; heard: string[] }> {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('manager'), '/playbooks');
  await page.locator('.lines a').first().click();
  await page.locator('.decision tbody tr').first().waitFor();
  return { page, heard };
}

test('a table is tried: facts in, the rule that fires is marked', async () => {
  const { page, heard } = await playbook();
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('没有规则触发').waitFor();
  await page.getByLabel('逾期天数').fill('0');
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText(/^规则 .+ 触发/).waitFor();
  await page.locator('.decision tr.row-active').waitFor();
  assert.deepEqual(heard, []);
});

test('a draft that cannot be used says why and is not published', async () => {
  const { page } = await playbook();
  await page.getByRole('button', { name: '另存新版' }).click();
  await page.getByLabel('DMN 文件').fill('<definitions>half a table');
  await page.getByLabel('为什么改').fill('e2e: broken on purpose');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.locator('ul.findings li.warn').first().waitFor();
  assert.ok((await page.locator('ul.findings li.warn').first().innerText()).length > 8);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('发布理由').fill('e2e: broken on purpose');
  await dialog.getByRole('button', { name: '发布' }).click();
  await dialog.locator('.ant-alert-error').waitFor();
});

test('a new version is drafted, rehearsed over the book and published', async () => {
  const { page, heard } = await playbook();
  await page.getByRole('button', { name: '另存新版' }).click();
  const text = page.getByLabel('DMN 文件');
  await text.fill(`${(await text.inputValue()).trimEnd()}\n<!-- e2e ${Date.now().toString(36)} -->\n`);
  await page.getByLabel('为什么改').fill('e2e: same table, new version');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布', exact: true }).waitFor();
  await page.getByRole('button', { name: '开始演练' }).click();
  await page.getByText(/位的处置、优先级或规则会改变/).waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('发布理由').fill('e2e: publish');
  await dialog.getByRole('button', { name: '发布' }).click();
  await page.locator('.card .chip', { hasText: '已发布' }).first().waitFor();
  assert.deepEqual(heard, []);
});

test('the audit record is verified from the office', async () => {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('manager'), '/audit');
  await page.locator('tr.ant-table-row').first().waitFor();
  await page.getByRole('button', { name: '校验' }).click();
  await page.getByText(/^完好：/).waitFor();
  assert.deepEqual(heard, []);
});
