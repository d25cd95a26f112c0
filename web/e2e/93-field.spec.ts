import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isInForce } from './agreed';
import { complaints, launch } from './browser';
import { crewAtWork, write } from './crews';
import { filmsAVisit, isOnFilm, showToCameras } from './film';
import { colleague, person, type Login } from './people';
import {
  agrees,
  arrives,
  begins,
  camera,
  cashIsNotTaken,
  clockIn,
  enrol,
  looksAtOptions,
  smallTargets,
  tap,
  telephone,
  tick,
  unlock,
} from './phone';
import { approveText, office, TICK_MILLIS } from './steps';
import { houseDay } from './time';
import { agreedToday, disputes, planToday } from './today';
import { tourStop } from './tour';

const KILLS = Number(process.env['LIFANG_KILLS'] ?? 30);
const HELPLINE = '400-161-9995';
const today = houseDay();

let browser: Browser;
let crew: readonly Login[] = [];
const profiles: string[] = [];
/** What every camera sees. */
const film = path.join(mkdtempSync(path.join(tmpdir(), 'lifang-film-')), 'door.y4m');
const phones: BrowserContext[] = [];

function profile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lifang-phone-'));
  profiles.push(folder);
  return folder;
}

async function phone(folder = profile()): Promise<BrowserContext> {
  const context = await telephone(folder, film);
  phones.push(context);
  return context;
}

before(async () => {
  browser = await launch();
  showToCameras(film, 'a door');
});
after(async () => {
  for (const context of phones) await context.close().catch(() => undefined);
  await browser.close();
  for (const folder of [...profiles, path.dirname(film)]) rmSync(folder, { recursive: true, force: true });
});

/** What the borrower read and signed. */
let read = '';
let own: { readonly context: BrowserContext; readonly page: Page; readonly folder: string; mate: Page };

test('two colleagues put the day on their phones, prove the PIN, and clock in', async () => {
  const officer = await office(browser, await colleague(browser, '测试合规二', '合规专员'), '/templates');
  await approveText(officer.page, 'visit-script');
  crew = await crewAtWork(browser, ['测试外访丙', '测试外访丁'], ['zh-CN', 'en']);
  const planner = await office(browser, person('manager'), '/planning');
  await approveText(officer.page, 'appointment-agreed-sms');
  const admin = await office(browser, person('admin'), '/');
  await write(admin.page, 'PUT', '/outreach-settings/house-helpline', { value: HELPLINE, reason: 'e2e：本地热线' });
  await agreedToday(planner.page);
  await agreedToday(planner.page);
  const third = await agreedToday(planner.page);
  assert.equal(await planToday(planner.page, '测试外访丙'), 3, 'three are to be visited today');
  await disputes(planner.page, third);

  const folder = profile();
  const context = await phone(folder);
  const page = context.pages()[0] ?? (await context.newPage());
  const heard = complaints(page);
  const [one, two] = crew;
  assert.ok(one !== undefined && two !== undefined);
  await enrol(page, one);
  assert.deepEqual(await smallTargets(page), []);
  await clockIn(page);
  const other = await phone();
  const mate = other.pages()[0] ?? (await other.newPage());
  await enrol(mate, two);
  await clockIn(mate);
  await mate.getByRole('link', { name: '我的证件' }).click();
  await mate.getByText('短码').waitFor();
  own = { context, page, folder, mate };
  assert.equal(await page.title(), '礼访');
  assert.deepEqual(heard, []);
});

test('where nobody may come any more the phone names the rule and says what to do', async () => {
  const { page } = own;
  const picture = camera(page);
  // Permits came when the colleague had clocked in: until the phone has asked again no stop has one.
  await page.reload();
  await unlock(page);
  await page.getByRole('link', { name: '今天的行程' }).click();
  await page.locator('.stop').filter({ hasNotText: '没有上门许可' }).nth(1).waitFor();
  await page.locator('.stop').filter({ hasText: '没有上门许可' }).first().click();
  await page
    .getByText(/CN-D-\d+/)
    .first()
    .waitFor();
  await picture('no-permit');
  await page.getByRole('link', { name: '开始' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '没有上门许可' });
  await alert
    .getByText(/依据 CN-D-\d+/)
    .first()
    .waitFor();
  await picture('not-here');
  assert.equal(await page.getByRole('button', { name: '开始上门' }).count(), 0);
  await page.goto('/field/#/');
});

