import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launch } from './browser';
import { colleague, person } from './people';
import { approveText, choose, office, sayWhoWeAre } from './steps';
import { houseDay } from './time';
import { tourStop } from './tour';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const DAYS_AHEAD = 12;
/** The invented house is put up in the background after the first start. */
const PATIENCE_MILLIS = 180_000;
const ENOUGH = 3;
const SOLVED_MILLIS = 120_000;
/** What a packet is made of; a house approves the words of each before anybody takes it along. */
const PAPERS = [
  'demand-notice',
  'account-statement',
  'repayment-options',
  'law-extract',
  'visit-notice-letter',
  'staff-card',
];

/** The number of the version that is shown. */
async function version(page: Page): Promise<number> {
  const words = await page.locator('.plan-bar').innerText();
  return Number(/第 (\d+) 版/.exec(words)?.[1] ?? 0);
}

/** Waits until another version is shown, or the server said why there is none; whether it changed. */
async function changed(page: Page, from: number): Promise<boolean> {
  await page.waitForFunction(
    (before) =>
      document.querySelector('main .ant-alert-error') !== null ||
      Number(/第 (\d+) 版/.exec(document.querySelector('.plan-bar')?.textContent ?? '')?.[1] ?? 0) > before,
    from,
  );
  return (await version(page)) > from;
}

/** The first day to come for which the invented house agreed enough appointments. */
async function plannedDay(page: Page): Promise<string> {
  const until = Date.now() + PATIENCE_MILLIS;
  let day = await lookedFor(page);
  while (day === null && Date.now() < until) day = await lookedFor(page);
  assert.ok(day !== null, 'a day is planned without typing');
  return day;
}

async function lookedFor(page: Page): Promise<string | null> {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const day = houseDay(ahead);
    await page.goto(`/planning?date=${day}`);
    await page.locator('.plan-bar').waitFor();
    await page.waitForLoadState('networkidle');
    if ((await page.locator('.gantt-stop').count()) >= ENOUGH) return day;
  }
  return null;
}

function crewsRow(page: Page, at: number): Locator {
  return page.locator('.gantt-row').nth(at);
}

/** Drags a visit to a crew that has room for it, crew by crew until one has. */
async function dragged(page: Page): Promise<boolean> {
  const rows = await page.locator('.gantt-row').count();
  for (let from = 0; from < rows; from++) {
    if ((await crewsRow(page, from).locator('.gantt-stop').count()) === 0) continue;
    for (let to = 0; to < rows; to++) {
      if (to === from) continue;
      const before = await version(page);
      const stop = crewsRow(page, from).locator('.gantt-stop').first();
      const box = await stop.boundingBox();
      const track = await crewsRow(page, to).locator('.gantt-track').boundingBox();
      assert.ok(box !== null && track !== null);
      await stop.dragTo(crewsRow(page, to).locator('.gantt-track'), {
        targetPosition: { x: Math.max(1, box.x - track.x + 2), y: 3 },
      });
      if (await changed(page, before)) return true;
    }
  }
  return false;
}

