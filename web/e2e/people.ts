import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { visitor } from './browser';

export interface Login {
  readonly login: string;
  readonly password: string;
}

function need(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: start with npm run e2e`);
  return value;
}

const notes = () => path.join(need('E2E_NOTES'), 'people.json');

/** The administrator as the server announced or the environment names them. */
export function firstAdmin(): Login {
  const log = process.env['LIFANG_FIRST_LOGIN'];
  if (log !== undefined) {
    const line = /first sign-in:\s+(\S+)\s+(\S+)/.exec(readFileSync(log, 'utf8'));
    if (line?.[1] === undefined || line[2] === undefined) throw new Error(`no first login in ${log}`);
    return { login: line[1], password: line[2] };
  }
  return { login: need('LIFANG_LOGIN'), password: need('LIFANG_PASSWORD') };
}

export function newPassword(): string {
  return need('E2E_NEW_PASSWORD');
}

export type Who = 'admin' | 'manager';

/** Remembers a login for the stories that follow in this run. */
export function remember(who: Who, login: Login): void {
  const known = existsSync(notes()) ? (JSON.parse(readFileSync(notes(), 'utf8')) as object) : {};
  writeFileSync(notes(), JSON.stringify({ ...known, [who]: login }), { mode: 0o600 });
}

export function person(who: Who): Login {
  const known = JSON.parse(readFileSync(notes(), 'utf8')) as Partial<Record<Who, Login>>;
  const found = known[who];
  if (found === undefined) throw new Error(`the first story has not made ${who} yet`);
  return found;
}

/** Fills in the door and goes in; ends on the page asked for, or on the forced change of password. */
export async function signIn(page: Page, { login, password }: Login, target = '/'): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(target)}`);
  await page.getByRole('textbox', { name: /^(登录名|Login)$/ }).fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page
    .locator('main h1')
    .filter({ hasNotText: /^(登录|Sign in)$/ })
    .first()
    .waitFor();
}

/** Replaces the password the person was given by one of their own. */
export async function setOwnPassword(page: Page, old: string, own: string): Promise<void> {
  const fields = page.locator('input[type="password"]');
  await fields.nth(0).fill(old);
  await fields.nth(1).fill(own);
  await fields.nth(2).fill(own);
  await page.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** A colleague with some roles and a password of their own, made by the administrator. */
export async function colleague(browser: Browser, name: string, ...roles: readonly string[]): Promise<Login> {
  const page = await (await visitor(browser)).newPage();
  await signIn(page, person('admin'), '/users');
  const login = `colleague-${Date.now().toString(36)}`;
  await page.getByRole('button', { name: '新增用户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('登录名').fill(login);
  if (!roles.includes('催收员')) await dialog.getByRole('checkbox', { name: '催收员' }).uncheck();
  for (const role of roles) await dialog.getByRole('checkbox', { name: role }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  const secret = page.locator('.secret code');
  await secret.waitFor();
  const password = (await secret.innerText()).trim();
  const theirs = await (await visitor(browser)).newPage();
  await signIn(theirs, { login, password });
  await setOwnPassword(theirs, password, newPassword());
  return { login, password: newPassword() };
}
