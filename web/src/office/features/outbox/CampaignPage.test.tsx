import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import type { Campaign } from './api';
import { CampaignPage } from './CampaignPage';

const CAMPAIGN: Campaign = {
  key: 'overdue-sms',
  kind: 'OVERDUE_NOTICE',
  kindText: '逾期告知',
  channel: 'SMS',
  template: 'overdue-notice-sms',
  treatment: 'REMIND',
  treatmentText: '短信提醒',
  fromDay: 1,
  toDay: 30,
  dailyLimit: 500,
  state: 'DRAFT',
  written: { by: 'writer', at: '2026-03-09T01:00:00Z', note: '随产品附带' },
};

function answers(user: string, campaign: () => Campaign) {
  return {
    'GET /session': () => ({
      businessDate: '2026-03-10',
      user: {
        id: user,
        login: 'm',
        displayName: '示例·甲',
        roles: ['MANAGER'],
        language: 'zh-CN',
        mustChangePassword: false,
      },
    }),
    'GET /users': () => ({ items: [] }),
    'GET /campaigns/overdue-sms': campaign,
    'GET /campaigns/overdue-sms/trial': () => ({ key: 'overdue-sms', on: '2026-03-10', planned: 42, dailyLimit: 500 }),
    'GET /templates': () => [],
  };
}

test('a draft tells how many it would write to today and is let loose by somebody else', async () => {
  let campaign = CAMPAIGN;
  const log = server({
    ...answers('other', () => campaign),
    'POST /campaigns/overdue-sms/approve': () => {
      campaign = { ...CAMPAIGN, state: 'ACTIVE', approved: { by: 'other', at: '2026-03-10T01:00:00Z' } };
      return { key: 'overdue-sms', state: 'ACTIVE' };
    },
  });
  desk(<CampaignPage />, '/campaigns/overdue-sms', '/campaigns/:key');
  await screen.findByText('2026-03-10 会排出 42 条（每日上限 500 条）。');
  expect(screen.getByText('逾期第 1 至 30 天')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /批\s*准/ }));
  await screen.findByRole('dialog');
  fireEvent.click(screen.getAllByRole('button', { name: /批\s*准/ }).at(-1) as HTMLElement);
  await screen.findByText('生效中');
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ reason: null });
});

test('whoever wrote the draft is told that somebody else approves it, and changes it as a whole', async () => {
  const log = server({
    ...answers('writer', () => CAMPAIGN),
    'PUT /campaigns/overdue-sms': () => ({ key: 'overdue-sms', state: 'DRAFT' }),
  });
  desk(<CampaignPage />, '/campaigns/overdue-sms', '/campaigns/:key');
  await screen.findByText('草稿是您写的，须由另一位同事批准。');
  expect(screen.queryByRole('button', { name: /批\s*准/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /修\s*改/ }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('到第几天为止'), { target: { value: '20' } });
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '三十天太久' } });
  fireEvent.click(screen.getByRole('button', { name: '存为草稿' }));
  await waitFor(() => expect(log.some((asked) => asked.verb === 'PUT')).toBe(true));
  expect(log.find((asked) => asked.verb === 'PUT')?.body).toEqual({
    kind: 'OVERDUE_NOTICE',
    channel: 'SMS',
    template: 'overdue-notice-sms',
    treatment: 'REMIND',
    fromDay: 1,
    toDay: 20,
    dailyLimit: 500,
    reason: '三十天太久',
  });
});
