import type { Browser, Locator, Page } from 'playwright-core';
import { complaints, visitor, type Look } from './browser';
import { colleague, person, signIn, type Login } from './people';

/** The server looks every ten seconds at what is due, and has a small machine to itself at best. */
export const TICK_MILLIS = 60_000;

export interface At {
  readonly page: Page;
  /** What the page complained about. */
  readonly heard: string[];
}

/** Somebody signed in, on a page of the office. */
export async function office(browser: Browser, login: Login, path: string, look: Look = {}): Promise<At> {
  const page = await (await visitor(browser, look)).newPage();
  const heard = complaints(page);
  await signIn(page, login, path);
  return { page, heard };
}

/** Opens a list of choices and takes one. */
export async function choose(
  page: Page,
  within: Page | Locator,
  label: string,
  option: string | RegExp,
): Promise<void> {
  const list = within.getByRole('combobox', { name: label, exact: true });
  await list.waitFor();
  // A list that is still being read is drawn anew when it comes, under whoever is choosing from it.
  await page.waitForFunction(() => document.querySelector('.ant-select-loading') === null);
  await list.click();
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last();
  await open.locator('.ant-select-item-option').first().waitFor();
  // While it opens it moves, and a click aimed at a choice may land beside it.
  await page.waitForFunction(() => document.querySelector('.ant-slide-up-enter, .ant-slide-up-appear') === null);
  await open.locator('.ant-select-item-option').filter({ hasText: option }).last().click();
  await open.waitFor({ state: 'hidden' });
}

/** Does one thing in its dialog: the button that opens it and the button that does it say the same. */
export async function act(page: Page, name: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function because(dialog: Locator, reason: string): Promise<void> {
  await dialog.getByLabel('理由').fill(reason);
}

/** Stays on the outbox until the gate was asked about everything that was planned. */
export async function nothingPlanned(page: Page): Promise<void> {
  const planned = page.locator('.tile', { hasText: '已计划' }).locator('.tile-value');
  await planned.filter({ hasText: /^0$/ }).waitFor({ timeout: 2 * TICK_MILLIS });
  await page.waitForLoadState('networkidle');
}

/** Lets a shipped text be used; on a second run it is so already. */
export async function approveText(page: Page, key: string): Promise<void> {
  await page.goto(`/templates/${key}/zh-CN`);
  const approve = page.getByRole('button', { name: '批准', exact: true });
  const inUse = page.locator('.lines .chip', { hasText: '使用中' });
  await approve.or(inUse).first().waitFor();
  if ((await inUse.count()) > 0) return;
  await act(page, '批准', async () => {});
  await inUse.waitFor();
}

const RECORDS: readonly (readonly [kind: string, field?: string, value?: string])[] = [
  ['背景筛查'],
  ['岗前培训与考核', '课程', '岗前课程'],
  ['年度培训与考核', '课程', '年度课程'],
  ['签署保密承诺书', '文书或证书编号', '示例-1'],
];

/** A collector who sees the whole book and of whom everything is on record that collecting takes. */
export async function clearedCollector(browser: Browser, name: string): Promise<Login> {
  const login = await colleague(browser, name, '催收员', '计划员');
  const { page } = await office(browser, person('manager'), '/clearances?needs=MISSING');
  await page.locator('tr.ant-table-row a', { hasText: name }).last().click();
  for (const [kind, field, value] of RECORDS) {
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog, '事项', kind);
    if (field !== undefined) await dialog.getByLabel(field).fill(value ?? '');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.locator('h1 .chip', { hasText: '可以催收' }).waitFor();
  await page.context().close();
  return login;
}

const HOUSE = [
  ['机构名称', '示例·安心消费金融'],
  ['机构电话', '400-000-0000'],
  ['机构网址', 'https://lender.example/help'],
  ['合同约定的还款账户', '0000****0000'],
  ['信函落款印章', '示例·安心消费金融'],
] as const;

/** What is on paper leaves the house, so it must say whose it is; `page` is the channels' of an administrator. */
export async function sayWhoWeAre(page: Page): Promise<void> {
  for (const [title, value] of HOUSE) {
    await page.getByRole('button', { name: `修改：${title}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(title).fill(value);
    await because(dialog, 'e2e：文书和信函要写明本机构');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
