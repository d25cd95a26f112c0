import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import type { Setting } from './api';
import { ChannelsPage } from './ChannelsPage';

const SECRET = 'kept-secret-1';
const PASSWORD: Setting = {
  key: 'smtp-password',
  title: '邮件密码',
  form: 'SECRET',
  choices: [],
  secret: true,
  set: false,
};

function session(role: string) {
  return {
    businessDate: '2026-03-10',
    user: {
      id: 'u-1',
      login: 'a',
      displayName: '示例·甲',
      roles: [role],
      language: 'zh-CN',
      mustChangePassword: false,
    },
  };
}

test('a secret goes in with a reason and is never shown again', async () => {
  let password = PASSWORD;
  const log = server({
    'GET /session': () => session('ADMIN'),
    'GET /users': () => ({ items: [] }),
    'GET /outreach-settings': () => [
      {
        key: 'sms-provider',
        title: '短信由谁发送',
        form: 'CHOICE',
        choices: ['LOCAL', 'SMPP'],
        secret: false,
        value: 'LOCAL',
        set: false,
      },
      password,
    ],
    'PUT /outreach-settings/smtp-password': () => {
      password = { ...PASSWORD, set: true, changedAt: '2026-03-10T01:00:00Z', changedBy: 'u-1' };
      return { key: 'smtp-password' };
    },
  });
  const { container } = desk(<ChannelsPage />);
  await screen.findByText('只写入本机的发件箱，不发给任何人。');
  fireEvent.click(screen.getByRole('button', { name: '修改：邮件密码' }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('邮件密码'), { target: { value: SECRET } });
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '更换账号' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await screen.findByText('已保存，不再显示');
  expect(log.find((asked) => asked.verb === 'PUT')?.body).toEqual({ value: SECRET, reason: '更换账号' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(container.innerHTML).not.toContain(SECRET);
});

test('somebody who only looks is offered no change', async () => {
  server({
    'GET /session': () => session('AUDITOR'),
    'GET /users': () => ({ items: [] }),
    'GET /outreach-settings': () => [PASSWORD],
  });
  desk(<ChannelsPage />);
  await screen.findByText('邮件密码');
  expect(screen.queryByRole('button', { name: '修改：邮件密码' })).toBeNull();
});

test('while a provider with templates of its own sends, each approved text shows the code it has there', async () => {
  const log = server({
    'GET /session': () => session('ADMIN'),
    'GET /users': () => ({ items: [] }),
    'GET /outreach-settings': () => [
      {
        key: 'sms-provider',
        title: '短信由谁发送',
        form: 'CHOICE',
        choices: ['LOCAL', 'ALIYUN'],
        secret: false,
        value: 'ALIYUN',
        set: true,
      },
    ],
    'GET /provider-templates/aliyun': () => [
      { template: 'overdue-notice-sms', language: 'zh-CN', version: 2, theirText: '您的借款${amount}', code: null },
    ],
    'PUT /provider-templates/aliyun/overdue-notice-sms/zh-CN/2': () => ({ code: 'SMS_1' }),
  });
  desk(<ChannelsPage />);
  await screen.findByText('还没有代码，不会发送');
  fireEvent.click(screen.getByRole('button', { name: '修改代码：overdue-notice-sms zh-CN 第 2 版' }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('模板代码'), { target: { value: ' SMS_1 ' } });
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '服务商已审核通过' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() =>
    expect(log.find((asked) => asked.verb === 'PUT')?.body).toEqual({ code: 'SMS_1', reason: '服务商已审核通过' }),
  );
});
