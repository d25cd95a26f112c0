import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server, type Asked } from '../../../shared/test/desk';
import { PlacementsCard } from './PlacementsCard';

const AGENCIES = { items: [{ id: 'a1', name: '示例·机构', registrationNo: '9999', standing: {} }], next: null };

function at(answers: Readonly<Record<string, (asked: Asked) => unknown>>): Asked[] {
  const log = server({
    'GET /session': () => ({ user: { id: 'u', roles: ['MANAGER'] }, businessDate: '2026-09-30' }),
    'GET /agencies': () => AGENCIES,
    'GET /borrowers/7/placements': () => [],
    ...answers,
  });
  desk(<PlacementsCard borrowerId="7" />);
  return log;
}

async function placeWithTheAgency() {
  fireEvent.click(await screen.findByRole('button', { name: '委托给机构' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.mouseDown(await within(dialog).findByRole('combobox', { name: '委托给哪家机构' }));
  fireEvent.click(await screen.findByTitle('示例·机构'));
  fireEvent.click(within(dialog).getByRole('button', { name: '经合规检查后委托' }));
  return dialog;
}

test('only the permit of the gate hands the case over', async () => {
  const log = at({
    'POST /gate/ask': () => ({ id: 'p1', verdict: 'PERMIT', packs: [], findings: [], permit: { key: 'k' } }),
    'POST /permits/p1/placement': () => ({ kind: 'Placed' }),
  });
  await placeWithTheAgency();
  await waitFor(() => expect(log.some((asked) => asked.path === '/permits/p1/placement')).toBe(true));
  expect(log.find((asked) => asked.path === '/gate/ask')?.body).toMatchObject({
    borrowerId: 7,
    channel: 'PLACEMENT',
    stage: 'START',
    agencyId: 'a1',
  });
});

test('a no is told with its rules, and nothing is placed', async () => {
  const log = at({
    'POST /gate/ask': () => ({
      id: 'd',
      verdict: 'DENY',
      packs: [],
      findings: [
        { action: 'DENY', code: 'x', rule: 'CN-A-04', forCollector: '机构不在名单内。', forOfficer: '未列入名单。' },
      ],
    }),
  });
  const dialog = await placeWithTheAgency();
  await within(dialog).findByText(/机构不在名单内/);
  expect(log.some((asked) => asked.path.includes('/placement') && asked.verb === 'POST')).toBe(false);
});

test('what was placed is told with its agency, and can be taken back', async () => {
  at({
    'GET /borrowers/7/placements': () => [
      { permit: 'p1', agencyId: 3, agencyName: '示例·机构', placedAt: '2026-09-01T01:00:00Z', recalledAt: null },
    ],
  });
  await screen.findByText('示例·机构');
  expect(screen.queryByRole('button', { name: '委托给机构' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '收回' }));
  await screen.findByText('收回之后，该机构不得再联系这位借款人。');
});
