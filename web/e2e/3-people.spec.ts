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

async function office(path: string): Promise<{ page: Page; heard: string[] }> {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('manager'), path);
  return { page, heard };
}

/** Opens the first borrower of the list by keyboard alone. */
async function firstBorrower(page: Page): Promise<void> {
  await page.locator('tr.ant-table-row a').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/borrowers\/\d+$/);
  await page.getByTestId('owed-total').waitFor();
}

test('the night runs and every step ends well', async () => {
  const { page, heard } = await office('/nights');
  await page.getByRole('button', { name: '运行' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '运行' }).click();
  await page.locator('.card-head').getByText('完成').first().waitFor({ timeout: 120_000 });
  assert.equal(await page.locator('.card td').getByText('失败', { exact: true }).count(), 0);
  assert.deepEqual(heard, []);
});

test('the book at a glance says what its figures mean', async () => {
  const { page, heard } = await office('/');
  await page.locator('.tile', { hasText: '逾期本息' }).click();
  assert.ok((await page.locator('.ant-modal-body p').innerText()).length > 10);
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '以表格显示' }).first().click();
  assert.ok((await page.locator('figure table tbody tr').count()) >= 8);
  assert.deepEqual(heard, []);
});

test('a borrower is found by number with the keyboard, and the number stays out of the address', async () => {
  const { page, heard } = await office('/borrowers');
  const number = (await page.locator('tr.ant-table-row td').nth(1).innerText()).trim();
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('tr.ant-table-row').length === 1);
  assert.ok(!page.url().includes(number));
  assert.deepEqual(heard, []);
});

test('a phone is shown for a reason, for a while, and the look is audited', async () => {
  const { page, heard } = await office('/borrowers');
  await firstBorrower(page);
  await page.getByRole('button', { name: '显示手机' }).first().click();
  const reason = `e2e ${Date.now().toString(36)}`;
  await page.getByLabel('理由').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: '显示' }).click();
  const shown = page.locator('.masked strong').first();
  await shown.waitFor();
  assert.match(await shown.innerText(), /^1000\d{7}$/);
  await page.goto('/audit');
  await page.getByText(reason).first().waitFor();
  assert.deepEqual(heard, []);
});

test('what is owed is answered for another date and comes with its picture, table and schedule', async () => {
  const { page, heard } = await office('/borrowers?sort=overdue');
  await firstBorrower(page);
  const today = await page.getByTestId('owed-total').innerText();
  const earlier = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`${page.url()}?on=${earlier}`);
  await page.getByText(`截至 ${earlier}`).first().waitFor();
  assert.notEqual(await page.getByTestId('owed-total').innerText(), today);
  await page.getByRole('button', { name: '回到业务日' }).click();
  await page.waitForFunction((sum) => document.querySelector('[data-testid="owed-total"]')?.textContent === sum, today);
  await page.getByRole('heading', { name: '逐笔经过' }).waitFor();
  await page.getByRole('heading', { name: '还款计划' }).waitFor();
  assert.deepEqual(heard, []);
});

test('the decision names its rule, and the rule is one click away in its table', async () => {
  const { page, heard } = await office('/worklist');
  await page.locator('tr.ant-table-row a').first().click();
  const rule = page.locator('#decision a').first();
  await rule.click();
  await page.waitForURL(/\/playbooks\/.+rule=/);
  await page.locator('.decision tr.row-active').waitFor();
  assert.deepEqual(heard, []);
});

test('the worklist is narrowed by treatment and keeps the filter in its address', async () => {
  const { page } = await office('/worklist');
  await page.locator('tr.ant-table-row').first().waitFor();
  await page.getByLabel('处置').first().click();
  await page.locator('.ant-select-item-option').filter({ hasText: '电话沟通' }).click();
  await page.waitForURL(/treatment=CALL/);
});
