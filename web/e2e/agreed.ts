import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

interface Told {
  readonly items: readonly { readonly id: string }[];
}

interface Visit {
  readonly chainOk: boolean;
  readonly follow: readonly {
    readonly what: string;
    readonly doneAt: string | null;
    readonly sentence: string | null;
  }[];
}

interface Agreement {
  readonly state: string;
  readonly text: string;
  readonly signatureSha256: string | null;
}

/** What somebody read and signed at their door today is an agreement in force, word for word. */
export async function isInForce(page: Page, day: string, read: string): Promise<void> {
  const number = /编号 ([0-9a-f-]{36})/.exec(read)?.[1] ?? '';
  const get = async <T>(address: string) =>
    (await page.evaluate(async (from) => (await (await fetch(`/api/v1${from}`)).json()) as unknown, address)) as T;
  const { items } = await get<Told>(`/visits?day=${day}`);
  const visits = await Promise.all(items.map(({ id }) => get<Visit>(`/visits/${id}`)));
  const follow = visits.flatMap((visit) => visit.follow).find(({ what }) => what === 'AGREEMENT');
  assert.ok(follow?.doneAt != null, JSON.stringify(follow));
  const agreed = await get<Agreement>(`/agreements/${number}`);
  assert.equal(agreed.state, 'ACTIVE');
  assert.match(agreed.signatureSha256 ?? '', /^[0-9a-f]{64}$/);
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  assert.equal(squeezed(agreed.text), squeezed(read));
}
