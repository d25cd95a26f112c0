import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../shared/test/desk';
import { ChangePassword } from './ChangePassword';
import { Login } from './Login';

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test('a locked account is told in the words of the server', async () => {
  const detail = '多次输错密码，请 15 分钟后再试';
  server({ 'POST /session': () => new Refused(423, { code: 'session.locked', detail }) });
  desk(<Login />);
  type('登录名', 'chen');
  type('密码', 'a wrong one');
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText(detail)).toBeDefined();
});

test('nothing is sent while a field is empty', async () => {
  const asked = server({});
  desk(<Login />);
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText('请填写登录名')).toBeDefined();
  expect(asked).toEqual([]);
});

test('a new password must be entered twice alike, then goes out once', async () => {
  const asked = server({ 'POST /session/password': () => ({}) });
  desk(<ChangePassword forced />);
  type('现在的密码', 'given once');
  type('新密码', 'a sentence of my own');
  type('再输入一次', 'a sentence of my own!');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('两次输入不一致')).toBeDefined();
  type('再输入一次', 'a sentence of my own');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.body).toEqual({ old: 'given once', new: 'a sentence of my own' });
});
