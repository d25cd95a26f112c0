import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../shared/test/desk';
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

test('it is at work until the list says what was made', async () => {
  let told: (list: unknown) => void = () => undefined;
  const list = new Promise((resolve) => (told = resolve));
  let asked = 0;
  server({
    'GET /session': () => ({ user: { id: 'u', roles: ['PLANNER'] }, businessDate: '2026-09-30' }),
    'GET /visit-packets': () => (asked++ === 0 ? [stop('1', null, null)] : list),
    'POST /borrowers/1/documents': () => ({ id: 'a', code: 'c', pages: 7 }),
  });
  desk(<PacketsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '备齐其余 1 份' }));
  await waitFor(() => expect(asked).toBe(2));
  expect(screen.getByRole('progressbar')).toBeDefined();
  told([stop('1', null, packet(false))]);
  expect(await screen.findByText('已备好 1 / 1')).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('a packet that cannot be made says why beside its visit and keeps no other from being made', async () => {
  const why = {
    code: 'DOCUMENT_TEXT_MISSING',
    title: '没有已批准的模板',
    detail: '没有已批准的催缴通知书模板',
    findings: [],
  };
  const log = server({
    'GET /session': () => ({ user: { id: 'u', roles: ['PLANNER'] }, businessDate: '2026-09-30' }),
    'GET /visit-packets': () => [stop('1', null, null), stop('2', null, null)],
    'POST /borrowers/1/documents': () => new Refused(422, why),
    'POST /borrowers/2/documents': () => ({ id: 'b', code: 'd', pages: 7 }),
  });
  desk(<PacketsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '备齐其余 2 份' }));
  expect(await screen.findByText('没有已批准的催缴通知书模板')).toBeDefined();
  expect(log.filter(({ verb }) => verb === 'POST').map(({ path }) => path)).toEqual([
    '/borrowers/1/documents',
    '/borrowers/2/documents',
  ]);
});

test('a day without a plan in force says so', async () => {
  server({
    'GET /session': () => ({ user: { id: 'u', roles: ['PLANNER'] }, businessDate: '2026-09-30' }),
    'GET /visit-packets': () => [],
  });
  desk(<PacketsPage />);
  expect(await screen.findByText('这一天没有已发布的上门计划')).toBeDefined();
});
