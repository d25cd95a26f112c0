import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../../shared/test/desk';
import type { Borrower } from '../api';
import type { Wishes as Said } from './api';
import { Wishes } from './Wishes';

const session = (...roles: string[]) => ({
  user: { id: 'u', login: 'm', displayName: '示例·甲', roles, language: 'zh-CN', mustChangePassword: false },
  businessDate: '2026-03-10',
});
const borrower = {
  id: '7',
  nameMasked: '示例·王**',
  relatedPersons: [{ id: '9', nameMasked: '示例·李**', role: 'CONTACT', relation: '朋友' }],
  contactPoints: [{ id: '70', kind: 'MOBILE', valueMasked: '100****1234' }],
} as unknown as Borrower;
const said: Said = {
  hours: [
    {
      id: 'h-1',
      kind: 'QUIET',
      fromDay: '2026-03-01',
      untilDay: '2999-12-31',
      weekdays: 31,
      fromSecond: 43_200,
      toSecond: 50_400,
      recordedAt: '2026-03-01T02:00:00Z',
    },
  ],
  agreements: [],
  optOuts: [],
  refusals: [{ id: 'r-1', personId: '9', saidOn: '2026-03-02', recordedAt: '2026-03-02T02:00:00Z' }],
  attestations: [],
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('quiet hours end with a reason, a refusal never does', async () => {
  const log = server({
    'GET /session': () => session('MANAGER'),
    'GET /borrowers/7/wishes': () => said,
    'POST /hours/h-1/end': () => ({ id: 'h-1' }),
  });
  desk(<Wishes borrower={borrower} />);
  await screen.findByText(/不要在这些时段 · 周一 周二 周三 周四 周五 12:00–14:00/);
  expect(screen.getByText('2026-03-01 起')).toBeDefined();
  expect(screen.getByText('示例·李** · 拒绝一切联系')).toBeDefined();
  expect(screen.getByText('永久')).toBeDefined();
  press('结束');
  await screen.findByRole('dialog');
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '他说可以打了' } });
  fireEvent.click(screen.getAllByRole('button', { name: '结束' }).at(-1) as HTMLElement);
  await waitFor(() => expect(log.some((asked) => asked.verb === 'POST')).toBe(true));
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ reason: '他说可以打了' });
});

test('hours are recorded with their evidence', async () => {
  const log = server({
    'GET /session': () => session('COLLECTOR'),
    'GET /borrowers/7/wishes': () => said,
    'POST /borrowers/7/hours': () => ({ id: 'h-2', revoked: 0 }),
  });
  desk(<Wishes borrower={borrower} />);
  await screen.findByText('永久');
  expect(screen.queryByRole('button', { name: '结束' })).toBeNull();
  expect(screen.queryByRole('button', { name: '登记事实' })).toBeNull();
  press('登记时段');
  await screen.findByRole('dialog');
  fireEvent.click(screen.getByRole('checkbox', { name: '周日' }));
  fireEvent.change(screen.getByLabelText('凭据'), { target: { value: '录音 1' } });
  press('登记');
  await waitFor(() => expect(log.some((asked) => asked.verb === 'POST')).toBe(true));
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({
    kind: 'AGREED',
    weekdays: 63,
    from: '18:00',
    to: '20:00',
    fromDay: '2026-03-10',
    evidence: '录音 1',
  });
});
