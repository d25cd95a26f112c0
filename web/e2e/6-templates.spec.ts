import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launch, visitor, type Look } from './browser';
import { colleague, person, signIn, type Login } from './people';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const MENDED = '若还款有困难，请告诉我们，我们一起商量。';
const THREAT = '再不还就打断你的腿。';

async function office(login: Login, path: string, look: Look = {}): Promise<{ page: Page; heard: string[] }> {
  const page = await (await visitor(browser, look)).newPage();
  const heard = complaints(page);
  await signIn(page, login, path);
  return { page, heard };
}

test('a threat is refused with its rule, mended, proposed, and approved by a second person', async () => {
  const { page, heard } = await office(person('manager'), '/templates?kind=OVERDUE_NOTICE&language=zh-CN');
  await page.locator('tr.ant-table-row a').first().click();
  await page.getByRole('button', { name: '写新版本' }).click();
  const field = page.getByRole('textbox', { name: '文字', exact: true });
  const shipped = await field.inputValue();

  await field.fill(`${shipped}${THREAT}`);
  await page.getByText(/^不能提交/).waitFor();
  await page.locator('.words-field mark.said-deny', { hasText: '打断你的腿' }).waitFor();
  await page.getByText(/^CN-C-02（行业自律.*催收指引/).waitFor();
  await page.getByLabel('为什么写这一版').fill('e2e：先写错');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog').locator('.ant-alert-error').getByText('打断你的腿').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await page.getByRole('button', { name: '写新版本' }).click();
  await field.fill(`${shipped}${MENDED}`);
  await page.getByText('没有发现问题').waitFor();
  await page.getByTestId('preview').getByText('1,234.56元').waitFor();
  await page.getByLabel('为什么写这一版').fill('e2e：说得和气些');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.locator('.card-head .chip', { hasText: '草稿' }).waitFor();
  await page.getByTestId('comparison').locator('ins', { hasText: '商量' }).first().waitFor();
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
  await page.locator('.card-head .chip', { hasText: '待审批' }).waitFor();

  await page.getByRole('button', { name: '批准' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await page.getByRole('dialog').getByText('须由另一位同事审批').waitFor();
  assert.deepEqual(heard, []);

  const address = new URL(page.url());
  const second = await office(await colleague(browser, '测试复核', '复核员'), address.pathname + address.search, {
    width: 390,
    height: 844,
  });
  await second.page.getByRole('button', { name: '批准' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await second.page.locator('.card-head .chip', { hasText: '已批准' }).waitFor();
  await second.page.locator('.lines .chip', { hasText: '使用中' }).waitFor();
  assert.deepEqual(second.heard, []);
});

test('a variable is chosen from the list with the keyboard and lands at the caret', async () => {
  const { page, heard } = await office(person('manager'), '/templates/new');
  const field = page.getByRole('textbox', { name: '文字', exact: true });
  await field.fill('您好，');
  await page.getByRole('combobox', { name: '插入变量' }).focus();
  await page.keyboard.type('官方电话');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '您好，{{phone:phone-official}}');
  await page
    .getByText(/必须写明/)
    .first()
    .waitFor();
  assert.deepEqual(heard, []);
});
