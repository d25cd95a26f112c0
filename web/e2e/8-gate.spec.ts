import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, person } from './people';
import { choose, office } from './steps';
import { tourStop } from './tour';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Somebody overdue who can be reached, on the page that asks the gate. */
async function asking(): Promise<{ page: Page; heard: string[] }> {
  const { page, heard } = await office(browser, person('manager'), '/borrowers?bucket=M1');
  await page.locator('tr.ant-table-row a').first().click();
  await page.getByRole('link', { name: '现在能联系吗？' }).click();
  await page.getByRole('heading', { name: '合规问答' }).waitFor();
  return { page, heard };
}

test('may I visit tomorrow at ten: no, with every rule, and the week shows the same answer hour by hour', async () => {
  const { page, heard } = await asking();
  await page.locator('.ant-form').getByText('住址').first().waitFor();
  await page.getByRole('button', { name: '问一问' }).click();
  await page.getByRole('heading', { name: '不可以' }).waitFor();
  const crew = page.locator('.reasons li', { hasText: 'CN-V-01' });
  await crew.getByText('请找同事一起去').waitFor();
  await crew.getByText(/指引.*行业自律/).waitFor();
  await page.getByText(/^每一格都是/).waitFor({ timeout: 60_000 });
  assert.ok((await page.locator('.week .slot-deny').count()) > 50);
  await tourStop(page, 'gate');
  await page.locator('.week .slot-chosen').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.week .slot-chosen[aria-label*="11:00"]').waitFor();
  await crew.getByRole('link', { name: 'CN-V-01' }).click();
  await page.getByText(/^1 条，共 \d+ 条$/).waitFor();
  assert.deepEqual(heard, []);
});

test('a polite message is permitted in the morning, not late at night, and it is told when to ask again', async () => {
  const { page, heard } = await asking();
  await choose(page, page, '方式', '短信');
  await page.locator('.ant-form').getByText('手机').first().waitFor();
  await page.getByRole('button', { name: '问一问' }).click();
  await page.getByRole('heading', { name: '可以', exact: true }).waitFor();
  await page.getByRole('combobox', { name: '时间' }).fill('23:00');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '问一问' }).click();
  await page.getByRole('heading', { name: '不可以' }).waitFor();
  await page.locator('.reasons li', { hasText: 'CN-T-01' }).waitFor();
  await page.locator('.verdict > .verdict-line', { hasText: '08:00 起可以再问' }).waitFor();
  await page.getByText(/^每一格都是/).waitFor({ timeout: 60_000 });
  assert.ok((await page.locator('.week .slot-permit').count()) > 30);
  assert.deepEqual(heard, []);
});

test('every rule can be found by its words, and what is left to people says why', async () => {
  const { page, heard } = await office(browser, person('manager'), '/rules');
  await page.getByRole('searchbox', { name: '编号、内容或出处' }).fill('CN-T-01');
  await page.locator('#CN-T-01').getByText('开始 08:00').waitFor();
  await page.getByRole('searchbox', { name: '编号、内容或出处' }).fill('');
  await choose(page, page, '怎么处理', '留给人');
  await page.locator('#CN-T-01').waitFor({ state: 'detached' });
  await page.locator('#CN-T-04').waitFor();
  assert.deepEqual(heard, []);
});

test('a pack is changed: faults by line, the difference, a rehearsal, and approval by a second person', async () => {
  const { page, heard } = await office(browser, person('manager'), '/packs/cn-consumer-finance');
  await page.getByRole('button', { name: '写新版本' }).click();
  const text = page.getByRole('textbox', { name: '规则包文字' });
  const good = await text.inputValue();
  await text.fill(good.replace(/opens \d\d:\d\d/, 'opens soon'));
  await page.getByLabel('为什么写这一版').fill('e2e：早上再晚一小时');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page
    .locator('.ant-alert-error')
    .getByRole('button', { name: /^第 \d+ 行$/ })
    .first()
    .click();
  await text.fill(good.replace(/opens \d\d:\d\d/, 'opens 09:00'));
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.locator('.card-head .chip', { hasText: '草稿' }).waitFor();
  await page.locator('td', { hasText: '09:00' }).first().waitFor();
  await page.getByText('更严').first().waitFor();
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByText(/判断中有|最近三十天没有问过/).waitFor();
  await page.getByRole('button', { name: '提交批准' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('e2e：请复核');
  await page.getByRole('dialog').getByRole('button', { name: '提交批准' }).click();
  await page.locator('.card-head .chip', { hasText: '待批准' }).waitFor();
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('e2e：自己批准自己');
  await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await page.getByRole('dialog').locator('.ant-alert-error').waitFor();
  assert.deepEqual(heard, []);

  const address = new URL(page.url());
  const officer = await colleague(browser, '测试合规', '合规专员');
  const second = await office(browser, officer, address.pathname + address.search, { width: 390, height: 844 });
  await second.page.getByRole('button', { name: '批准', exact: true }).click();
  await second.page.getByRole('dialog').getByLabel('理由').fill('e2e：已核对原文');
  await second.page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await second.page.locator('.card-head .chip', { hasText: '已批准' }).waitFor();
  await second.page.getByRole('button', { name: '撤下' }).click();
  await second.page.getByRole('dialog').getByLabel('理由').fill('e2e：试过即撤');
  await second.page.getByRole('dialog').getByRole('button', { name: '撤下' }).click();
  await second.page.locator('.card-head .chip', { hasText: '已撤下' }).waitFor();
  assert.deepEqual(second.heard, []);
});

test('who called us stands in the log, and so they are not unreachable', async () => {
  const { page, heard } = await office(browser, person('manager'), '/borrowers?bucket=M2');
  await page.locator('tr.ant-table-row a').first().click();
  await page.locator('main').getByRole('link', { name: '联系记录' }).click();
  await page.getByText('还没有联系记录').or(page.locator('tr.ant-table-row')).first().waitFor();
  await page.getByRole('button', { name: '登记对方来联系' }).click();
  await page.getByRole('dialog').getByLabel('说了什么').fill('e2e：来电询问余额');
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('tr.ant-table-row', { hasText: '对方联系我们' }).first().waitFor();
  await page.getByText('未失联').first().waitFor();
  await page.goto('/contacts?inbound=true');
  await page.locator('tr.ant-table-row', { hasText: '测试主管' }).first().waitFor();
  assert.deepEqual(heard, []);
});
