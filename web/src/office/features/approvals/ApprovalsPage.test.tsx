import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { ApprovalsPage } from './ApprovalsPage';

const WAITS = {
  kind: 'agreement',
  id: 'a1',
  title: '欠款分期',
  says: ['今天付 448.87 元'],
  askedBy: 'c1',
  askedByName: '示例·林',
  own: false,
  since: '2026-07-20T02:00:00Z',
  page: '/borrowers/7/plans/9',
  yes: '/agreements/a1/approve',
  no: '/agreements/a1/cancel',
};

test('what waits is told with who asked and what changes; what is mine has no button', async () => {
  const log = server({
    'GET /session': () => ({ user: { id: 'me', roles: ['MANAGER'] }, businessDate: '2026-07-20' }),
    'GET /approvals': () => ({
      items: [
        WAITS,
        { ...WAITS, id: 'a2', title: '延期还款', own: true, yes: null, no: null },
        { ...WAITS, id: 'h1', kind: 'hardship', title: '疾病', yes: null, no: null, page: '/hardships/h1' },
      ],
      next: null,
    }),
    'POST /agreements/a1/approve': () => ({ id: 'a1' }),
  });
  desk(<ApprovalsPage />);
  await screen.findByRole('heading', { name: '还款协议（2）' });
  expect(screen.getAllByText(/示例·林/)).toHaveLength(3);
  expect(screen.queryByRole('button', { name: '批准：延期还款' })).toBeNull();
  expect(screen.getByText('您提的，须由他人决定')).toBeDefined();
  expect(screen.getByRole('link', { name: '去查看' }).getAttribute('href')).toBe('/hardships/h1');
  fireEvent.click(screen.getByRole('button', { name: '批准：欠款分期' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '收入已核实' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '批准' }));
  await waitFor(() => expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ reason: '收入已核实' }));
});
