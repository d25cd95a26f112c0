import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server, type Asked } from '../../../../shared/test/desk';
import { PLAN } from '../options/example';
import { AgreementList } from './AgreementList';
import { actsOf, type Agreement } from './api';
import { Confirmed } from './ProposeDialog';

const YUAN = (minor: number) => ({ minor, currency: 'CNY' });

const PROPOSED = {
  id: 'a1',
  loanId: '9',
  borrowerId: '7',
  kind: 'instalments',
  state: 'PROPOSED',
  policy: 'house-options@1',
  workedOn: '2026-07-20',
  total: YUAN(50_100),
  waived: YUAN(0),
  endsOn: '2026-09-20',
  text: '还款协议：欠款分期\n第 1 期：2026-07-20，100.00 元\n',
  textSha256: 'ab'.repeat(32),
  proposedBy: 'somebody',
  needsSecondPerson: false,
  approvedBy: null,
  acceptedAt: null,
  acceptedBefore: null,
  signatureSha256: null,
  acceptedCode: null,
  code: null,
  replaces: null,
  endedOn: null,
  schedule: [],
  events: [{ kind: 'PROPOSED', on: '2026-07-20', by: 'somebody', at: '2026-07-20T02:00:00Z' }],
  standing: null,
} as const;

function at(role: string, agreement: object, answers: Readonly<Record<string, (asked: Asked) => unknown>> = {}) {
  const log = server({
    'GET /session': () => ({ user: { id: 'me', roles: [role] }, businessDate: '2026-07-20', rehearsal: false }),
    'GET /users': () => ({ items: [], next: null }),
    'GET /loans/9/agreements': () => ({ items: [agreement], next: null }),
    ...answers,
  });
  desk(<AgreementList loanId="9" phrases={new Map()} />);
  return log;
}

test('nobody signs before every word stands before them and they said so', async () => {
  at('COLLECTOR', PROPOSED);
  fireEvent.click(await screen.findByRole('button', { name: '签署' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('第 1 期：2026-07-20，100.00 元');
  expect(dialog.textContent).toContain('ab'.repeat(32));
  expect(within(dialog).getByRole('button', { name: '签署' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(within(dialog).getByRole('checkbox'));
  expect(within(dialog).getByRole('button', { name: '签署' }).hasAttribute('disabled')).toBe(true);
});

test('the borrower enters a code from their own telephone; a wrong one says how many tries are left', async () => {
  const code = { id: 'c1', askedAt: '2026-07-20T02:00:00Z', sentAt: '2026-07-20T02:00:01Z', triesLeft: 5, opens: true };
  let stands: object = PROPOSED;
  const log = at('COLLECTOR', PROPOSED, {
    'GET /loans/9/agreements': () => ({ items: [stands], next: null }),
    'POST /agreements/a1/code': () => {
      stands = { ...PROPOSED, code };
      return { id: 'c1' };
    },
    'POST /agreements/a1/accept-by-code': () => ({ id: 'a1', left: 4 }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '签署' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByText('手机验证码'));
  expect(within(dialog).getByRole('button', { name: '发送验证码' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(within(dialog).getByRole('checkbox'));
  expect(within(dialog).getByRole('textbox').hasAttribute('disabled')).toBe(true);
  fireEvent.click(within(dialog).getByRole('button', { name: '发送验证码' }));
  await within(dialog).findByText(/10 分钟内有效，还可以试 5 次/);
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '12 34x56' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '签署' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('还可以试 4 次');
  expect(log.find((asked) => asked.path === '/agreements/a1/accept-by-code')?.body).toEqual({
    textSha256: 'ab'.repeat(32),
    figures: '123456',
  });
});

test('above one person’s authority somebody else approves, and why not is told in the dialog', async () => {
  const log = at(
    'MANAGER',
    { ...PROPOSED, needsSecondPerson: true },
    {
      'POST /agreements/a1/approve': () =>
        new Refused(403, { code: 'AGREEMENT_NO_AUTHORITY', detail: '您没有这项权限。', findings: [] }),
    },
  );
  expect(await screen.findByText('等第二人批准')).toBeDefined();
  expect(screen.queryByRole('button', { name: '签署' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '批准' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '收入已核实' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '批准' }));
  await within(dialog).findByText('您没有这项权限。');
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ reason: '收入已核实' });
});

test('a proposal is good for its day only, and not approved by who made it', () => {
  const agreement = { ...PROPOSED, needsSecondPerson: true } as unknown as Agreement;
  expect(actsOf(agreement, 'somebody', '2026-07-20')).toEqual(['cancel']);
  expect(actsOf(agreement, 'me', '2026-07-20')).toEqual(['approve', 'cancel']);
  expect(actsOf(agreement, 'me', '2026-07-21')).toEqual(['cancel']);
  expect(actsOf({ ...agreement, state: 'BROKEN' }, 'me', '2026-07-20')).toEqual([]);
});

test('what server and browser work out differently is shown, with both figures', () => {
  desk(<Confirmed server={{ ...PLAN, totalFen: 50_101 }} browser={PLAN} currency="CNY" />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('以服务器为准');
  expect(alert.textContent).toContain('¥501.01');
  expect(alert.textContent).toContain('¥501.00');
  expect(alert.textContent).toContain('总额');
});
