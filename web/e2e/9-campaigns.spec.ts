import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, person } from './people';
import { act, approveText, because, choose, nothingPlanned, office, TICK_MILLIS } from './steps';
import { houseTime } from './time';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Nobody is asked twelve hours from now whether it is a good time; 22 still leaves an hour of the day. */
const LATEST_HOUR = 22;

/** Somebody whom strategy would rather meet, who asked to be written to only at another time of the day. */
async function wantsOtherHours(page: Page): Promise<string> {
  await page.goto('/worklist?whose=team&treatment=PROPOSE_VISIT');
  await page.locator('tr.ant-table-row').first().getByRole('link').first().click();
  await page.getByTestId('owed-total').waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.locator('main').getByRole('link', { name: '约定与拒绝' }).click();
  const hour = houseTime().getUTCHours();
  const from = Math.min((hour + 12) % 24, LATEST_HOUR);
  await page.getByRole('button', { name: '登记时段' }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, at] of [
    ['从', from],
    ['到', from + 1],
  ] as const) {
    await dialog.getByRole('textbox', { name, exact: true }).fill(`${String(at).padStart(2, '0')}:00`);
    await page.keyboard.press('Tab');
  }
  await dialog.getByLabel('凭据').fill('e2e：电话里说的');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('#hours li', { hasText: '只在约定时段' }).first().waitFor();
  return id;
}

async function writeCampaign(page: Page, key: string): Promise<void> {
  await page.goto('/campaigns');
  await page.getByRole('button', { name: '新的发送计划' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代号').fill(key);
  await choose(page, dialog, '事由', '邀请沟通');
  await choose(page, dialog, '模板', /^invitation-to-talk-sms/);
  await choose(page, dialog, '策略结论', '提议上门');
  await dialog.getByLabel('到第几天为止').fill('3650');
  await because(dialog, 'e2e：先请他们谈谈');
  await dialog.getByRole('button', { name: '存为草稿' }).click();
  await page.waitForURL(new RegExp(`/campaigns/${key}$`));
  await page.locator('h1 .chip', { hasText: '草稿' }).waitFor();
}

/** Opens a message of the list and waits until the gate was asked about it. */
async function openAsked(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.locator('tr.ant-table-row a').first().click();
  await page.waitForURL(/\/outbox\/[0-9a-f-]{36}$/);
  await page
    .locator('h1 .chip')
    .filter({ hasNotText: /^(已计划|正在发送)$/ })
    .waitFor({ timeout: TICK_MILLIS });
  return page.locator('h1 .chip').innerText();
}

test('a campaign is let go by a second person; what cannot go out says by which rule and is taken back', async () => {
  const { page, heard } = await office(browser, person('manager'), '/worklist');
  const late = await wantsOtherHours(page);
  const key = `e2e-${Date.now().toString(36)}`;
  await writeCampaign(page, key);
  await page.getByText('草稿是您写的，须由另一位同事批准。').waitFor();
  assert.equal(await page.getByRole('button', { name: '批准', exact: true }).count(), 0);
  await page.getByText(/会排出 \d+ 条（每日上限 500 条）/).waitFor();

  const look = { width: 390, height: 844 };
  const officer = await office(browser, await colleague(browser, '测试合规', '合规专员'), '/templates', look);
  await approveText(officer.page, 'invitation-to-talk-sms');
  await officer.page.goto(`/campaigns/${key}`);
  await act(officer.page, '批准', async () => {});
  await officer.page.locator('h1 .chip', { hasText: '生效中' }).waitFor();
  assert.deepEqual(officer.heard, []);

  await page.reload();
  await act(page, '现在就排', async () => {});
  await page.getByText(/^排出 [1-9]\d* 条消息$/).waitFor();
  await page.getByRole('link', { name: '看这个计划的消息' }).click();
  await page.locator('tr.ant-table-row').first().waitFor();

  const state = await openAsked(page, `/outbox?campaign=${key}&borrowerId=${late}`);
  assert.equal(state, '暂缓');
  await page.getByText('依据的规则：').waitFor();
  await page.locator('.reasons li').first().waitFor();
  await act(page, '撤回', (dialog) => because(dialog, 'e2e：改为电话联系'));
  await page.locator('h1 .chip', { hasText: '已取消' }).waitFor();
  await page.getByText('e2e：改为电话联系').waitFor();
  assert.equal(await page.getByRole('button', { name: '撤回' }).count(), 0);

  await page.goto(`/campaigns/${key}`);
  await act(page, '暂停', (dialog) => because(dialog, 'e2e：试过即停'));
  await page.locator('h1 .chip', { hasText: '已暂停' }).waitFor();
  await page.goto(`/borrowers/${late}/contacts?tab=wishes`);
  await page.locator('#hours').getByRole('button', { name: '结束' }).first().click();
  await because(page.getByRole('dialog'), 'e2e：本人说可以了');
  await page.getByRole('dialog').getByRole('button', { name: '结束' }).click();
  await page.locator('#hours .chip', { hasText: '已结束' }).first().waitFor();
  assert.deepEqual(heard, []);
});

test('a message that went out is read for a purpose; one that may not says why', async () => {
  const { page, heard } = await office(browser, person('manager'), '/outbox?channel=SMS');
  await nothingPlanned(page);
  const sent = page.locator('tr.ant-table-row', { hasText: '已发出' });
  const held = page.locator('tr.ant-table-row', { hasText: '暂缓' });
  await sent.or(held).first().waitFor();
  if ((await sent.count()) === 0) {
    await held.first().getByRole('link').first().click();
    await page.locator('.reasons li').first().getByRole('link').first().waitFor();
  } else {
    // The list goes on while messages go out: a row that is pressed may be another one by then.
    const message = await sent.first().getByRole('link').first().getAttribute('href');
    await page.goto(new URL(message ?? '', page.url()).href);
    await page.getByText('LOCAL').first().waitFor();
    await act(page, '查看原文', (dialog) => because(dialog, 'e2e：抽查文字'));
    await page.getByText(/^【.+】/).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /\{\{/);
  }
  assert.deepEqual(heard, []);
});

test('a secret goes in with a reason and never comes out again', async () => {
  const secret = `e2e-${Date.now().toString(36)}-secret`;
  const { page, heard } = await office(browser, person('admin'), '/channels');
  await page.getByRole('button', { name: '修改：话务系统密钥' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="password"]').fill(secret);
  await because(dialog, 'e2e：新的话务系统');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('已保存，不再显示').first().waitFor();
  assert.doesNotMatch(await page.content(), new RegExp(secret));
  await page.reload();
  await page.getByRole('button', { name: '修改：话务系统密钥' }).click();
  assert.equal(await page.getByRole('dialog').locator('input[type="password"]').inputValue(), '');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.goto('/audit');
  await page.locator('tr.ant-table-row').first().waitFor();
  assert.doesNotMatch(await page.content(), new RegExp(secret));
  await page.goto('/channels');
  await page.getByRole('button', { name: '收回：话务系统密钥' }).click();
  await because(page.getByRole('dialog'), 'e2e：试过即收');
  await page.getByRole('dialog').getByRole('button', { name: '收回' }).click();
  await page.getByRole('button', { name: '收回：话务系统密钥' }).waitFor({ state: 'detached' });
  assert.deepEqual(heard, []);
});
