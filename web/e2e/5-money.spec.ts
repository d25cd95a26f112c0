import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { complaints, launch, visitor, type Look } from './browser';
import { person, signIn } from './people';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** The borrower with the most overdue: a loan on which every fact can be recorded. */
async function borrower(look: Look = {}): Promise<{ page: Page; heard: string[] }> {
  const page = await (await visitor(browser, look)).newPage();
  const heard = complaints(page);
  await signIn(page, person('manager'), '/borrowers?sort=overdue');
  await page.locator('main a[href^="/borrowers/"]').first().click();
  await page.getByTestId('owed-total').waitFor();
  // What is still loading moves the button, and the menu under it, away from whoever aims at it.
  await page.waitForLoadState('networkidle');
  return { page, heard };
}

async function record(page: Page, what: string): Promise<Locator> {
  await page.getByRole('button', { name: '登记事项' }).click();
  await page.locator('.ant-dropdown[class*="-enter"], .ant-dropdown[class*="-appear"]').waitFor({ state: 'detached' });
  await page.getByRole('menuitem', { name: what }).click();
  return page.getByRole('dialog');
}

async function fen(page: Page): Promise<number> {
  return fenOf(await page.getByTestId('owed-total').innerText());
}

function fenOf(text: string): number {
  return Number(text.replaceAll(/[^0-9]/g, ''));
}

async function owes(page: Page, expected: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      Number(document.querySelector('[data-testid="owed-total"]')?.textContent?.replaceAll(/[^0-9]/g, '')) === wanted,
    expected,
  );
}

test('a payment is recorded by keyboard, tells beforehand what it changes, and is taken back', async () => {
  const { page, heard } = await borrower();
  const before = await fen(page);
  await page.getByRole('button', { name: '登记事项' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '登记还款' }).waitFor();
  // The menu takes the keyboard a moment after it is drawn; until then Enter would shut it again.
  await page.waitForFunction(() => document.activeElement?.closest('.ant-dropdown-menu') instanceof Element);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.equal(await dialog.locator('.ant-form-item-has-error').count(), 0, 'the Enter that chose it sent nothing');
  await page.waitForFunction(() => document.activeElement?.matches('[role="dialog"] input'));
  await page.keyboard.type('12.34');
  const preview = dialog.getByTestId('preview').locator('tbody tr').first().locator('td');
  await preview.nth(1).waitFor();
  const told = fenOf(await preview.nth(0).innerText()) - fenOf(await preview.nth(1).innerText());
  assert.equal(told, 1234);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await owes(page, before - 1234);

  const paid = page.locator('#payments tr.ant-table-row', { hasText: '¥12.34' }).filter({ hasText: '冲回' }).last();
  await paid.getByRole('button', { name: '冲回' }).click();
  await dialog.getByLabel('理由').fill('e2e：录入有误');
  await dialog.getByRole('button', { name: '冲回还款' }).click();
  await dialog.waitFor({ state: 'detached' });
  await owes(page, before);
  assert.deepEqual(heard, []);
});

test('more than is due cannot be waived: the refusal stands under the amount, and nothing changes', async () => {
  const { page, heard } = await borrower();
  const before = await fen(page);
  const dialog = await record(page, '减免');
  await dialog.getByLabel('金额（元）').fill('9,999,999');
  await dialog
    .locator('.ant-form-item', { hasText: '金额' })
    .getByText(/超过当日该项应还金额/)
    .waitFor();
  await dialog.getByLabel('理由').fill('e2e');
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/waivers') && answer.status() === 422),
    dialog.getByRole('button', { name: '登记', exact: true }).click(),
  ]);
  await dialog.getByText(/超过当日该项应还金额/).waitFor();
  await dialog.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await fen(page), before);
  assert.deepEqual(heard, []);
});

test('a demand changes nothing about what is owed and is found among the steps', async () => {
  const { page, heard } = await borrower();
  const dialog = await record(page, '登记催告');
  await dialog.getByText('截至业务日的应还不变').waitFor();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: '逐笔经过' }).getByText('催告').first().waitFor();

  await page.goto('/audit?action=loan.demanded');
  await page.locator('tr.ant-table-row', { hasText: '登记催告' }).first().waitFor();
  assert.deepEqual(heard, []);
});

test('every form is whole at 390 px', async () => {
  const { page, heard } = await borrower({ width: 390, height: 844 });
  for (const what of ['登记还款', '减免', '停计', '变更利率', '登记费用', '登记同意履行', '宣布提前到期']) {
    const dialog = await record(page, what);
    await dialog.getByRole('button', { name: '登记', exact: true }).waitFor();
    // What the trial answers changes the height of the form, and with it where its buttons are.
    await dialog.getByText('正在试算…').waitFor({ state: 'detached' });
    const box = await dialog.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 390, what);
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  assert.deepEqual(heard, []);
});