test('the board: from the calendar to a plan in force, changed by hand and around somebody who falls ill', async () => {
  const { page, heard } = await office(browser, person('manager'), '/roster');
  await page.getByText('示例·周安').first().waitFor();
  assert.ok((await page.locator('.roster-grid tbody tr').count()) >= 10);
  await page.locator('.plan-left li', { hasText: '固定同行' }).first().waitFor();

  const day = await plannedDay(page);
  let before = await version(page);
  await page.getByRole('button', { name: '重新计算' }).click();
  await page.waitForFunction(
    (from) => Number(/第 (\d+) 版/.exec(document.querySelector('.plan-bar')?.textContent ?? '')?.[1] ?? 0) > from,
    before,
    { timeout: SOLVED_MILLIS },
  );
  await page.locator('svg[role="img"] .map-stop').first().waitFor();

  await page.locator('.plan-stops button').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.plan-two .plan-why li').first().waitFor();
  assert.doesNotMatch(await page.locator('.plan-two').innerText(), /routing\.|undefined|null/);
  await tourStop(page, 'planning', page.getByRole('heading', { name: '地图' }));

  assert.ok(await dragged(page), 'some crew has room for some visit');
  await page.locator('.gantt-pinned').first().waitFor();
  await exchanged(page);
  await putInAndLeftAlone(page);

  await page.getByRole('button', { name: '增加一个小组' }).click();
  await page.locator('p[aria-live="polite"]').filter({ hasText: /\d/ }).first().waitFor();

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.locator('.plan-bar').getByText('已发布', { exact: true }).waitFor();
  await page.getByRole('heading', { name: '计划与实际' }).waitFor();
  await page.getByText('未到时间').first().waitFor();

  const sheet = await page.request.get((await page.getByRole('link', { name: '日程单' }).getAttribute('href')) ?? '');
  assert.equal(sheet.status(), 200);
  assert.equal((await sheet.body()).subarray(0, 5).toString(), '%PDF-');

  await papersFor(page, day);
  before = await version(page);
  await fellIll(page);
  assert.ok(await changed(page, before));
  await page.getByRole('heading', { name: '与上一版本相比' }).waitFor();
  assert.ok((await page.locator('.card', { hasText: '与上一版本相比' }).locator('li').count()) > 0);
  assert.deepEqual(heard, []);

  const small = await office(browser, person('manager'), `/planning?date=${day}`, { width: 390, height: 844 });
  await small.page.locator('.gantt-stop').first().waitFor();
  const width = await small.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `nothing stands out at 390 px: ${String(width)}`);
  assert.deepEqual(small.heard, []);
});

/** What the visits of the day take along is made with one click, and a packet can be taken from there. */
async function papersFor(page: Page, day: string): Promise<void> {
  const back = page.url();
  const officer = await office(browser, await colleague(browser, '测试合规三', '合规专员'), '/templates');
  for (const key of PAPERS) await approveText(officer.page, key);
  await officer.page.close();
  const admin = await office(browser, person('admin'), '/channels');
  await sayWhoWeAre(admin.page);
  await admin.page.close();
  await page.goto(`/packets?day=${day}`);
  await page.getByRole('button', { name: /^备齐其余 \d+ 份$/ }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: SOLVED_MILLIS });
  assert.match(await page.locator('main').innerText(), /已备好 [1-9]\d* \/ \d+/);
  const take = page.getByRole('button', { name: /^下载.*的上门材料$/ });
  const taken = page.waitForEvent('download');
  await take.first().click();
  assert.match((await taken).suggestedFilename(), /^packet-.*\.pdf$/);
  await page.goto(back);
  await page.locator('.gantt-stop').first().waitFor();
}

/** Two crews exchange a visit; where no two fit, the board says so and nothing changes. */
async function exchanged(page: Page): Promise<void> {
  const before = await version(page);
  await page.locator('.plan-stops button').first().click();
  const list = page.getByRole('combobox', { name: '与另一次互换' });
  await list.click();
  const option = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first();
  await option.click();
  await changed(page, before);
}

/** Somebody the gate left out is put in by hand, which the gate will be asked about again, and then left alone. */
async function putInAndLeftAlone(page: Page): Promise<void> {
  const left = page.locator('.plan-left li button').first();
  if ((await left.count()) === 0) return;
  const name = (await left.innerText()).trim();
  const before = await version(page);
  await left.click();
  await choose(page, page, '换到其他小组', /示例/);
  if (!(await changed(page, before))) return;
  const put = await version(page);
  await page.locator('.plan-stops button', { hasText: name }).first().click();
  const exclude = page.getByRole('button', { name: '排除' });
  if ((await exclude.count()) === 0) return;
  await exclude.click();
  assert.ok(await changed(page, put));
  await page.getByText('已被人工排除').first().waitFor();
}

async function fellIll(page: Page): Promise<void> {
  const name = await page
    .locator('.plan-crews section', { has: page.locator('li') })
    .first()
    .locator('h3')
    .innerText();
  await page.getByRole('button', { name: '出现情况' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog, '谁', name.split(' · ')[0]?.trim() ?? name);
  await dialog.getByRole('button', { name: '调整计划' }).click();
  await dialog.waitFor({ state: 'detached' });
}
