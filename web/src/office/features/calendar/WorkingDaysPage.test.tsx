import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { WorkingDaysPage } from './WorkingDaysPage';

const YEAR = {
  year: 2026,
  version: 1,
  holidays: ['2026-10-01', '2026-10-02'],
  worked: ['2026-10-10'],
  reason: '示例：放假安排',
  setBy: 'u',
  setAt: '2026-01-05T01:00:00Z',
};

function at(role: string, years: readonly object[]) {
  return server({
    'GET /session': () => ({ user: { id: 'u', roles: [role] }, businessDate: '2026-09-30' }),
    'GET /users': () => ({ items: [] }),
    'GET /working-days': () => years,
    'PUT /working-days/2026': () => ({ year: 2026, version: 1 }),
  });
}

test('a year is told as a picture, and who may not change it is offered nothing', async () => {
  at('PLANNER', [YEAR]);
  desk(<WorkingDaysPage />);
  await screen.findByRole('img', { name: '2026 年的放假和调休' });
  expect(screen.getByTitle('2026-10-01').className).toContain('work-off');
  expect(screen.getByTitle('2026-10-10').className).toContain('work-worked');
  expect(screen.queryByRole('button', { name: '修改 2026 年' })).toBeNull();
});

test('what is no day is named by its line before anything is sent', async () => {
  const log = at('MANAGER', []);
  desk(<WorkingDaysPage />);
  fireEvent.click(await screen.findByRole('button', { name: '填写 2026 年' }));
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('放假'), { target: { value: '2026-10-01 至 2026-10-07\n国庆' } });
  fireEvent.change(screen.getByLabelText('依据（例如通知的文号）'), { target: { value: '示例' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await screen.findByText('第 2 行不是日期：国庆');
  expect(log.some((asked) => asked.verb === 'PUT')).toBe(false);
  fireEvent.change(screen.getByLabelText('放假'), { target: { value: '2026-10-01 至 2026-10-02' } });
  fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() =>
    expect(log.find((asked) => asked.verb === 'PUT')?.body).toEqual({
      holidays: ['2026-10-01', '2026-10-02'],
      worked: [],
      reason: '示例',
    }),
  );
});
