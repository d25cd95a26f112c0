import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { PacketsPage } from './PacketsPage';

const stop = (borrowerId: string, permitId: string | null, packet: unknown) => ({
  borrowerId,
  borrowerNo: `B${borrowerId}`,
  nameMasked: '示*',
  begins: '09:30',
  permitId,
  packet,
});
const packet = (forVisit: boolean) => ({
  id: 'x',
  code: 'ABCD-EFGH-JKMN-PQRS',
  pages: 7,
  asOf: '2026-09-30',
  madeAt: '2026-09-30T01:00:00Z',
  forVisit,
});

test('all packets that are missing are made, each for its own visit', async () => {
  const log = server({
    'GET /session': () => ({ user: { id: 'u', roles: ['PLANNER'] }, businessDate: '2026-09-30' }),
    'GET /visit-packets': () => [stop('1', 'p1', packet(true)), stop('2', 'p2', packet(false)), stop('3', null, null)],
    'POST /borrowers/2/documents': () => ({ id: 'a', code: 'c', pages: 7 }),
    'POST /borrowers/3/documents': () => ({ id: 'b', code: 'd', pages: 7 }),
  });
  desk(<PacketsPage />);
  expect(await screen.findByText('已备好 1 / 3')).toBeDefined();
  expect(screen.getByText('缺来访告知，需重备')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '备齐其余 2 份' }));
  await waitFor(() => expect(log.filter(({ verb }) => verb === 'POST')).toHaveLength(2));
  const bodies = log.filter(({ verb }) => verb === 'POST').map(({ body }) => body);
  expect(bodies).toEqual([{ kind: 'VISIT_PACKET', recordId: 'p2' }, { kind: 'VISIT_PACKET' }]);
});

test('a day without a plan in force says so', async () => {
  server({
    'GET /session': () => ({ user: { id: 'u', roles: ['PLANNER'] }, businessDate: '2026-09-30' }),
    'GET /visit-packets': () => [],
  });
  desk(<PacketsPage />);
  expect(await screen.findByText('这一天没有已发布的上门计划')).toBeDefined();
});