test('a newcomer makes a whole first visit without a network, at 390 px', async () => {
  const { context, page, mate } = own;
  const picture = camera(page);
  await page.reload();
  await picture('locked');
  await unlock(page);
  await page.getByRole('link', { name: '今天的行程' }).click();
  const stop = page.locator('.stop').filter({ hasNotText: '没有上门许可' }).first();
  await stop.waitFor();
  await picture('today');
  await tap(page, '地图');
  await picture('map');
  await tap(page, '列表');
  await stop.click();
  await page.getByRole('link', { name: '开始' }).waitFor();
  await page.getByText(/应还$/).waitFor();
  await picture('card');
  await context.setOffline(true);
  await page.getByRole('link', { name: '开始' }).click();
  await arrives(page, picture);
  // Until the agreed minute has come the phone says so, and goes on by itself.
  await page.getByText('两人同行').waitFor({ timeout: 3 * TICK_MILLIS });
  assert.equal(await page.getByText(/¥/).count(), 0, 'no sum at the door');
  await tap(page, '我已到');
  await page.getByText('已到', { exact: true }).waitFor();
  const code = (await mate.locator('strong.figures').innerText()).replaceAll(' ', '');
  await page.getByLabel('同事证件上的短码').fill(code);
  await picture('crew');
  await tap(page, '同事已到');
  await begins(page, picture);
  await picture('badge');
  assert.deepEqual(await smallTargets(page), []);
  assert.equal(await page.getByText(/¥|欠|逾期|债/).count(), 0, 'nothing about a debt beside the badge');
  await tap(page, '对方扫了码');
  await page.getByText('本人吗').waitFor();
  await picture('identity');
  await tap(page, /自己说对了/);
  await page.getByText('方便进去').or(page.getByText('已说明清楚')).first().waitFor();
  if (await page.getByText('方便进去').isVisible()) {
    await picture('entry');
    await tap(page, '在门口谈');
    await page.getByText('可以拍摄吗').waitFor();
    await picture('filming');
    await tap(page, '不拍摄');
    await page.getByText('已说明清楚').waitFor();
    assert.equal(await page.getByRole('button', { name: '开始录像' }).count(), 0, 'a no to filming is a no');
  }
  await page.getByText('已说明清楚').waitFor();
  assert.ok((await page.getByText(/¥/).count()) > 0);
  await picture('explain');
  await tap(page, '已说明清楚');
  await page.getByText('为什么没有按时还').waitFor();
  await tick(page, '收入减少');
  await picture('reason');
  await tap(page, '保存');
  await page.getByText('愿意怎么做').waitFor();
  await tick(page, '愿意还');
  await tap(page, '保存');
  await page.getByText('有三种都很好的结果').waitFor();
  await picture('agree');
  await looksAtOptions(page, picture);
  await cashIsNotTaken(page, picture);
  await tap(page, '承诺还款');
  await page.getByLabel(/^金额/).fill('100');
  await picture('promise');
  await tap(page, '取消');
  read = await agrees(page, picture);
  await picture('leave');
  await tap(page, '求助');
  await picture('help');
  await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
  await tap(page, '道谢，离开');
  await tap(page, '停止录音');
  await page.getByText('见到本人').waitFor();
  await tick(page, '签了方案');
  await picture('close');
  await tap(page, '完成');
  await page.getByText('这次上门已完成').waitFor();
  await page.goto('/field/#/outgoing');
  await page.getByText(/没有网络；\d+ 项/).waitFor();
  await picture('outgoing');
});

test('with a line everything arrives, media and all, and the server takes every line for good', async () => {
  const { context, page } = own;
  await context.setOffline(false);
  await page.getByText(/都已安全送到服务器/).waitFor({ timeout: TICK_MILLIS });
  assert.equal(await page.getByLabel('在手机里').count(), 0);
  assert.equal(await page.locator('li .card.warn').count(), 0, 'nothing was kept beside');
  await camera(page)('sent');
});

test('what they signed on the phone is in force with that signature, word for word', async () => {
  const manager = await office(browser, person('manager'), '/');
  await isInForce(manager.page, today, read);
  await manager.page.goto('/visits');
  await manager.page.locator('a.visit-card').first().click();
  await manager.page.getByText('每一步都合规定的顺序').first().waitFor();
  await tourStop(manager.page, 'visit');
});

test('at the next door a badge is scanned, a yes makes a film, and a yes taken back ends it', async () => {
  const { page, mate } = own;
  await page.goto('/field/#/today');
  await filmsAVisit(page, mate, film, HELPLINE, camera(page));
  await page.goto('/field/#/outgoing');
  await page.getByText(/都已安全送到服务器/).waitFor({ timeout: TICK_MILLIS });
  // Who took the yes back is not on film by the chain any more: somebody in the office looks at what there is.
  await page.locator('li .card.warn').filter({ hasText: '不同意拍摄' }).first().waitFor();
  assert.equal(await page.locator('li .card.warn').count(), 1, 'nothing else was kept beside');
  const manager = await office(browser, person('manager'), '/');
  await isOnFilm(manager.page, today);
});

