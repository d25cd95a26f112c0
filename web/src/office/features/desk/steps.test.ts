import { expect, test } from 'vitest';
import type { Call } from './api';
import { maySeeDebt, scriptsFor, stepsOf, wishOf } from './steps';

const claimed: Call = {
  id: 'c',
  borrowerId: '7',
  nameMasked: '示例·张**',
  state: 'CLAIMED',
  expiresAt: '2026-09-30T02:15:00Z',
  numbers: [],
  telephony: [],
};
const permitted: Call = { ...claimed, state: 'PERMITTED', script: 'CALL_SCRIPT', permitId: 'p' };
const toContact: Call = { ...permitted, script: 'ASK_TO_CALL_BACK', personId: '8' };
const mine = { contactPointId: '70', masked: '100****1234' };
const theirs = { contactPointId: '80', personId: '8', role: 'CONTACT_PERSON', masked: '100****5678' };

test('before the permit there is nothing to do but ask for it', () => {
  expect(stepsOf(claimed, false)).toEqual({
    permit: 'now',
    dial: 'later',
    identity: 'later',
    script: 'later',
    outcome: 'later',
  });
});

test('a permitted call is dialled, by the system or by hand, and then it is made sure who listens', () => {
  expect(stepsOf(permitted, false)).toMatchObject({
    permit: 'done',
    dial: 'now',
    identity: 'later',
    script: 'later',
    outcome: 'open',
  });
  const called = { ...permitted, dialledAt: '2026-09-30T02:00:00Z' };
  for (const steps of [stepsOf(called, false), stepsOf(permitted, true)]) {
    expect(steps).toMatchObject({ dial: 'done', identity: 'now', script: 'later', outcome: 'open' });
  }
});

test('the script is spoken once the debtor is known to listen, and not at all when that failed', () => {
  expect(stepsOf({ ...permitted, identityPassed: true }, false)).toMatchObject({ identity: 'done', script: 'now' });
  expect(stepsOf({ ...permitted, identityPassed: false }, true)).toMatchObject({ outcome: 'now', script: 'spared' });
});

test('with a contact person there is nothing to check', () => {
  expect(stepsOf(toContact, false)).toMatchObject({ identity: 'spared', script: 'later' });
  expect(stepsOf(toContact, true)).toMatchObject({ identity: 'spared', script: 'now' });
});

test('the debt is on screen for one case only: the debtor, made sure of, while the call lasts', () => {
  const sure = { ...permitted, identityPassed: true };
  expect(maySeeDebt(sure)).toBe(true);
  expect(maySeeDebt(claimed)).toBe(false);
  expect(maySeeDebt(permitted)).toBe(false);
  expect(maySeeDebt({ ...sure, identityPassed: false })).toBe(false);
  expect(maySeeDebt({ ...sure, state: 'CLOSED' })).toBe(false);
  expect(maySeeDebt({ ...toContact, identityPassed: true })).toBe(false);
});

test('the script follows from whose number it is', () => {
  expect(scriptsFor(mine)).toEqual(['CALL_SCRIPT']);
  expect(scriptsFor(theirs)).toEqual(['ASK_CONTACT', 'ASK_TO_CALL_BACK']);
  expect(scriptsFor(undefined)).toEqual([]);
  expect(wishOf(theirs, 'ASK_CONTACT', true)).toEqual({
    script: 'ASK_CONTACT',
    personId: 8,
    contactPointId: 80,
    recorderReady: true,
  });
  expect(wishOf(mine, 'CALL_SCRIPT', false)).toMatchObject({ personId: null, recorderReady: false });
});
