import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSession } from '../../../../shared/session/session';
import { desk, server } from '../../../../shared/test/desk';
import { RecordMenu } from './RecordMenu';

/** Stands on the desk once it is known who is signed in. */
function Ready() {
  return <p>{useSession().businessDate}</p>;
}

async function offeredTo(role: string): Promise<string[]> {
  server({ 'GET /session': () => ({ user: { id: 'u', roles: [role] }, businessDate: '2026-09-30' }) });
  desk(
    <>
      <RecordMenu loanId="7" currency="CNY" businessDate="2026-09-30" />
      <Ready />
    </>,
  );
  await screen.findByText('2026-09-30');
  const button = screen.queryByRole('button', { name: '登记事项' });
  if (button === null) return [];
  fireEvent.click(button);
  return (await screen.findAllByRole('menuitem')).map((item) => item.textContent ?? '');
}

test('a planner may record what happened, not give up or call in the debt', async () => {
  expect(await offeredTo('PLANNER')).toEqual(['登记还款', '登记催告', '登记同意履行']);
});

test('a manager may record all of it', async () => {
  expect(await offeredTo('MANAGER')).toHaveLength(8);
});

test('a collector is offered nothing', async () => {
  expect(await offeredTo('COLLECTOR')).toEqual([]);
});
