import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { write } from './crews';
import { TICK_MILLIS } from './steps';
import { houseDay, houseTime } from './time';

const today = houseDay();

interface Board {
  readonly version?: { readonly id: string } | null;
  readonly crews: readonly {
    readonly people: readonly { readonly name: string }[];
    readonly stops: readonly unknown[];
  }[];
  readonly progress: { readonly running: boolean; readonly failed?: string | null; readonly message?: string | null };
}

interface Late {
  readonly items: readonly { readonly id: string }[];
}

/** Somebody agrees by telephone that these two come today, as soon as they can be there; the borrower's id. */
export async function agreedToday(page: Page): Promise<string> {
  const late = (await page.evaluate(
    async () => (await (await fetch('/api/v1/borrowers?bucket=M2&size=50')).json()) as unknown,
  )) as Late;
  const refused: string[] = [];
  for (const each of late.items) {
    const id = crypto.randomUUID();
    const local = houseTime();
    const fromMinute = local.getUTCHours() * 60 + local.getUTCMinutes() + 2;
    const said = { language: 'zh-CN', wordingVersion: 1, evidence: 'e2e 录音 1', confirm: true };
    try {
      await write(page, 'POST', `/borrowers/${each.id}/appointments`, {
        id,
        aim: 'TALK',
        place: { where: 'HOME' },
        tell: 'NOBODY',
        // Of all who are at work only these two speak it, so it is they who come.
        language: 'en',
      });
      const at = { day: today, fromMinute, toMinute: fromMinute + 120 };
      const stands = (await write(page, 'POST', `/appointments/${id}/accept`, { at, said })) as { state?: string };
      if (stands.state === 'AGREED') return each.id;
      refused.push(JSON.stringify(stands));
    } catch (no) {
      // Of this one the gate or the calendar says no; another one may be visited.
      refused.push(String(no).slice(0, 200));
    }
  }
  assert.fail(`nobody can be visited today: ${refused.slice(0, 3).join(' · ')}`);
}

/** Whoever agreed says afterwards that the sum is not theirs: until that is looked into nobody comes. */
export async function disputes(page: Page, borrower: string): Promise<void> {
  await write(page, 'POST', '/holds', {
    id: crypto.randomUUID(),
    borrowerId: Number(borrower),
    kind: 'DISPUTE',
    since: today,
    source: 'BORROWER',
    reason: 'e2e：说金额不对',
    reviewOn: new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10),
  });
}

/** The plan of today is worked out and put in force; how many visits these two are to make. */
export async function planToday(page: Page, name: string): Promise<number> {
  const read = async () =>
    (await page.evaluate(
      async (day) => (await (await fetch(`/api/v1/planning/days/${day}`)).json()) as unknown,
      today,
    )) as Board;
  const before = (await read()).version?.id;
  await write(page, 'POST', `/planning/days/${today}/solve`, null);
  await page.waitForFunction(
    async ([day, old]) => {
      const { progress, version } = (await (await fetch(`/api/v1/planning/days/${day}`)).json()) as Board;
      return !progress.running && version != null && version.id !== old;
    },
    [today, before ?? ''] as const,
    { timeout: 3 * TICK_MILLIS, polling: 1_000 },
  );
  const board = await read();
  await write(page, 'POST', `/planning/plans/${board.version?.id ?? ''}/publish`, null);
  return board.crews.find(({ people }) => people.some((each) => each.name === name))?.stops.length ?? 0;
}
