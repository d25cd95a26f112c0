import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { person, type Login } from './people';
import { choose, clearedCollector, office } from './steps';

/** A write as the office makes it, for what other stories' pages do: an office of the house, and who is at work. */
export async function write(page: Page, verb: 'PUT' | 'POST', path: string, body: unknown): Promise<unknown> {
  const said = await page.evaluate(
    async ([to, method, sent]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const now = Date.now().toString(16).padStart(12, '0');
      const key = `${now.slice(0, 8)}-${now.slice(8)}-7${crypto.randomUUID().slice(15)}`;
      const answer = await fetch(`/api/v1${String(to)}`, {
        method,
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, 'Idempotency-Key': key },
        ...(sent === null ? {} : { body: JSON.stringify(sent) }),
      });
      return { ok: answer.ok, body: (await answer.json().catch(() => null)) as unknown };
    },
    [path, verb, body] as const,
  );
  assert.ok(said.ok, `${path}: ${JSON.stringify(said.body)}`);
  return said.body;
}

/** Two colleagues who may visit, at work every day at an office of the house. */
export async function crewAtWork(
  browser: Browser,
  names: readonly [string, string],
  languages: readonly string[] = ['zh-CN'],
): Promise<readonly Login[]> {
  const branch = crypto.randomUUID();
  const logins: Login[] = [];
  const ids: string[] = [];
  for (const name of names) logins.push(await clearedCollector(browser, name));
  const { page } = await office(browser, person('manager'), '/clearances');
  await write(page, 'PUT', `/roster/branches/${branch}`, {
    name: `测试网点${branch.slice(0, 6)}`,
    address: '四川省成都市示例区示例路1号',
    district: null,
    latitudeE6: 30_650_000,
    longitudeE6: 104_080_000,
    opens: '09:00',
    closes: '18:00',
    weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
    active: true,
  });
  for (const name of names) {
    await page.goto('/clearances');
    await page.locator('tr.ant-table-row a', { hasText: name }).last().click();
    await page.locator('h1 .chip', { hasText: '可以催收' }).waitFor();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog, '事项', '取得外访资格');
    await dialog.getByLabel('文书或证书编号').fill('示例-外访');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    ids.push(id);
    await write(page, 'PUT', `/roster/members/${id}`, {
      mode: 'EBIKE',
      startBranch: branch,
      home: null,
      sameHome: false,
      languages,
      skills: [],
      senior: true,
      woman: true,
      territory: [],
      lunchFrom: '12:00',
      lunchTo: '13:00',
      lunchMinutes: 30,
      shifts: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((weekday) => ({
        weekday,
        from: '09:00',
        to: '18:00',
      })),
    });
  }
  // They go together, whoever else is at work.
  await write(page, 'POST', '/roster/pairs', { one: ids[0], other: ids[1], kind: 'FIXED' });
  await page.context().close();
  return logins;
}
