import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, type Login } from './people';
import { approveText, clearedCollector, office } from './steps';
import { houseDay } from './time';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

let collector: Promise<Login> | null = null;

/** One collector for the stories of this file, with a script that may be spoken. */
function theCollector(): Promise<Login> {
  collector ??= (async () => {
    const officer = await office(browser, await colleague(browser, '测试合规', '合规专员'), '/templates');
    await approveText(officer.page, 'call-script');
    return clearedCollector(browser, '测试电话');
  })();
  return collector;
}

/** The amount and since when: what nobody may see or say before it is sure who listens. */
const DEBT = /逾期金额|逾期起/;

function step(page: Page, name: string) {
  return page.locator('.step').filter({ has: page.getByRole('heading', { name }) });
}

/** Takes on whoever is next and asks whether they may be called; a no must name its rule. */
async function asked(page: Page): Promise<boolean> {
  await page.getByRole('button', { name: '接手下一位' }).click();
  const permit = step(page, '许可');
  await permit.getByLabel('录音已就绪').check();
  await permit.getByRole('button', { name: '询问可否拨打' }).click();
  const yes = permit.getByText('可以拨打。');
  const no = permit.locator('.reasons li');
  await yes.or(no).first().waitFor();
  if ((await yes.count()) > 0) return true;
  await no.first().getByRole('link').first().waitFor();
  await permit
    .getByText(/起可以再问|没有可以再问的时间/)
    .first()
    .waitFor();
  return false;
}

test('a call goes from permit to identity to the debt and its outcome, or says by which rule it may not', async () => {
  const { page, heard } = await office(browser, await theCollector(), '/calls');
  if (!(await asked(page))) {
    await page.getByRole('button', { name: '交回，不打了' }).click();
    await page.getByRole('button', { name: '接手下一位' }).waitFor();
    assert.deepEqual(heard, []);
    return;
  }
  await step(page, '拨号').getByRole('button', { name: '我自己拨打' }).click();
  const identity = step(page, '核对身份');
  await identity.locator('.spoken').first().waitFor();
  assert.doesNotMatch(await page.locator('.call-column').innerText(), DEBT);
  await identity.getByRole('button', { name: '是本人', exact: true }).click();

  const script = step(page, '话术');
  await script.getByText('逾期金额').waitFor();
  await script.locator('.spoken', { hasText: '元' }).waitFor();

  const outcome = step(page, '结果');
  await outcome.getByRole('radio', { name: '本人' }).check();
  await outcome.getByRole('radio', { name: '承诺还款' }).check();
  await outcome.getByRole('button', { name: '结束并记录' }).click();
  await outcome.getByText('这个结果要写明日期。').waitFor();
  const day = outcome.getByLabel('承诺付款日');
  await day.fill(houseDay(5));
  await day.press('Enter');
  await outcome.getByLabel('承诺金额（元）').fill('500');
  await outcome.getByLabel('对方说到生活困难').check();
  await outcome.getByText('结束后催收会暂停').waitFor();
  await outcome.getByRole('textbox', { name: '备注' }).fill('e2e：说失业了，愿意先还一部分');
  await outcome.getByRole('button', { name: '结束并记录' }).click();
  await page.getByText('电话已结束，结果已记录。').waitFor();
  await page.getByRole('link', { name: '看暂停记录' }).click();
  await page.waitForURL(/\/holds\/[0-9a-f-]{36}$/);
  await page.locator('h1 .chip', { hasText: '生效中' }).waitFor();
  assert.deepEqual(heard, []);
});

test('what was permitted and will not take place is given back in the log, with a reason', async () => {
  const { page, heard } = await office(browser, await theCollector(), '/calls');
  if (!(await asked(page))) {
    await page.getByRole('button', { name: '交回，不打了' }).click();
    await page.getByRole('button', { name: '接手下一位' }).waitFor();
    return;
  }
  await page.goto('/contacts?outcome=RESERVED&channel=CALL');
  await page.locator('tr.ant-table-row', { hasText: '测试电话' }).first().getByRole('link').first().click();
  const reserved = page.locator('tr.ant-table-row', { hasText: '已许可未做' }).first();
  await reserved.getByRole('button', { name: '不联系了' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('e2e：对方刚刚还清');
  await dialog.getByRole('button', { name: '不联系了' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('tr.ant-table-row', { hasText: '已取消' }).first().waitFor();
  await page.goto('/calls');
  const outcome = step(page, '结果');
  await outcome.getByRole('radio', { name: '中止' }).check();
  await outcome.getByRole('radio', { name: '没有拨打' }).check();
  await outcome.getByRole('button', { name: '结束并记录' }).click();
  await page.getByText('电话已结束，结果已记录。').waitFor();
  assert.deepEqual(heard, []);
});
