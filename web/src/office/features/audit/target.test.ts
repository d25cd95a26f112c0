import { expect, test } from 'vitest';
import { ACTIONS } from './actions';
import en from './messages/en.json';
import zh from './messages/zh-CN.json';
import { shortId, targetOf } from './target';

test.each([
  ['borrower/42', '/borrowers/42'],
  ['import/01a20136-4405-740e-8b65-1721d18e2c81', '/imports/01a20136-4405-740e-8b65-1721d18e2c81'],
  ['playbook/zhongbang/3', '/playbooks/zhongbang?version=3'],
  ['playbook/zhongbang', '/playbooks/zhongbang'],
  ['template/call-script/zh-CN/2', '/templates/call-script/zh-CN?version=2'],
  ['template/call-script', null],
  ['letter-batch/01a20136-4405-740e-8b65-1721d18e2c81', '/letters/01a20136-4405-740e-8b65-1721d18e2c81'],
  ['call/01a20136-4405-740e-8b65-1721d18e2c81', null],
  ['message/01a20136-4405-740e-8b65-1721d18e2c81', '/outbox/01a20136-4405-740e-8b65-1721d18e2c81'],
  ['campaign/overdue-sms', '/campaigns/overdue-sms'],
  ['setting/smtp-host', '/channels'],
  ['night/2026-09-30/ledger.age', '/nights'],
  ['user/01a20133-da0b-74ce-b30d-eddd3c88a510', '/users'],
  ['loan/7', null],
  ['case/7', null],
])('%s is shown on %s', (text, page) => {
  expect(targetOf(text)?.page).toBe(page);
});

test('what is no target is shown as it came', () => {
  expect(targetOf('book')).toBeNull();
  expect(targetOf('//evil.test/x')).toBeNull();
});

test('long ids are cut, others are not', () => {
  expect(shortId('01a20136-4405-740e-8b65-1721d18e2c81')).toBe('01a20136');
  expect(shortId('2026-09-30')).toBe('2026-09-30');
});

test('every action of the list has words in both languages', () => {
  for (const action of ACTIONS) {
    expect(zh).toHaveProperty([`audit.action.${action}`]);
    expect(en).toHaveProperty([`audit.action.${action}`]);
  }
});
