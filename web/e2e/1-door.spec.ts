import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { complaints, launch, visitor } from './browser';
import { firstAdmin, newPassword, person, remember, setOwnPassword, signIn } from './people';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('a stranger who asks for a page stands before the door, and a wrong password is told in words', async () => {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await page.goto('/audit?action=x');
  await page.waitForURL(/\/login\?next=%2Faudit/);
  await page.getByRole('textbox', { name: '登录名' }).fill('nobody-here');
  await page.locator('input[type="password"]').fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /密码/);
  assert.deepEqual(heard, []);
});

test('the first administrator must set a password of their own and then lands where they wanted to go', async () => {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  const given = firstAdmin();
  await signIn(page, given, '/users');
  const forced = page.getByRole('heading', { name: '设置新密码' });
  if ((await forced.count()) > 0) {
    await setOwnPassword(page, given.password, newPassword());
    remember('admin', { login: given.login, password: newPassword() });
  } else remember('admin', given);
  await page.getByRole('heading', { level: 1, name: '用户与角色' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/users');
  assert.deepEqual(heard, []);
});

test('the administrator adds a manager, whose one-time password is shown once and must be changed', async () => {
  const page = await (await visitor(browser)).newPage();
  const heard = complaints(page);
  await signIn(page, person('admin'), '/users');
  const login = `manager-${Date.now().toString(36)}`;
  await page.getByRole('button', { name: '新增用户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('测试主管');
  await dialog.getByLabel('登录名').fill(login);
  await dialog.getByRole('checkbox', { name: '催收员' }).uncheck();
  for (const role of ['主管', '合规专员']) await dialog.getByRole('checkbox', { name: role }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  const secret = page.locator('.secret code');
  await secret.waitFor();
  const password = (await secret.innerText()).trim();
  await page.getByRole('button', { name: '我已记下' }).click();
  await page.getByText(login).first().waitFor();
  assert.deepEqual(heard, []);

  const theirs = await (await visitor(browser)).newPage();
  await signIn(theirs, { login, password });
  await setOwnPassword(theirs, password, newPassword());
  remember('manager', { login, password: newPassword() });
});

test('signing out closes every page of the office', async () => {
  const page = await (await visitor(browser)).newPage();
  await signIn(page, person('manager'), '/worklist');
  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByRole('menuitem', { name: '退出' }).click();
  await page.waitForURL(/\/login/);
  await page.goto('/borrowers');
  await page.waitForURL(/\/login\?next=%2Fborrowers/);
});
