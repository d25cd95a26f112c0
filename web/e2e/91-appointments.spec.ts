import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { crewAtWork } from './crews';
import { act, approveText, because, office, TICK_MILLIS } from './steps';
import { colleague, person } from './people';
import { tourStop } from './tour';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const TEXTS = [
  'visit-script',
  'appointment-offer-sms',
  'appointment-offer-one-sms',
  'appointment-agreed-sms',
  'one-time-code-sms',
];

/**
 * What the latest message of a kind says; while nothing leaves the house the outbox is the telephone. Null at hours in
 * which nobody may be written to.
 */
async function words(page: Page, borrower: string, kind: string): Promise<string | null> {
  await page.goto(`/outbox?borrowerId=${borrower}`);
  const row = page.locator('tr.ant-table-row', { hasText: kind }).first();
  await row.waitFor();
  const message = await row.getByRole('link').first().getAttribute('href');
  await page.goto(new URL(message ?? '', page.url()).href);
  const over = page.locator('h1 .chip').filter({ hasText: /^(已发出|暂缓)$/ });
  await over.waitFor({ timeout: TICK_MILLIS });
  if ((await over.innerText()) === '暂缓') return null;
  await act(page, '查看原文', (dialog) => because(dialog, 'e2e：代替手机'));
  return page.locator('.words-read').innerText();
}

test('an appointment is proposed, answered on a telephone of 390 px behind a code, and seen at the desk', async () => {
  const officer = await office(browser, await colleague(browser, '测试合规', '合规专员'), '/templates');
  for (const key of TEXTS) await approveText(officer.page, key);
  await crewAtWork(browser, ['测试外访甲', '测试外访乙']);

  const { page, heard } = await office(browser, person('manager'), '/borrowers?bucket=M2');
  await page.locator('tr.ant-table-row a').first().click();
  await page.waitForURL(/\/borrowers\/\d+$/);
  const borrower = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.locator('#appointments').getByRole('button', { name: '提出约见' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提出约见' }).click();
  await page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);
  await page.getByText('提出约见，可选时间').waitFor();
  const appointment = page.url();

  const offer = await words(page, borrower, '约见提议');
  if (offer === null) return;
  const path = /lender\.example(\/a\/[0-9a-z]{24})/.exec(offer)?.[1] ?? '';
  assert.notEqual(path, '', offer);
  const telephone = await (await visitor(browser, { width: 390, height: 844 })).newPage();
  const grumbled = complaints(telephone);
  await telephone.goto(new URL(path, page.url()).href);
  await telephone.getByRole('button', { name: '获取验证码' }).waitFor();
  assert.doesNotMatch(await telephone.locator('body').innerText(), /逾期|欠款|贷款|上门|合同/);
  await telephone.getByRole('button', { name: '获取验证码' }).click();
  const figures = /[0-9]{6}/.exec((await words(page, borrower, '验证码')) ?? '')?.[0] ?? '';
  await telephone.getByLabel('6位验证码').fill(figures);
  await telephone.getByRole('button', { name: '确定' }).click();
  await telephone.getByRole('radio').nth(1).check();
  await telephone
    .getByLabel(/我同意与贵公司的工作人员/)
    .first()
    .check();
  const width = await telephone.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `nothing stands out at 390 px: ${String(width)}`);
  await tourStop(telephone, 'borrower-agrees');
  await telephone.getByRole('button', { name: '确认这个时间' }).click();
  await telephone.getByText('已约好').waitFor();
  assert.deepEqual(grumbled, []);

  await page.goto(appointment);
  await page.locator('h1 .chip', { hasText: '已约定' }).waitFor();
  await page.getByText('同意时间和地点').waitFor();
  await page.goto('/appointments?queue=OVER');
  await page.getByText('还没有结束的约见').or(page.locator('tr.ant-table-row').first()).first().waitFor();
  assert.deepEqual(heard, []);
});
