import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { person, signIn } from './people';
import { arrearsTape, RIGHT_ID_NO, WRONG_ID_NO } from './tapes';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function office(path: string): Promise<{ page: Page; heard: string[] }> {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('manager'), path);
  return { page, heard };
}

async function template(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/templates/arrears.csv');
  assert.equal(answer.status(), 200);
  return answer.text();
}

/** Uploads a file as an arrears tape in Lifang's own columns and waits for its page. */
async function upload(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: '导入文件' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content, 'utf8'),
  });
  await dialog.getByLabel('映射方案').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '示例快照' }).first().click();
  await dialog.getByRole('button', { name: '上传并检查' }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

async function book(page: Page): Promise<void> {
  await page.getByText('检查完成，尚未入账').waitFor();
  await page.getByRole('button', { name: '确认入账' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '确认入账' }).click();
  await page.locator('.page-head').getByText('已入账').waitFor();
}

test('a file with one bad row is checked, repaired in place and booked, and the repaired row follows', async () => {
  const { page, heard } = await office('/imports');
  await upload(page, 'e2e-arrears.csv', arrearsTape(await template(page)));
  await page.getByText('检查完成，尚未入账').waitFor();
  await page.getByRole('heading', { name: '控制总数' }).waitFor();
  await page.getByRole('button', { name: '修改' }).first().click();
  await page.locator(`input[value="${WRONG_ID_NO}"]`).fill(RIGHT_ID_NO);
  await page.getByRole('button', { name: '重新检查' }).click();
  await page.getByText('已改好', { exact: true }).first().waitFor();
  await book(page);

  const original = page.url();
  await page.getByRole('button', { name: '提交已改好的行' }).click();
  await page.waitForURL((url) => url.href !== original);
  await page.getByRole('link', { name: /查看原导入/ }).waitFor();
  await book(page);
  assert.equal(await page.getByRole('heading', { name: /有误的行/ }).count(), 0);
  assert.deepEqual(heard, []);
});

test('the same file once more changes nothing', async () => {
  const { page } = await office('/imports');
  await upload(page, 'e2e-arrears-again.csv', arrearsTape(await template(page), RIGHT_ID_NO));
  await page.getByText('与账本完全一致，没有任何改动。').waitFor();
  await page.getByRole('button', { name: '放弃' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '放弃' }).click();
  await page.locator('.page-head').getByText('已放弃').waitFor();
});

test('templates come with a column guide and download as files', async () => {
  const { page } = await office('/imports');
  await page.getByRole('button', { name: '下载模板' }).click();
  await page.getByRole('region', { name: '列说明' }).first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).first().click(),
  ]);
  assert.match(file.suggestedFilename(), /\.csv$/);
});

test('a file that is no loan book is refused in words', async () => {
  const { page } = await office('/imports');
  await upload(page, 'holiday.csv', 'beach,sun\n1,2\n');
  await page.locator('.ant-alert-error').first().waitFor();
  assert.ok((await page.locator('.ant-alert-error').first().innerText()).length > 8);
});
