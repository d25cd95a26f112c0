import { expect, test } from 'vitest';
import type { Campaign, TemplateChoice } from './api';
import {
  campaignActsOf,
  clockOf,
  daysFault,
  entryOf,
  firstOf,
  fitting,
  KINDS,
  termsOf,
  visitMinutes,
} from './campaign';

const WRITER = 'writer';
const VISIT: Campaign = {
  key: 'visit-sms',
  kind: 'VISIT_PROPOSAL',
  kindText: '上门提议',
  channel: 'SMS',
  template: 'visit-proposal-sms',
  treatment: 'PROPOSE_VISIT',
  treatmentText: '提议上门',
  fromDay: 1,
  toDay: 1000,
  dailyLimit: 500,
  visit: { daysAhead: 4, fromMinute: 600, toMinute: 720 },
  state: 'DRAFT',
  written: { by: WRITER, at: '2026-03-10T01:00:00Z' },
};

test('a campaign opened and kept unchanged says the same again', () => {
  const { kind, channel, template, treatment, fromDay, toDay, dailyLimit, visit } = VISIT;
  expect(termsOf({ ...entryOf(VISIT), reason: '照旧' })).toEqual({
    kind,
    channel,
    template,
    treatment,
    fromDay,
    toDay,
    dailyLimit,
    visit,
    reason: '照旧',
  });
});

test('parts that do not belong to a kind are left behind', () => {
  const early = termsOf({ ...entryOf(VISIT), kind: 'PRE_DUE_REMINDER', fromDay: -3, toDay: -1 });
  expect(early.treatment).toBeUndefined();
  expect(early.visit).toBeUndefined();
});

test('what a new campaign begins with is right for its kind', () => {
  for (const kind of KINDS) {
    const { fromDay, toDay } = firstOf(kind);
    expect(daysFault(kind, fromDay, toDay)).toBeNull();
  }
  expect(termsOf(firstOf('VISIT_PROPOSAL')).visit).toEqual({ daysAhead: 4, fromMinute: 600, toMinute: 720 });
});

test('a reminder lies before the due day, everything else after it', () => {
  expect(daysFault('PRE_DUE_REMINDER', -3, 0)).toBeNull();
  expect(daysFault('PRE_DUE_REMINDER', -3, 1)).toBe('early');
  expect(daysFault('PRE_DUE_REMINDER', -61, -1)).toBe('early');
  expect(daysFault('OVERDUE_NOTICE', 0, 5)).toBe('late');
  expect(daysFault('OVERDUE_NOTICE', 1, 3651)).toBe('late');
  expect(daysFault('OVERDUE_NOTICE', 5, 4)).toBe('order');
});

test('only templates to the debtor of the same purpose and way, in the own name, are offered', () => {
  const template = (key: string, more: Partial<TemplateChoice> = {}): TemplateChoice => ({
    key,
    kind: 'OVERDUE_NOTICE',
    medium: 'SMS',
    audience: 'DEBTOR',
    language: 'zh-CN',
    spokenByAgency: false,
    inForce: 1,
    creditNotice: false,
    latest: 1,
    state: 'APPROVED',
    versions: 1,
    ...more,
  });
  const all = [
    template('fits'),
    template('english', { language: 'en' }),
    template('letter', { kind: 'OVERDUE_LETTER', medium: 'LETTER' }),
    template('agency', { spokenByAgency: true }),
    template('guarantor', { audience: 'GUARANTOR' }),
    template('other', { kind: 'INVITATION_TO_TALK' }),
  ];
  expect(fitting(all, 'OVERDUE_NOTICE', 'SMS').map((each) => each.key)).toEqual(['fits']);
  expect(fitting(all, 'OVERDUE_NOTICE', 'LETTER').map((each) => each.key)).toEqual(['letter']);
});

test('visits are proposed on half hours between eight and ten in the evening', () => {
  const minutes = visitMinutes();
  expect([minutes[0], minutes[1], minutes.at(-1)].map((minute) => clockOf(minute ?? 0))).toEqual([
    '08:00',
    '08:30',
    '22:00',
  ]);
});

test('whoever wrote a draft does not approve it, and a paused campaign is let go on by those who approve', () => {
  expect(campaignActsOf(VISIT, WRITER, ['MANAGER'])).toEqual(['edit']);
  expect(campaignActsOf(VISIT, 'other', ['MANAGER'])).toEqual(['edit', 'approve']);
  expect(campaignActsOf(VISIT, 'other', ['COMPLIANCE_OFFICER'])).toEqual(['approve']);
  expect(campaignActsOf({ ...VISIT, state: 'ACTIVE' }, WRITER, ['PLANNER'])).toEqual(['edit', 'pause', 'plan']);
  expect(campaignActsOf({ ...VISIT, state: 'PAUSED' }, WRITER, ['PLANNER'])).toEqual(['edit']);
  expect(campaignActsOf({ ...VISIT, state: 'PAUSED' }, WRITER, ['MANAGER'])).toEqual(['edit', 'resume']);
  expect(campaignActsOf(VISIT, 'other', ['AUDITOR'])).toEqual([]);
});
