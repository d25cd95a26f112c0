import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { DocumentsPage } from './DocumentsPage';

const LINE = {
  id: 'p1',
  kind: 'DEMAND_NOTICE',
  title: '上门催缴通知书',
  borrowerId: '7',
  borrowerNo: 'B7',
  nameMasked: '示*',
  code: 'ABCD-EFGH-JKMN-PQRS',
  language: 'zh-CN',
  asOf: '2026-09-30',
  pages: 2,
  madeBy: 'u',
  madeAt: '2026-09-30T01:00:00Z',
  withdrawnAt: null,
};

test('whoever calls to check a paper is found by the code they read out', async () => {
  const log = server({
    'GET /session': () => ({ user: { id: 'u', roles: ['MANAGER'] }, businessDate: '2026-09-30' }),
    'GET /users': () => ({ items: [] }),
    'GET /document-kinds': () => [{ kind: 'DEMAND_NOTICE', title: '上门催缴通知书' }],
    'GET /documents': () => ({ items: [LINE], next: null }),
  });
  const page = desk(<DocumentsPage />);
  await screen.findByText('示* · B7');
  const box = screen.getByLabelText('核验码');
  fireEvent.change(box, { target: { value: 'abcd-efgh-jkmn-pqrs' } });
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', keyCode: 13 });
  await waitFor(() => expect(log.at(-1)?.search).toContain('code=abcd-efgh-jkmn-pqrs'));
  expect(page.address()).toContain('code=');
});

test('while nothing was issued the page says so', async () => {
  server({
    'GET /session': () => ({ user: { id: 'u', roles: ['AUDITOR'] }, businessDate: '2026-09-30' }),
    'GET /users': () => ({ items: [] }),
    'GET /document-kinds': () => [],
    'GET /documents': () => ({ items: [], next: null }),
  });
  desk(<DocumentsPage />);
  await screen.findByText('还没有开具过文书。');
});
