import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, person } from './people';
import { act, because, choose, office } from './steps';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function sample(page: Page): Promise<Buffer> {
  const answer = await page.request.get('/api/v1/money/sample-statement');
  assert.equal(answer.status(), 200);
  return answer.body();
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: '上传对账单' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await dialog.getByRole('button', { name: '上传并检查' }).click();
}

test('a statement is checked row by row, its good rows are booked, and the same file is refused', async () => {
  const { page, heard } = await office(browser, person('manager'), '/money-in');
  const file = await sample(page);
  await upload(page, '示例对账单.csv', file);
  await page.waitForURL(/\/money-in\/[0-9a-f-]{36}$/);
  await page.locator('.page-head').getByText('待入账').waitFor();
  await page.getByText('不是 yyyy-MM-dd 格式的日期。').waitFor();
  await page.getByText(/第 \d+ 行已有相同流水号。/).waitFor();
  await page.getByRole('button', { name: '只入账正确行' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '只入账正确行' }).click();
  await page.locator('.page-head').getByText('已入账').waitFor();
  await page.getByRole('link', { name: '查看这份文件的来款' }).click();
  await page.locator('main .chip', { hasText: '已分配' }).first().waitFor();
  await page.locator('main .chip', { hasText: '待分配' }).first().waitFor();
  await page.goto('/money-in');
  await upload(page, '又一次.csv', file);
  await page.getByRole('dialog').getByText('这份文件此前已上传').waitFor();
  assert.deepEqual(heard, []);
});

test('one key takes what speaks for itself best, and nothing is taken without it', async () => {
  const { page, heard } = await office(browser, person('manager'), '/unmatched');
  const named = page.locator('section.card', { hasText: '相符的贷款不止一笔' }).first();
  await named.getByText('附言指明这笔贷款').first().waitFor();
  const waiting = await page.locator('section.card').count();
  await page.locator('main h1').click();
  for (let down = 0; down < waiting; down++) {
    await page.keyboard.press('ArrowDown');
    if ((await page.locator('.row-active', { hasText: '相符的贷款不止一笔' }).count()) > 0) break;
  }
  await page.keyboard.press('a');
  await named.waitFor({ state: 'detached' });
  assert.deepEqual(heard, []);
});

test('what no rule can place waits with its reason, and somebody gives it to a loan and takes it back', async () => {
  const { page, heard } = await office(browser, person('manager'), '/unmatched');
  await page.getByText('附言没有指明贷款').first().waitFor();
  await page.getByRole('link', { name: '打开', exact: true }).first().click();
  await page.waitForURL(/\/receipts\/[0-9a-f-]{36}$/);
  await page.locator('.money-bar').waitFor();
  await page.locator('.page-actions').getByRole('button', { name: '分配', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog, '其他借款人', /B\d+/);
  await choose(page, dialog, '贷款', /./);
  await dialog.getByText('剩余 ¥0.00').waitFor();
  await dialog.getByRole('button', { name: '分配', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('人工分配').waitFor();
  await act(page, '撤回分配', (asked) => because(asked, 'e2e：分错了贷款'));
  await page.getByText('从贷款撤回，等待重新分配。').waitFor();
  assert.deepEqual(heard, []);
});

test('money entered by one is money once another confirms it', async () => {
  const number = `E2E-${String(Date.now())}`;
  const { page, heard } = await office(browser, person('manager'), '/money-in');
  await page.getByRole('button', { name: '手工录入来款' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('金额').fill('88.88');
  await dialog.getByLabel('流水号').fill(number);
  await dialog.getByRole('button', { name: '提交确认' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('#entries').getByText('须由他人办理').first().waitFor();
  const login = await colleague(browser, '示例·第二主管', '主管');
  const second = await office(browser, login, '/money-in');
  const row = second.page.locator('#entries tr', { hasText: number });
  await row.getByRole('button', { name: '确认收到' }).click();
  await row.waitFor({ state: 'detached' });
  await second.page.goto(`/receipts?reference=${number}`);
  await second.page.locator('main .chip', { hasText: '待分配' }).waitFor();
  assert.deepEqual(heard, []);
  assert.deepEqual(second.heard, []);
});

test('cash is refused by house rule and shows why; a secret is shown once', async () => {
  const { page, heard } = await office(browser, person('manager'), '/payment-channels');
  const cash = page.locator('li', { hasText: '默认不收现金' });
  await cash.getByText('已关闭').waitFor();
  await cash.getByText('第十九条').waitFor();
  await page.locator('li', { hasText: '客户端' }).getByRole('button', { name: '生成通知密钥' }).click();
  const dialog = page.getByRole('dialog');
  assert.match(await dialog.locator('.secret').innerText(), /[0-9a-f]{64}/);
  await dialog.getByRole('button', { name: '我已记下' }).click();
  await page.locator('li', { hasText: '客户端' }).getByRole('button', { name: '更换通知密钥' }).waitFor();
  assert.deepEqual(heard, []);
});

test('the queue and one sum can be read on a telephone', async () => {
  const look = { width: 390, height: 844 };
  const { page, heard } = await office(browser, person('manager'), '/unmatched', look);
  for (const path of ['/unmatched', '/receipts', '/money-in', '/payment-channels']) {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path);
  }
  assert.deepEqual(heard, []);
});
