import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, person, type Login } from './people';
import { act, because, office } from './steps';

let browser: Browser;
let talks: Login;
let loanPage = '';
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Draws a stroke where the borrower signs. */
async function draw(page: Page): Promise<void> {
  const box = await page.locator('canvas.drawing').boundingBox();
  assert.ok(box !== null);
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  for (let at = 1; at <= 12; at++) await page.mouse.move(box.x + 30 + at * 18, box.y + 60 + (at % 3) * 22);
  await page.mouse.up();
}

async function fits(page: Page): Promise<void> {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
}

test('what somebody can pay is asked first, and options stand side by side in plain words', async () => {
  talks = await colleague(browser, '示例·商谈', '催收员', '复核员');
  const { page, heard } = await office(browser, talks, '/borrowers?sort=overdue');
  await page.locator('main a[href^="/borrowers/"]').first().click();
  await page
    .locator('#plans')
    .getByRole('link', { name: /^谈方案/ })
    .first()
    .click();
  await page.waitForURL(/\/plans\/\d+$/);
  loanPage = new URL(page.url()).pathname;
  await page.getByLabel('每月收入（元）').fill(String(9000 + (Date.now() % 500)));
  await page.getByLabel('每月其他债务（元）').fill('500');
  await act(page, '登记陈述', async () => {});
  await page.getByText('借款人于').first().waitFor();
  const cards = page.locator('.option-card');
  await cards.first().waitFor();
  assert.ok((await cards.count()) <= 3);
  assert.ok((await cards.first().getByRole('img').getAttribute('aria-label'))?.includes('首付'));
  assert.deepEqual(heard, []);
});

test('an arrangement worded by hand is worked out as it is typed, and the same on the server to the fen', async () => {
  const { page, heard } = await office(browser, talks, loanPage);
  const more = page.getByRole('button', { name: /^再看/ });
  await page.locator('.option-card').first().waitFor();
  if ((await more.count()) > 0) await more.click();
  await page.getByRole('button', { name: '选它来调整：欠款分期', exact: true }).click();
  const months = page.getByRole('spinbutton', { name: '月数' });
  await months.fill('20');
  await months.press('Tab');
  const quote = page.getByTestId('live-quote');
  await quote.getByText('21 次').waitFor();
  await quote.getByText('需第二人（计划员）').waitFor();
  await quote.getByRole('button', { name: '提议' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('服务器与浏览器结果一致，分毫不差。').waitFor();
  await dialog.getByRole('button', { name: '提议', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const card = page.locator('#agreements');
  const proposed = card.locator('.agreements > li').first();
  await proposed.getByText('等第二人批准').waitFor();
  assert.equal(await proposed.getByRole('button', { name: '签署' }).count(), 0);
  assert.deepEqual(heard, []);
});

test('somebody else finds it among what waits and approves it with a reason', async () => {
  const { page, heard } = await office(browser, person('manager'), '/approvals');
  await page.locator('.places-count').first().waitFor();
  const approve = page.getByRole('button', { name: '批准：欠款分期', exact: true });
  const waiting = await approve
    .first()
    .waitFor()
    .then(() => approve.count());
  await approve.first().click();
  const dialog = page.getByRole('dialog');
  await because(dialog, 'e2e：收入已核实');
  await dialog.getByRole('button', { name: '批准', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(
    (before) => document.querySelectorAll('button[aria-label="批准：欠款分期"]').length < before,
    waiting,
  );
  assert.deepEqual(heard, []);
});

test('the borrower reads every word on a telephone and signs them by hand', async () => {
  const { page, heard } = await office(browser, talks, loanPage, { width: 390, height: 844 });
  await page.locator('#agreements').getByRole('button', { name: '签署' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^第\s?21\s?(笔|期|次)/).waitFor();
  await dialog.getByRole('checkbox').check();
  await page.locator('canvas.drawing').scrollIntoViewIfNeeded();
  await draw(page);
  await dialog.getByRole('button', { name: '签署' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('#agreements').getByText('履行中').first().waitFor();
  await fits(page);
  assert.deepEqual(heard, []);
});

test('who wants to change what was agreed gets another worked out, and the first counts until they sign', async () => {
  const { page, heard } = await office(browser, talks, loanPage);
  await page.getByRole('button', { name: '另谈一份协议' }).click();
  await page.getByText('当作没有现在这份协议').waitFor();
  await page.locator('.option-card').first().waitFor();
  const more = page.getByRole('button', { name: /^再看/ });
  if ((await more.count()) > 0) await more.click();
  await page.getByRole('button', { name: '选它来调整：欠款分期', exact: true }).click();
  const months = page.getByRole('spinbutton', { name: '月数' });
  await months.fill('6');
  await months.press('Tab');
  const quote = page.getByTestId('live-quote');
  await quote.getByText('7 次').waitFor();
  await quote.getByRole('button', { name: '提议' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('服务器与浏览器结果一致，分毫不差。').waitFor();
  await dialog.getByRole('button', { name: '提议', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const agreed = page.locator('#agreements .agreements > li');
  await agreed.nth(1).waitFor();
  await page.locator('#agreements').getByText('履行中').first().waitFor();
  await page.locator('#agreements').getByText('已提议').first().waitFor();
  assert.deepEqual(heard, []);
});

test('what was agreed is followed up, and all fates are all that was taken', async () => {
  const { page, heard } = await office(browser, person('manager'), '/follow-up?tab=rates');
  await page.getByText('按什么分').or(page.locator('.ant-segmented')).first().waitFor();
  await page.locator('.ant-segmented-item', { hasText: '方案' }).click();
  await page.getByText('欠款分期').first().waitFor();
  assert.match(await page.locator('.rate-bars li').first().innerText(), /= 共 \d+/);
  await page.getByRole('tab', { name: '无人跟进' }).click();
  await page.getByText('没有遗漏。').waitFor();
  assert.deepEqual(heard, []);
});

test('a policy is read by the kernel while it is typed, and its faults are told by line', async () => {
  const { page, heard } = await office(browser, person('manager'), '/option-policies');
  await page.locator('main a[href^="/option-policies/"]').first().click();
  await page.getByRole('button', { name: '写新版本' }).click();
  const text = page.locator('textarea.source');
  await page.getByText('没有发现问题。').waitFor();
  await text.fill((await text.inputValue()).replace('usual-months 12', 'usual-months many'));
  await page
    .getByRole('button', { name: /^第 \d+ 行$/ })
    .first()
    .waitFor();
  assert.deepEqual(heard, []);
});
