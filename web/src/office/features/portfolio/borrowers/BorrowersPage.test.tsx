import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../../shared/test/desk';
import { BorrowersPage } from './BorrowersPage';

const money = { minor: 123_456, currency: 'CNY' };
const people = ['7', '8', '9'].map((id) => ({
  id,
  borrowerNo: `B${id}`,
  nameMasked: `张${id}*`,
  loans: 1,
  dpd: 35,
  bucket: 'M2',
  overdue: money,
  outstanding: money,
}));

const session = () => ({
  user: { id: '1', login: 'm', displayName: 'M', roles: ['MANAGER'], language: null, mustChangePassword: false },
  businessDate: '2026-09-30',
});

test('what is searched for never enters an address', async () => {
  const asked = server({
    'GET /borrowers': () => ({ items: people }),
    'POST /borrowers/search': () => ({ items: people.slice(0, 1) }),
  });
  const page = desk(<BorrowersPage />, '/borrowers?bucket=M2');
  await screen.findByText('张9*');
  const box = screen.getByRole('searchbox', { name: '查找' });
  fireEvent.change(box, { target: { value: '10012341234' } });
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 });
  await waitFor(() => expect(screen.queryByText('张9*')).toBeNull());
  expect(asked.at(-1)).toMatchObject({ verb: 'POST', search: '', body: { q: '10012341234', bucket: 'M2' } });
  expect(page.address()).toBe('/borrowers?bucket=M2');
});

test('the keyboard walks the list and opens a person', async () => {
  server({ 'GET /borrowers': () => ({ items: people }) });
  const page = desk(<BorrowersPage />, '/borrowers', '/borrowers');
  await screen.findByText('张9*');
  for (const key of ['j', 'ArrowDown', 'j', 'k']) fireEvent.keyDown(window, { key });
  fireEvent.keyDown(window, { key: 'Enter' });
  await waitFor(() => expect(page.address()).toBe('/borrowers/8'));
});

test('an empty book says what to do next', async () => {
  server({ 'GET /session': session, 'GET /borrowers': () => ({ items: [] }) });
  desk(<BorrowersPage />, '/borrowers');
  expect(await screen.findByText('还没有账本，导入一个或载入示例。')).toBeDefined();
  expect(await screen.findByRole('button', { name: '导入账本' })).toBeDefined();
});

test('a failure is told and can be tried again', async () => {
  let down = true;
  server({
    'GET /borrowers': () => (down ? new Refused(503, { code: 'busy', detail: '数据库正在启动' }) : { items: people }),
  });
  desk(<BorrowersPage />, '/borrowers');
  expect(await screen.findByText('数据库正在启动')).toBeDefined();
  down = false;
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('张7*')).toBeDefined();
});
