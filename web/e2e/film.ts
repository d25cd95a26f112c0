import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { arrives, begins, tap, tick, type Picture } from './phone';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels of one square of the code. */
const SQUARE = 10;
const WHITE = 235;
const BLACK = 16;
const NO_COLOUR = 128;
const FRAMES = 10;

/** Every camera that is opened from now on sees this text as a code on white paper. */
export function showToCameras(film: string, text: string): void {
  const { data, size } = encode(text, { border: 2 });
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  const left = Math.floor((WIDTH - size * SQUARE) / 2);
  const top = Math.floor((HEIGHT - size * SQUARE) / 2);
  for (let y = 0; y < size * SQUARE; y++) {
    for (let x = 0; x < size * SQUARE; x++) {
      const dark = data[Math.floor(y / SQUARE)]?.[Math.floor(x / SQUARE)] === true;
      if (dark) light[(top + y) * WIDTH + left + x] = BLACK;
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`);
  // A camera that is just being opened finds the one or the other, never half of it.
  writeFileSync(`${film}.new`, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
  renameSync(`${film}.new`, film);
}

/** A visit with a network: the colleague is scanned, filming is agreed to and taken back, and care ends it. */
export async function filmsAVisit(
  page: Page,
  mate: Page,
  film: string,
  helpline: string,
  picture: Picture,
): Promise<void> {
  const stop = page.locator('.stop').filter({ hasText: '待上门' }).filter({ hasNotText: '没有上门许可' }).first();
  await stop.click();
  await page.getByRole('link', { name: '开始' }).click();
  await arrives(page, picture);
  await page.getByText('两人同行').waitFor();
  await tap(page, '我已到');
  await page.getByText('已到', { exact: true }).waitFor();
  const code = (await mate.locator('strong.figures').innerText()).replaceAll(' ', '');
  showToCameras(film, `https://lender.example/v/${code}`);
  await tap(page, '扫同事的证件码');
  const typed = page.getByLabel('同事证件上的短码');
  await page.waitForFunction(
    ([wanted]) => Array.from(document.querySelectorAll('input')).some(({ value }) => value === wanted),
    [code] as const,
  );
  assert.equal(await typed.inputValue(), code);
  await picture('scanned');
  await tap(page, '同事已到');
  await begins(page, picture);
  await tap(page, '对方扫了码');
  await page.getByText('本人吗').waitFor();
  await tap(page, /自己说对了/);
  await page.getByText('方便进去').waitFor();
  assert.equal(await page.getByRole('button', { name: '开始录像' }).count(), 0, 'nobody was asked yet');
  await tap(page, '同意进门');
  await page.getByText('可以拍摄吗').waitFor();
  await tap(page, '同意拍摄');
  await tap(page, '开始录像');
  await page.getByText('录音会先保存').waitFor();
  await picture('before-film');
  await page.locator('section').filter({ hasText: '录音会先保存' }).getByRole('button', { name: '开始录像' }).click();
  await page.getByRole('status').filter({ hasText: '正在录音录像' }).waitFor();
  // A film has its sound: the talk goes on.
  await page.getByText('已说明清楚').waitFor();
  await picture('film-runs');
  await tap(page, '收回同意');
  await tap(page, '对方不想再被拍摄');
  await page.getByText('录像必须马上停').waitFor();
  await picture('stop-film');
  await tap(page, '停止录像');
  await page.getByText('录音停了').waitFor();
  assert.equal(await page.getByRole('button', { name: '开始录像' }).count(), 0, 'a yes taken back is a no');
  await tap(page, '开始录音');
  await page.getByRole('status').filter({ hasText: '正在录音' }).waitFor();
  await inDistress(page, helpline, picture);
}

/** What somebody may do to themselves stops everything but care; the line is the one the house has set. */
async function inDistress(page: Page, helpline: string, picture: Picture): Promise<void> {
  await tap(page, '需要照顾');
  await tick(page, /不想活/);
  await tap(page, '保存');
  const line = page.getByRole('link', { name: new RegExp(helpline) });
  await line.waitFor();
  assert.equal(await line.getAttribute('href'), `tel:${helpline}`);
  await picture('care');
  await tap(page, '离开');
  await tap(page, '停止录音');
  await page.getByRole('heading', { name: '结果' }).waitFor();
  await tick(page, /轻生/);
  await picture('close-care');
  await tap(page, '完成');
  await page.getByText('这次上门已完成').waitFor();
}

interface Told {
  readonly items: readonly { readonly id: string }[];
}

interface Seen {
  readonly evidence: readonly {
    readonly kind: string;
    readonly bytes: number;
    readonly arrivedAt: string | null;
    readonly equal: boolean | null;
    readonly flags: readonly { readonly code: string }[];
  }[];
}

/** Of the day's visits one has a film; it arrived as it was taken, and is marked for somebody to look at. */
export async function isOnFilm(page: Page, day: string): Promise<void> {
  const get = async <T>(address: string) =>
    (await page.evaluate(async (from) => (await (await fetch(`/api/v1${from}`)).json()) as unknown, address)) as T;
  const { items } = await get<Told>(`/visits?day=${day}`);
  const films: Seen['evidence'][number][] = [];
  for (const { id } of items) {
    const { evidence } = await get<Seen>(`/visits/${id}`);
    films.push(...evidence.filter(({ kind }) => kind === 'VIDEO'));
  }
  const [film, ...more] = films;
  assert.ok(film !== undefined && more.length === 0, JSON.stringify(films));
  assert.ok(film.equal === true && film.bytes > 1_000, JSON.stringify(film));
  assert.ok(
    film.flags.some(({ code }) => code === 'OUT_OF_CHAIN'),
    'the yes was taken back before the film ended',
  );
}
