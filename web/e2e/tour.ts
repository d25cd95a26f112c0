import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Where the pictures of README and docs are. */
const TARGET = path.resolve(import.meta.dirname, '../../docs/images');
/** A picture larger than this makes the repository heavy without showing more. */
const MOST_BYTES = 300_000;

export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  const chart = page.locator('figure [role="img"]').first();
  if ((await chart.count()) > 0) await chart.locator('canvas').first().waitFor();
  // Who wishes less movement sees a chart whole in the frame after the next.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** What is seen now, as a picture of the docs. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  const file = path.join(TARGET, `${name}.png`);
  await page.screenshot({ path: file });
  const bytes = statSync(file).size;
  if (bytes > MOST_BYTES) throw new Error(`${name}.png is ${String(bytes)} bytes`);
  console.log(`docs/images/${name}.png ${String(Math.round(bytes / 1000))} kB`);
}

/**
 * A stop of the tour on the way of a story: a picture when the stories are told for pictures, nothing otherwise. What
 * is looked at stands at the top.
 */
export async function tourStop(page: Page, name: string, at?: Locator): Promise<void> {
  if (process.env['LIFANG_TOUR'] === undefined) return;
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await at?.evaluate((element) => {
    element.scrollIntoView();
  });
  await picture(page, name);
}
