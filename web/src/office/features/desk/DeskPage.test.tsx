import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../shared/test/desk';
import { DeskPage } from './DeskPage';

const session = () => ({
  user: {
    id: '1',
    login: 'collector',
    displayName: '示例催收员',
    roles: ['COLLECTOR'],
    language: 'zh-CN',
    mustChangePassword: false,
  },
  businessDate: '2026-09-30',
});
const turn = {
  borrowerId: '7',
  nameMasked: '示例·张**',
  treatment: 'CALL',
  treatmentText: '电话沟通',
  priority: 2,
  overdueSince: '2026-09-01',
};
const claimed = {
  id: 'c',
  borrowerId: '7',
  nameMasked: '示例·张**',
  state: 'CLAIMED',
  expiresAt: '2026-09-30T02:15:00Z',
  numbers: [{ contactPointId: '70', masked: '100****1234' }],
  telephony: [],
};
const results = [
  {
    result: 'PROMISE',
    text: '承诺还款',
    action: 'DEBTOR',
    actionText: '遇到本人',
    nextAction: 'CHECK_PAYMENT',
    nextActionText: '核对到账',
    flags: ['CONTACTED', 'NEEDS_DATE', 'NEEDS_AMOUNT'],
  },
  {
    result: 'NO_ANSWER',
    text: '无人接听',
    action: 'NOBODY',
    actionText: '没有遇到人',
    nextAction: 'CALL_AGAIN',
    nextActionText: '再打',
    flags: [],
  },
  {
    result: 'MESSAGE_PASSED_ON',
    text: '答应转告',
    action: 'OTHER',
    actionText: '遇到别人',
    nextAction: 'WAIT_FOR_CALL',
    nextActionText: '等回电',
    flags: ['CONTACTED'],
  },
];
const none = () => new Refused(404, { code: 'CALL_UNKNOWN' });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

/** A house with one person to call and no telephony system; it keeps a call as the real one does. */
function house() {
  let call: Record<string, unknown> | null = null;
  const change = (part: object) => {
    call = { ...call, ...part };
    return { id: 'c', state: 'PERMITTED' };
  };
  return server({
    'GET /session': session,
    'GET /calls/queue': () => ({ items: [turn] }),
    'GET /calls/results': () => results,
    'GET /calls/current': () => call ?? none(),
    'POST /calls': () => change(claimed),
    'POST /calls/c/permit': ({ body }) => {
      if ((body as { recorderReady: boolean }).recorderReady) {
        change({ state: 'PERMITTED', script: 'CALL_SCRIPT', contactPointId: '70', permitId: 'p' });
        return { id: 'c', permit: 'p', until: '2026-09-30T04:00:00Z' };
      }
      return { id: 'c', decision: 'd', verdict: 'HOLD', rules: ['CN-V-07'], retryFrom: '2026-09-30T14:00:00' };
    },
    'GET /gate/decisions/d': () => ({
      findings: [
        { action: 'HOLD', code: 'X', rule: 'CN-V-07', forCollector: '录音没有就绪。', forOfficer: '外呼须全程录音。' },
      ],
    }),
    'POST /calls/c/dial': () => new Refused(409, { code: 'CALL_NO_TELEPHONY', detail: '请自行拨打。' }),
    'POST /calls/c/identity': ({ body }) => change({ identityPassed: (body as { passed: boolean }).passed }),
    'GET /calls/c/script': () =>
      call?.['identityPassed'] === true
        ? { text: '您好，请问是本人吗？\n\n您有一笔款项逾期。', whole: true }
        : { text: '您好，请问是本人吗？', whole: false },
    'GET /calls/c/facts': () => ({ overdue: { minor: 123_456, currency: 'CNY' }, since: '2026-09-01', values: {} }),
    'POST /calls/c/close': () => {
      call = null;
      return { id: 'c', hold: 'h', marks: 0 };
    },
  });
}

async function permittedByHand() {
  press((await screen.findByRole('button', { name: '接手下一位' })).textContent ?? '');
  fireEvent.click(await screen.findByRole('checkbox', { name: '录音已就绪' }));
  press('询问可否拨打');
  await screen.findByText(/可以拨打。/);
  press('我自己拨打');
  await screen.findByText('怎样核对');
}

test('a no of the gate tells its rule, its sentence and when to ask again', async () => {
  house();
  desk(<DeskPage />);
  press((await screen.findByRole('button', { name: '接手下一位' })).textContent ?? '');
  fireEvent.click(await screen.findByRole('button', { name: '询问可否拨打' }));
  expect(await screen.findByText('录音没有就绪。')).toBeDefined();
  expect(screen.getByText('2026-09-30 14:00 起可以再问。')).toBeDefined();
  expect(screen.getAllByRole('link', { name: 'CN-V-07' }).length).toBeGreaterThan(0);
}, 60_000);

test('no fact of the debt is asked for or shown until the debtor is known to listen', async () => {
  const asked = house();
  desk(<DeskPage />);
  await permittedByHand();
  expect(screen.queryByText('2026-09-01')).toBeNull();
  expect(asked.some((each) => each.path.endsWith('/facts'))).toBe(false);
  press('是本人');
  expect(await screen.findByText('¥1,234.56')).toBeDefined();
  expect(await screen.findByText(/您有一笔款项逾期/)).toBeDefined();
  expect(asked.find((each) => each.path === '/calls/c/identity')?.body).toEqual({
    method: 'ID_LAST_FOUR',
    passed: true,
  });
}, 60_000);

test('when somebody else answers nothing of the debt appears and the outcome begins with somebody else', async () => {
  const asked = house();
  desk(<DeskPage />);
  await permittedByHand();
  press('不是本人');
  expect(await screen.findByText('没有确认是本人。')).toBeDefined();
  expect(screen.queryByRole('radio', { name: '遇到本人' })).toBeNull();
  expect((screen.getByRole('radio', { name: '遇到别人' }) as HTMLInputElement).checked).toBe(true);
  expect(asked.some((each) => each.path.endsWith('/facts'))).toBe(false);
}, 60_000);

test('a promise is not sent without its sum; what is sent ends the call and brings the queue back', async () => {
  const asked = house();
  desk(<DeskPage />);
  await permittedByHand();
  press('是本人');
  fireEvent.click(await screen.findByRole('radio', { name: '遇到本人' }));
  pick('承诺还款');
  press('结束并记录');
  expect(await screen.findByText('请写明金额，例如 500 或 500.50。')).toBeDefined();
  expect(asked.some((each) => each.path.endsWith('/close'))).toBe(false);
  fireEvent.click(screen.getByRole('radio', { name: '没有遇到人' }));
  pick('无人接听');
  fireEvent.click(screen.getByRole('checkbox', { name: '对方说到生活困难' }));
  press('结束并记录');
  const said = await screen.findByRole('status');
  expect(within(said).getByRole('link', { name: '看暂停记录' }).getAttribute('href')).toBe('/holds/h');
  await waitFor(() => expect(screen.getByRole('button', { name: '接手下一位' })).toBeDefined());
  expect(asked.find((each) => each.path.endsWith('/close'))?.body).toMatchObject({
    result: 'NO_ANSWER',
    promised: null,
    nextAction: 'CALL_AGAIN',
    hardship: true,
  });
}, 60_000);