test('ended at random moments the app loses nothing that it said it kept, and doubles nothing', async () => {
  const { context } = own;
  let { page } = own;
  await page.goto('/field/#/');
  const outgoing = async () => {
    await page.goto('/field/#/outgoing');
    await page.locator('ul.card li').first().waitFor();
    return page.locator('ul.card li', { hasText: '异常情况' }).count();
  };
  await page.goto('/field/#/today');
  await page.locator('.stop').filter({ hasText: '已完成' }).first().click();
  await page.getByRole('link', { name: '继续' }).click();
  const visit = page.url();
  let said = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await context.setOffline(kill % 3 === 0);
    await page.goto(visit);
    await tap(page, '异常情况');
    await tick(page, '其他');
    await page.getByLabel('一句话说明').fill(`第 ${kill} 次`);
    await tap(page, '保存');
    const moment = Math.floor(Math.random() * 400);
    const shown = page
      .getByRole('button', { name: '异常情况', exact: true })
      .waitFor({ timeout: moment + 1 })
      .then(() => true)
      .catch(() => false);
    if (await shown) said += 1;
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    const next = await context.newPage();
    await page.close().catch(() => undefined);
    page = next;
    await page.goto('/field/');
    await unlock(page);
  }
  await context.setOffline(false);
  own = { ...own, page };
  await tap(page, '发送').catch(() => undefined);
  await page.getByText(/都已安全送到服务器/).waitFor({ timeout: 2 * TICK_MILLIS });
  const kept = await outgoing();
  assert.ok(kept >= said && kept <= KILLS, `${said} said, ${kept} kept, ${KILLS} tried`);
  const lines = await page.locator('ul.card li:not(.media)').count();
  const there = await page.evaluate(async () => {
    const me = (await (await fetch('/api/v1/session')).json()) as { user: { id: string } };
    const devices = (await (await fetch('/api/v1/field/devices')).json()) as {
      items: { userId: string; acknowledged: number }[];
    };
    return devices.items.filter(({ userId }) => userId === me.user.id).map(({ acknowledged }) => acknowledged);
  });
  assert.equal(there.length, 1);
  assert.equal(there[0], lines, 'what is on the phone is on the server, once');
});

/** Where a text lies in any file of the profile, as UTF-8 or as UTF-16. */
function found(folder: string, text: string): readonly string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}

test('a phone that was signed out and then stolen holds no word of the day', async () => {
  const { page, context, folder } = own;
  await page.goto('/field/#/today');
  await page.locator('.stop').first().waitFor();
  const names = await page.locator('.stop strong').allInnerTexts();
  const addresses = await page.locator('.stop .soft').allInnerTexts();
  const canaries = [...names, ...addresses].filter((text) => text.length > 1);
  assert.ok(canaries.length > 1);
  // A word in the open shows that the search would find one.
  await page.evaluate(() => localStorage.setItem('lifang.control', '金丝雀在此'));
  await page.goto('/field/#/evening');
  await tick(page, '材料袋已交回');
  await tap(page, '下班并退出');
  await page.getByText('已退出，手机上不再留有资料').waitFor();
  await page.reload();
  await page.getByLabel('登录名').waitFor();
  await context.close();
  assert.ok(found(folder, '金丝雀在此').length > 0, 'the search itself works');
  for (const canary of canaries) assert.deepEqual(found(folder, canary), [], canary);
});

test('a phone taken back in the office forgets everything at its next contact', async () => {
  const { mate } = own;
  const manager = await office(browser, person('manager'), '/');
  const devices = (await mate.evaluate(
    async () => (await (await fetch('/api/v1/field/devices')).json()) as unknown,
  )) as { readonly items: readonly { readonly id: string }[] };
  const [device] = devices.items;
  assert.ok(device !== undefined);
  await write(manager.page, 'POST', `/field/devices/${device.id}/revoke`, { reason: 'e2e：手机丢失' });
  await mate.goto('/field/#/');
  await mate.reload();
  await unlock(mate).catch(() => undefined);
  await mate.getByText('这部手机已被收回').waitFor();
  const left = await mate.evaluate(async () => {
    const open = indexedDB.open('lifang-field');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(new Error('closed'));
    });
    const counts: number[] = [];
    for (const name of db.objectStoreNames) {
      const all = db.transaction(name).objectStore(name).count();
      counts.push(await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
    }
    return counts;
  });
  assert.ok(
    left.every((count) => count === 0),
    String(left),
  );
});
