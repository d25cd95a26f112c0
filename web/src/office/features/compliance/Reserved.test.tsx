import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../shared/test/desk';
import type { Contact } from './api';
import { Reserved } from './Reserved';

const session = () => ({
  user: {
    id: 'u',
    login: 'm',
    displayName: '示例·甲',
    roles: ['MANAGER'],
    language: 'zh-CN',
    mustChangePassword: false,
  },
  businessDate: '2026-03-11',
});
const contact: Contact = {
  id: 'c-1',
  channel: 'CALL',
  counts: true,
  day: '2026-03-10',
  second: 36_000,
  inbound: false,
  outcome: 'RESERVED',
  purpose: 'NOTICE',
  recordedAt: '2026-03-10T01:00:00Z',
  recordedBy: 'u',
  style: 'INTERACTIVE',
  target: 'DEBTOR',
};

test("yesterday's call is told with the time at which it began", async () => {
  const log = server({
    'GET /session': session,
    'POST /contacts/c-1/settle': () => ({ contact: 'c-1', outcome: 'ATTEMPTED' }),
  });
  desk(<Reserved contact={contact} />);
  fireEvent.click(screen.getByRole('button', { name: '登记结果' }));
  fireEvent.click(await screen.findByRole('button', { name: '登记' }));
  await waitFor(() => expect(log.some((asked) => asked.verb === 'POST')).toBe(true));
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({
    outcome: 'ATTEMPTED',
    begunAt: '2026-03-10T10:00:00+08:00',
  });
});

test('what will not take place is given back with a reason, and a refusal is told where it was asked', async () => {
  server({
    'GET /session': session,
    'POST /contacts/c-1/cancel': () =>
      new Refused(409, { code: 'CONTACT_SETTLED_ALREADY', detail: '已登记过结果', title: '' }),
  });
  desk(<Reserved contact={contact} />);
  fireEvent.click(screen.getByRole('button', { name: '不联系了' }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '对方已还清' } });
  fireEvent.click(screen.getAllByRole('button', { name: '不联系了' }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('已登记过结果'));
});

test('what is told already needs nothing', () => {
  server({ 'GET /session': session });
  desk(<Reserved contact={{ ...contact, outcome: 'EFFECTIVE' }} />);
  expect(screen.queryByRole('button')).toBeNull();
});
