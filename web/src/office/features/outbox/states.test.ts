import { expect, test } from 'vitest';
import type { MessageCard, MessageState } from './api';
import { actsOf, pathOf, stateOf, tilesOf, toneOf, totalOf } from './states';

function card(state: MessageState, may: Partial<MessageCard> = {}): MessageCard {
  return {
    message: {
      id: '0198',
      campaign: 'overdue-sms',
      kind: 'OVERDUE_NOTICE',
      kindText: '逾期告知',
      borrowerId: '7',
      nameMasked: '示**',
      dueDay: '2026-03-01',
      plannedOn: '2026-03-10',
      channel: 'SMS',
      state,
      stateText: '',
      stoppedBy: [],
      expiresAt: '2026-03-13T00:00:00Z',
      attempts: 1,
      changedAt: '2026-03-10T01:00:00Z',
    },
    template: 'overdue-notice-sms',
    language: 'zh-CN',
    mayRetry: false,
    mayCancel: false,
    mayMarkSent: false,
    events: [],
    ...may,
  };
}

test('a quiet day still shows what waits, what arrived and that nothing is unsure', () => {
  expect(tilesOf({}, null).map((tile) => tile.state)).toEqual(['UNSURE', 'PLANNED', 'HELD', 'SENT', 'DELIVERED']);
});

test('a state has a tile when something is in it or it is the one looked at; what needs a person comes first', () => {
  const tiles = tilesOf({ BOUNCED: 2, FAILED: 1, DELIVERED: 40 }, 'EXPIRED');
  expect(tiles.map((tile) => tile.state)).toEqual([
    'UNSURE',
    'FAILED',
    'PLANNED',
    'HELD',
    'SENT',
    'DELIVERED',
    'BOUNCED',
    'EXPIRED',
  ]);
  expect(tiles.find((tile) => tile.state === 'BOUNCED')?.n).toBe(2);
  expect(totalOf({ BOUNCED: 2, FAILED: 1, DELIVERED: 40 })).toBe(43);
});

test('an address with a state nobody knows shows everything', () => {
  expect(stateOf('SENT')).toBe('SENT');
  expect(stateOf('SENT?')).toBeNull();
  expect(stateOf(null)).toBeNull();
  expect(toneOf('UNSURE')).toBe('bad');
  expect(toneOf('SOMETHING')).toBe('plain');
});

test('of an unsure message a manager says whether it was sent, a planner only that it was not', () => {
  const unsure = card('UNSURE', { mayCancel: true, mayMarkSent: true });
  expect(actsOf(unsure, ['MANAGER'])).toEqual(['not-sent', 'mark-sent']);
  expect(actsOf(unsure, ['PLANNER'])).toEqual(['not-sent']);
  expect(actsOf(unsure, ['AUDITOR'])).toEqual([]);
  expect(pathOf('not-sent', '0198')).toBe('/outbox/0198/cancel');
  expect(pathOf('mark-sent', '0198')).toBe('/outbox/0198/mark-sent');
});

test('what waits again may be asked for or taken back, each by those whose work it is', () => {
  const held = card('HELD', { mayRetry: true, mayCancel: true });
  expect(actsOf(held, ['PLANNER'])).toEqual(['retry', 'cancel']);
  expect(actsOf(held, ['COMPLIANCE_OFFICER'])).toEqual(['cancel']);
  expect(actsOf(card('SENT'), ['MANAGER'])).toEqual([]);
});
