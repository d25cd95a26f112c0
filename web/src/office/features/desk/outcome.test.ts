import { expect, test } from 'vitest';
import type { Action, Call, Flag, ResultLine } from './api';
import { actionsFor, bodyOf, faultsOf, fits, opensHold } from './outcome';

const TODAY = '2026-09-30';

function line(result: ResultLine['result'], action: Action, ...flags: readonly Flag[]): ResultLine {
  const nextAction = action === 'DEBTOR' ? 'CHECK_PAYMENT' : 'CALL_AGAIN';
  return { result, text: result, action, actionText: action, nextAction, nextActionText: nextAction, flags };
}

const promise = line('PROMISE', 'DEBTOR', 'CONTACTED', 'RIGHT_PARTY', 'EFFECTIVE', 'NEEDS_DATE', 'NEEDS_AMOUNT');
const paid = line('PAID', 'DEBTOR', 'NEEDS_DATE');
const selfHarm = line('SELF_HARM', 'DEBTOR', 'STOPS_STRATEGY');
const notConfirmed = line('NOT_CONFIRMED', 'OTHER', 'CONTACTED');
const refuses = line('REFUSES_CONTACT', 'OTHER', 'CONTACTED');
const noAnswer = line('NO_ANSWER', 'NOBODY');
const notDialled = line('NOT_DIALLED', 'STOPPED', 'NOT_WORKED');
const all = [promise, paid, selfHarm, notConfirmed, refuses, noAnswer, notDialled];

const call: Call = {
  id: 'c',
  borrowerId: '7',
  nameMasked: '示例·张**',
  state: 'PERMITTED',
  expiresAt: '2026-09-30T04:00:00Z',
  script: 'CALL_SCRIPT',
  numbers: [],
  telephony: [],
};
const sure: Call = { ...call, identityPassed: true };

function open(of: Call): readonly string[] {
  return all.filter((each) => fits(each, of)).map((each) => each.result);
}

test('before it is sure who listens no result says the debtor spoke, save one where help comes first', () => {
  expect(open(call)).toEqual(['SELF_HARM', 'NOT_CONFIRMED', 'NO_ANSWER', 'NOT_DIALLED']);
  expect(open({ ...call, identityPassed: false })).toEqual(['SELF_HARM', 'NOT_CONFIRMED', 'NO_ANSWER']);
  expect(open(sure)).toEqual(['PROMISE', 'PAID', 'SELF_HARM', 'NO_ANSWER']);
});

test('only somebody else can refuse to be asked again', () => {
  const other: Call = { ...call, script: 'ASK_CONTACT', personId: '8' };
  expect(open(other)).toEqual(['SELF_HARM', 'REFUSES_CONTACT', 'NO_ANSWER', 'NOT_DIALLED']);
});

test('who was dialled by the system cannot be written down as not dialled', () => {
  expect(fits(notDialled, { ...call, dialledAt: '2026-09-30T02:00:00Z' })).toBe(false);
  expect(actionsFor(all, { ...call, dialledAt: '2026-09-30T02:00:00Z' })).toEqual(['DEBTOR', 'OTHER', 'NOBODY']);
});

test('a promise needs a day that is still to come and a sum', () => {
  expect(faultsOf(undefined, {}, TODAY)).toEqual(['result']);
  expect(faultsOf(promise, {}, TODAY)).toEqual(['on.needed', 'amount']);
  expect(faultsOf(promise, { on: '2026-09-29', amount: '0' }, TODAY)).toEqual(['on.past', 'amount']);
  expect(faultsOf(promise, { on: '2027-10-02', amount: '500.505' }, TODAY)).toEqual(['on.far', 'amount']);
  expect(faultsOf(promise, { on: '2027-10-01', amount: '1,500.5' }, TODAY)).toEqual([]);
  expect(faultsOf(promise, { on: TODAY, amount: '0.01' }, TODAY)).toEqual([]);
});

test('what was paid may have been paid before today', () => {
  expect(faultsOf(paid, { on: '2026-09-20' }, TODAY)).toEqual([]);
});

test('the day to look again lies between today and a year ahead', () => {
  expect(faultsOf(noAnswer, { nextOn: '2026-09-29' }, TODAY)).toEqual(['nextOn']);
  expect(faultsOf(noAnswer, { nextOn: '2027-10-02' }, TODAY)).toEqual(['nextOn']);
  expect(faultsOf(noAnswer, { nextOn: TODAY }, TODAY)).toEqual([]);
});

test('a day and a sum typed for another result are not sent with this one', () => {
  const entry = { on: '2026-10-08', amount: '500', nextOn: '2026-10-09', note: ' ', distress: true };
  expect(bodyOf(promise, entry)).toEqual({
    result: 'PROMISE',
    promisedOn: '2026-10-08',
    promised: { minor: 50_000, currency: 'CNY' },
    nextAction: 'CHECK_PAYMENT',
    nextOn: '2026-10-09',
    distress: true,
    hardship: false,
    note: null,
  });
  expect(bodyOf(noAnswer, entry)).toMatchObject({ promisedOn: null, promised: null, nextAction: 'CALL_AGAIN' });
});

test('distress, hardship and some results make collection wait', () => {
  expect(opensHold(noAnswer, {})).toBe(false);
  expect(opensHold(selfHarm, {})).toBe(true);
  expect(opensHold(promise, { distress: true })).toBe(true);
  expect(opensHold(promise, { hardship: true })).toBe(true);
});
