import { expect, test } from 'vitest';
import type { Template } from './api';
import { at, daysAround, inTurn, pointsFor, questionOf, templatesFor, type Entry } from './question';

const entry: Entry = {
  borrowerId: '42',
  channel: 'SMS',
  purpose: 'NOTICE',
  day: '2026-03-11',
  time: '10:00',
  contactPointId: '7',
  starting: false,
  wording: 'APPROVED',
};

test('a question about a message says when, to which number and which checked text', () => {
  const question = questionOf(entry, null);
  expect(question).toMatchObject({
    borrowerId: 42,
    contactPointId: 7,
    from: '2026-03-11T10:00:00',
    stage: 'PLAN',
    text: { kind: 'OVERDUE_NOTICE', faults: [], tellsDebt: true },
  });
  expect(question).not.toHaveProperty('meeting');
});

test('an unchecked text says nothing of itself, and a text to somebody else tells no debt', () => {
  expect(questionOf({ ...entry, wording: 'NONE' }, null)).not.toHaveProperty('text');
  const third = questionOf({ ...entry, personId: '9', target: 'CONTACT_PERSON', purpose: 'RESTORE_CONTACT' }, null);
  expect(third).toMatchObject({
    personId: 9,
    target: 'CONTACT_PERSON',
    text: { kind: 'ASK_CONTACT', tellsDebt: false },
  });
});

const SCRIPT: Template = {
  key: 'ask-contact',
  language: 'zh-CN',
  kind: 'ASK_CONTACT',
  medium: 'CALL',
  audience: 'CONTACT_PERSON',
  spokenByAgency: true,
  creditNotice: false,
  inForce: 3,
  latest: 3,
  state: 'APPROVED',
  versions: 3,
};

test('a chosen text speaks for itself, and only texts in force for that listener are offered', () => {
  const all = [
    SCRIPT,
    { ...SCRIPT, key: 'draft', inForce: null },
    { ...SCRIPT, key: 'own', audience: 'DEBTOR' as const },
  ];
  expect(templatesFor(all, 'CALL', false).map((each) => each.key)).toEqual(['ask-contact']);
  expect(templatesFor(all, 'CALL', true).map((each) => each.key)).toEqual(['own']);
  expect(templatesFor(all, 'SMS', false)).toEqual([]);
  const question = questionOf({ ...entry, channel: 'CALL', wording: 'ask-contact/zh-CN', agencyId: 'a' }, null, all);
  expect(question).toMatchObject({
    agencyId: 'a',
    text: { kind: 'ASK_CONTACT', templateId: 3, tellsDebt: false, namesAgency: true },
  });
});

test('a placement says whom it charges and what is done beside, and nothing of texts or addresses', () => {
  expect(questionOf({ ...entry, channel: 'PLACEMENT', agencyId: 'a', handover: ['minimal'] }, null)).toEqual({
    borrowerId: 42,
    channel: 'PLACEMENT',
    purpose: 'PLACEMENT',
    stage: 'PLAN',
    from: '2026-03-11T10:00:00',
    agencyId: 'a',
    handover: { minimal: true, impactAssessed: false, newController: false, renewal: false },
  });
});

test('what is ready counts only when the visit is about to start', () => {
  const visit: Entry = { ...entry, channel: 'VISIT', purpose: 'DEMAND', crew: ['a', 'b'], agreed: true, ready: true };
  expect(questionOf(visit, 'HOME')).toMatchObject({ meeting: { place: 'HOME', agreed: true } });
  expect(questionOf(visit, 'HOME').meeting).not.toHaveProperty('recorderReady');
  expect(questionOf(visit, 'HOME')).not.toHaveProperty('checkedIn');
  expect(questionOf({ ...visit, starting: true }, 'HOME')).toMatchObject({
    stage: 'START',
    checkedIn: ['a', 'b'],
    meeting: { recorderReady: true },
  });
});

test('a message goes to a mobile number of the person asked about', () => {
  const point = (id: string, kind: string, person: string | null) =>
    ({ id, kind, person, consent: 'x', consentOn: null, district: null, source: 'x', valueMasked: '100****' }) as never;
  const points = [point('1', 'MOBILE', null), point('2', 'HOME', null), point('3', 'MOBILE', '9')];
  expect(pointsFor(points, 'SMS', null).map((each) => each.id)).toEqual(['1']);
  expect(pointsFor(points, 'VISIT', null).map((each) => each.id)).toEqual(['2']);
  expect(pointsFor(points, 'SMS', '9').map((each) => each.id)).toEqual(['3']);
});

test('the week lies around the day asked about and never before today', () => {
  expect(daysAround('2026-03-11', '2026-03-10')[0]).toBe('2026-03-10');
  expect(daysAround('2026-03-20', '2026-03-10')[0]).toBe('2026-03-17');
  expect(daysAround('2026-03-20', '2026-03-10')).toHaveLength(7);
  expect(at(questionOf(entry, null), '2026-03-12', 8).from).toBe('2026-03-12T08:00:00');
});

test('questions are asked a few at a time, in order, and no more once nobody wants the answer', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  const run = async (n: number): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    done.push(n);
    running -= 1;
  };
  await inTurn([1, 2, 3, 4, 5], 2, run, () => true);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  done.length = 0;
  await inTurn([1, 2, 3, 4, 5], 2, run, () => done.length < 2);
  expect(done.length).toBeLessThan(5);
});
