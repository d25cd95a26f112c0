import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import type { MessageCard } from './api';
import { MessagePage } from './MessagePage';

const SESSION = {
  businessDate: '2026-03-10',
  user: {
    id: 'u-1',
    login: 'm',
    displayName: '示例·甲',
    roles: ['MANAGER'],
    language: 'zh-CN',
    mustChangePassword: false,
  },
};

const UNSURE: MessageCard = {
  message: {
    id: 'm-1',
    campaign: 'overdue-sms',
    kind: 'OVERDUE_NOTICE',
    kindText: '逾期告知',
    borrowerId: '7',
    nameMasked: '示**',
    dueDay: '2026-03-01',
    plannedOn: '2026-03-10',
    channel: 'SMS',
    state: 'UNSURE',
    stateText: '不确定是否发出',
    why: 'CUT_OFF',
    whyText: '发送途中服务器中断，无法得知是否发出；请向服务商核实',
    stoppedBy: [],
    expiresAt: '2026-03-13T00:00:00Z',
    attempts: 1,
    provider: 'GATEWAY',
    changedAt: '2026-03-10T01:00:00Z',
  },
  template: 'overdue-notice-sms',
  templateVersion: 1,
  language: 'zh-CN',
  mayRetry: false,
  mayCancel: true,
  mayMarkSent: true,
  events: [
    { at: '2026-03-10T00:00:00Z', kind: 'PLANNED', kindText: '已计划' },
    { at: '2026-03-10T00:30:00Z', kind: 'HELD', kindText: '暂缓', why: 'GATE', decisionId: 'd-1' },
    {
      at: '2026-03-10T01:00:00Z',
      kind: 'UNSURE',
      kindText: '不确定是否发出',
      why: 'CUT_OFF',
      whyText: '发送途中服务器中断',
    },
  ],
};
const FINDING = {
  action: 'HOLD',
  code: 'gate.hours',
  rule: 'CN-F-02',
  forCollector: '现在不是可以联系的时间。',
  forOfficer: '22:00 至次日 8:00 不得联系',
};

test('an unsure message says what is to be found out, and is told as not sent with a reason', async () => {
  let card = UNSURE;
  const log = server({
    'GET /session': () => SESSION,
    'GET /outbox/m-1': () => card,
    'GET /gate/decisions/d-1': () => ({ findings: [FINDING] }),
    'POST /outbox/m-1/cancel': () => {
      card = { ...UNSURE, mayCancel: false, mayMarkSent: false, message: { ...UNSURE.message, state: 'CANCELLED' } };
      return { id: 'm-1', state: 'CANCELLED' };
    },
  });
  desk(<MessagePage />, '/outbox/m-1', '/outbox/:id');
  await screen.findByText('不知道这条消息有没有发出去');
  expect(screen.getByText(/请向发送方（GATEWAY）核实/)).toBeDefined();
  expect(screen.getByText('发送途中服务器中断')).toBeDefined();
  await screen.findByText('现在不是可以联系的时间。');
  expect(screen.getByRole('link', { name: 'CN-F-02' }).getAttribute('href')).toBe('/rules?q=CN-F-02');
  expect(screen.queryByRole('button', { name: '再问一次闸口' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '确认未发出' }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '服务商查无此条' } });
  fireEvent.click(screen.getAllByRole('button', { name: '确认未发出' }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByText('不知道这条消息有没有发出去')).toBeNull());
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ reason: '服务商查无此条' });
});

test('the words of a message are shown for a purpose and hidden again on demand', async () => {
  const log = server({
    'GET /session': () => SESSION,
    'GET /outbox/m-1': () => UNSURE,
    'GET /gate/decisions/d-1': () => ({ findings: [] }),
    'POST /outbox/m-1/reveal': () => ({ text: '【示例】您的借款已到期', until: '2026-03-10T01:02:00Z' }),
  });
  desk(<MessagePage />, '/outbox/m-1', '/outbox/:id');
  fireEvent.click(await screen.findByRole('button', { name: /查看原文/ }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '抽查' } });
  fireEvent.click(screen.getAllByRole('button', { name: /查看原文/ }).at(-1) as HTMLElement);
  await screen.findByText('【示例】您的借款已到期');
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ purpose: 'AUDIT', reason: '抽查' });
  fireEvent.click(screen.getByRole('button', { name: /隐藏/ }));
  expect(screen.queryByText('【示例】您的借款已到期')).toBeNull();
});
