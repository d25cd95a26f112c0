import { expect, test } from 'vitest';
import { Problem } from '../../../../shared/api/problem';
import { bodyOf, parseRate, refusedFields, trialOf } from './entry';
import { KINDS } from './kinds';

const waiver = { component: 'PENALTY', amount: '1,200.5', on: '2026-09-30', reason: ' 困难帮扶 ' };

test('what was typed becomes what the server takes: fen, days and trimmed words', () => {
  expect(bodyOf(KINDS.waiver.fields, waiver, 'CNY')).toEqual({
    component: 'PENALTY',
    amount: { minor: 120_050, currency: 'CNY' },
    on: '2026-09-30',
    reason: '困难帮扶',
  });
});

test.each(['', '0', '-5', '1.234', '十元'])('a sum of %j is none', (amount) => {
  expect(bodyOf(KINDS.waiver.fields, { ...waiver, amount }, 'CNY')).toBeNull();
});

test('a pause must end after it begins', () => {
  const pause = { from: '2026-09-30', until: '2026-09-30', reason: 'x' };
  expect(bodyOf(KINDS.pause.fields, pause, 'CNY')).toBeNull();
  expect(bodyOf(KINDS.pause.fields, { ...pause, until: '2026-10-01' }, 'CNY')).toMatchObject({ until: '2026-10-01' });
});

test('a rate is a percentage, exact to a ten-thousandth of a percent', () => {
  expect(parseRate('12.5')).toBe(125_000);
  expect(parseRate('0.0001')).toBe(1);
  expect(parseRate('100%')).toBe(1_000_000);
  expect(parseRate('100.0001')).toBeNull();
  expect(parseRate('1e2')).toBeNull();
});

test('a fact can be tried before its reason is written, and not recorded', () => {
  const unexplained = { ...waiver, reason: '' };
  expect(bodyOf(KINDS.waiver.fields, unexplained, 'CNY')).toBeNull();
  expect(trialOf(KINDS.waiver.fields, unexplained, 'CNY')).toMatchObject({ amount: { minor: 120_050 } });
});

test.each([
  ['DATE_IN_THE_FUTURE', '日期不得晚于营业日 2026-09-30。', 'on'],
  ['WAIVER_TOO_LARGE', '减免金额超过当日该项应还金额 0.93。', 'amount'],
  ['VALUE_OUT_OF_RANGE', '“amount”超出允许范围。', 'amount'],
])('%s stands under its field', (code, sentence, field) => {
  const refused = refusedFields(new Problem(422, code, '', sentence, []), KINDS.waiver.fields, '超出允许范围');
  expect([...refused.keys()]).toEqual([field]);
});

test('a refusal about no field stands under none', () => {
  const closed = new Problem(409, 'LOAN_CLOSED', '', '贷款已于 2026-01-01 关闭。', []);
  expect(refusedFields(closed, KINDS.payment.fields, '').size).toBe(0);
});
