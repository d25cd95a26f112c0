import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../../shared/test/desk';
import { countOf, FATES, sumsUp, type Rate } from './api';
import { FollowPage } from './FollowPage';

const COUNTS = { taken: 9, kept: 4, partly: 1, late: 1, broken: 2, open: 1, cancelled: 0 };

const RATE = { key: 'c1', name: '示例·林', taken: 9, keptPpm: 500_000, counts: COUNTS, money: {} } as unknown as Rate;

function answers(role: string) {
  return {
    'GET /session': () => ({ user: { id: 'me', roles: [role] }, businessDate: '2026-07-20', rehearsal: false }),
    'GET /users': () => ({ items: [], next: null }),
    'GET /option-phrases': () => [],
    'GET /follow-up/actions': () => ({ items: [], next: null }),
    'GET /follow-up/leaks': () => ({
      items: [
        {
          promise: 'p1',
          loanId: '9',
          borrowerId: '7',
          borrowerNo: 'B-7',
          fate: 'BROKEN',
          since: '2026-07-19',
          worker: 'c1',
          workerName: '示例·林',
        },
      ],
      next: null,
    }),
    'GET /follow-up/kept-rates': () => [RATE],
    'POST /promises/p1/actions': () => ({ id: 'x' }),
  };
}

test('all fates of a group are all that was taken, never below zero, and the page says so', async () => {
  expect(sumsUp(RATE)).toBe(true);
  expect(sumsUp({ ...RATE, counts: { ...RATE.counts, broken: 3 } })).toBe(false);
  expect(FATES.every((fate) => countOf(RATE, fate) >= 0)).toBe(true);
  server(answers('MANAGER'));
  desk(<FollowPage />, '/follow-up?tab=rates');
  const bar = await screen.findByRole('img');
  expect(bar.getAttribute('aria-label')).toBe('已履行 4 + 迟延履行 1 + 部分履行 1 + 未履行 2 + 未到期 1 + 已取消 0');
  expect(screen.getByText(/= 共 9$/)).toBeDefined();
});

test('what nobody follows goes to whoever works the case with one click', async () => {
  const log = server(answers('PLANNER'));
  desk(<FollowPage />, '/follow-up?tab=leaks');
  const line = within((await screen.findByText('借款人 B-7')).closest('li') ?? document.body);
  fireEvent.click(line.getByRole('button', { name: '今天打电话：B-7' }));
  await waitFor(() => expect(log.some((asked) => asked.verb === 'POST')).toBe(true));
  expect(log.find((asked) => asked.verb === 'POST')?.body).toMatchObject({
    kind: 'CALL',
    assignedTo: 'c1',
    dueOn: '2026-07-20',
  });
});

test('a collector sees what is theirs to do and no rates', async () => {
  server(answers('COLLECTOR'));
  desk(<FollowPage />, '/follow-up?tab=rates');
  await screen.findByText('没有待办任务。');
  expect(screen.queryByRole('tab', { name: '履约率' })).toBeNull();
});
