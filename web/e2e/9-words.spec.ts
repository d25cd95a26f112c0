import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { colleague, person } from './people';
import { choose, office } from './steps';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('words that should not have been said are marked, and somebody who did not write them judges', async () => {
  const { page, heard } = await office(browser, person('manager'), '/borrowers?bucket=M2');
  await page.locator('tr.ant-table-row a').first().click();
  await page.locator('main').getByRole('link', { name: '联系记录' }).click();
  await page.getByRole('button', { name: '登记对方来联系' }).click();
  const dialog = page.getByRole('dialog');
  const said = `e2e ${Date.now().toString(36)}：我说再不还就打断你的腿`;
  await dialog.getByLabel('说了什么').fill(said);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.goto('/marked-notes');
  const note = page.locator('.card', { hasText: said });
  await note.locator('mark', { hasText: '打断你的腿' }).waitFor();
  await note.getByRole('button', { name: '判断' }).click();
  await dialog.getByRole('radio', { name: /无碍/ }).check();
  await dialog.getByLabel('理由').fill('e2e：自己判断自己');
  await dialog.getByRole('button', { name: '判断' }).click();
  await dialog.locator('.ant-alert-error').waitFor();
  assert.deepEqual(heard, []);

  const look = { width: 390, height: 844 };
  const other = await office(browser, await colleague(browser, '测试复核', '复核员'), '/marked-notes', look);
  const theirs = other.page.locator('.card', { hasText: said });
  await theirs.getByRole('button', { name: '判断' }).click();
  const judging = other.page.getByRole('dialog');
  await judging.getByRole('radio', { name: /违规/ }).check();
  await judging.getByLabel('理由').fill('e2e：已停岗核查');
  await judging.getByRole('button', { name: '判断' }).click();
  await theirs.waitFor({ state: 'detached' });
  await other.page.getByRole('tab', { name: '已判断' }).click();
  await theirs.getByText('e2e：已停岗核查').waitFor();
  assert.deepEqual(other.heard, []);
});

test('who said no is left alone: an opt-out ends again, a contact person’s no is final, the gate knows', async () => {
  const { page, heard } = await office(browser, person('manager'), '/borrowers?bucket=M1');
  await page.locator('tr.ant-table-row a').nth(1).click();
  await page.locator('main').getByRole('link', { name: '约定与拒绝' }).click();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '登记退订' }).click();
  await choose(page, dialog, '方式', '短信');
  await dialog.getByLabel('凭据').fill('e2e：回复 TD');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const optOut = page.locator('#opt-outs li', { hasText: '不再以短信联系' }).first();
  await optOut.waitFor();

  await page.getByRole('button', { name: '登记事实' }).click();
  await choose(page, dialog, '关于哪个联系方式', /手机/);
  await dialog.getByLabel('凭据').fill('e2e：合同第 3 页');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('#proofs li', { hasText: '号码或地址来源有证明 · 是' }).first().waitFor();

  const id = /\/borrowers\/(\d+)\//.exec(page.url())?.[1] ?? '';
  await page.goto(`/gate?borrower=${id}&channel=SMS`);
  await page.locator('.ant-form').getByText('手机').first().waitFor();
  await page.getByRole('button', { name: '问一问' }).click();
  await page.getByRole('heading', { name: '不可以' }).waitFor();
  await page.locator('.reasons li', { hasText: 'CN-F-08' }).waitFor();

  await page.goto(`/borrowers/${id}/contacts?tab=wishes`);
  await optOut.getByRole('button', { name: '结束' }).click();
  await dialog.getByLabel('理由').fill('e2e：本人要求恢复');
  await dialog.getByRole('button', { name: '结束' }).click();
  await page.locator('#opt-outs .chip', { hasText: '已结束' }).first().waitFor();
  const named = page.getByRole('button', { name: '登记联系人拒绝' });
  if ((await named.count()) > 0) {
    await named.click();
    await dialog.getByRole('combobox', { name: '谁' }).click();
    await page.locator('.ant-select-item-option').first().click();
    await dialog.getByLabel('凭据').fill('e2e：请不要再打给我');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    const no = page.locator('#opt-outs li', { hasText: '拒绝一切联系' });
    const already = dialog.locator('.ant-alert-error');
    await no.or(already).first().waitFor();
    assert.equal(await no.getByRole('button').count(), 0);
  }
  assert.deepEqual(heard, []);
});
