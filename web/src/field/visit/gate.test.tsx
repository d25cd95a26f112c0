import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Day } from '../day/model';
import { type Setting, loadChain } from '../kernel/chain';
import type { Happening, VisitEvent } from '../kernel/events';
import { Unpermitted } from './Blocked';
import { Care } from './Leaving';
import { type Visit, VisitContext } from './useVisit';

const ANN = '0198b4c2-0000-7000-8000-000000000001';
const BEN = '0198b4c2-0000-7000-8000-000000000002';
const NOON = Date.parse('2026-03-10T12:00:00+08:00');
const DAY = Math.floor(NOON / 86_400_000);

const UNASKED: Setting = {
  borrower: 7,
  point: 8,
  place: 'HOME',
  permit: null,
  crew: [ANN, BEN].map((id) => ({ id, fromDay: DAY, toDay: DAY, signedIn: true })),
  plannedAt: null,
};

test('without a permit the phone lets nobody begin, whatever else is in order', async () => {
  const chain = await loadChain();
  const before: readonly Happening[] = [
    { type: 'SET_OFF' },
    { type: 'ARRIVED', place: null, reason: '地下室没有信号' },
    { type: 'CREW_PRESENT', member: ANN, proof: '' },
    { type: 'CREW_PRESENT', member: BEN, proof: 'ABC' },
    { type: 'RECORDER_STARTED', kind: 'SOUND' },
    { type: 'PACKET_CHECKED', missing: [] },
  ];
  const events: VisitEvent[] = [];
  for (const each of before) {
    const event = { ...each, at: NOON + events.length };
    expect(chain.against(UNASKED, events, event)).toBeNull();
    events.push(event);
  }
  const begun: VisitEvent = { type: 'BEGUN', at: NOON + 60_000 };
  expect(chain.against(UNASKED, events, begun)).toMatchObject({ by: 'PERMIT_MISSING', rule: 'LF-PERMIT' });
  expect(chain.stand(UNASKED, events, NOON + 60_000).next).toMatchObject({ what: 'BLOCKED', by: 'PERMIT_MISSING' });
});

test('a visit nobody agreed to names the rule and what to do', () => {
  render(
    <Unpermitted
      why={{ code: 'GATE_DENY', rules: ['CN-V-13'], says: '这次上门没有约定。', todo: '先打电话约好时间。' }}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('这次上门没有约定。');
  expect(screen.getByText('先打电话约好时间。')).toBeDefined();
  expect(screen.getByText('依据 CN-V-13')).toBeDefined();
});

test('the card for somebody in distress rings the helpline the house has set', () => {
  const day = { head: { helpline: '400-161-9995', phone: null } } as unknown as Day;
  render(
    <VisitContext value={{ day } as unknown as Visit}>
      <Care />
    </VisitContext>,
  );
  const line = screen.getByRole('link', { name: /400-161-9995/ });
  expect(line.getAttribute('href')).toBe('tel:400-161-9995');
});
