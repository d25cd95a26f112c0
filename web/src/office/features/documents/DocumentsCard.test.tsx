import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server, type Asked } from '../../../shared/test/desk';
import { DocumentsCard } from './DocumentsCard';

const PAPER = {
  id: 'p1',
  kind: 'DEMAND_NOTICE',
  title: '上门催缴通知书',
  loanId: null,
  language: 'zh-CN',
  templates: { 'demand-notice': 1 },
  asOf: '2026-09-30',
  code: 'ABCD-EFGH-JKLM-NPQR',
  pages: 2,
  madeBy: 'u',
  madeAt: '2026-09-30T01:00:00Z',
  withdrawnAt: null,
  withdrawnBecause: null,
};

function at(role: string, answers: Readonly<Record<string, (asked: Asked) => unknown>>): Asked[] {
  const log = server({
    'GET /session': () => ({ user: { id: 'u', roles: [role] }, businessDate: '2026-09-30' }),
    ...answers,
  });
  desk(<DocumentsCard borrowerId="7" />);
  return log;
}

test('what was issued is listed with its code, and what no longer counts says so', async () => {
  at('MANAGER', {
    'GET /borrowers/7/documents': () => [
      PAPER,
      { ...PAPER, id: 'p2', title: '对账单', withdrawnAt: '2026-09-30T02:00:00Z', withdrawnBecause: '金额有误' },
    ],
  });
  await screen.findByText('对账单', { exact: false });
  const lines = screen.getAllByRole('listitem');
  expect(lines[0]?.textContent).toContain('ABCD-EFGH-JKLM-NPQR');
  expect(lines[1]?.textContent).toContain('已撤回');
  expect(lines[1]?.textContent).toContain('金额有误');
  expect(screen.getAllByRole('button', { name: /^撤回/ })).toHaveLength(1);
});

test('a certificate has no date of its own, and why it cannot be issued is told in the dialog', async () => {
  const log = at('PLANNER', {
    'GET /borrowers/7/documents': () => [],
    'GET /borrowers/7/documents/choices': () => [
      { kind: 'DEMAND_NOTICE', title: '上门催缴通知书', recordId: null, about: null, todayOnly: false },
      { kind: 'SETTLEMENT_CERTIFICATE', title: '结清证明', recordId: null, about: null, todayOnly: true },
    ],
    'POST /borrowers/7/documents': () =>
      new Refused(422, { code: 'DOCUMENT_STILL_OWED', detail: '仍有欠款，不能开具结清证明。', findings: [] }),
  });
  await screen.findByText('尚未开具文书。');
  fireEvent.click(await screen.findByRole('button', { name: '开具文书' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.mouseDown(within(dialog).getByRole('combobox', { name: '文书种类' }));
  fireEvent.click(await screen.findByTitle('结清证明'));
  fireEvent.click(within(dialog).getByRole('button', { name: '开具' }));
  await within(dialog).findByText('仍有欠款，不能开具结清证明。');
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({
    kind: 'SETTLEMENT_CERTIFICATE',
    language: 'zh-CN',
  });
});

test('a reviewer reads papers and issues none', async () => {
  at('REVIEWER', { 'GET /borrowers/7/documents': () => [PAPER] });
  await screen.findByText('上门催缴通知书');
  expect(screen.queryByRole('button', { name: '开具文书' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^撤回/ })).toBeNull();
});

test('a paper about one agreement names it', async () => {
  const log = at('PLANNER', {
    'GET /borrowers/7/documents': () => [],
    'GET /borrowers/7/documents/choices': () => [
      { kind: 'DEMAND_NOTICE', title: '上门催缴通知书', recordId: null, about: null, todayOnly: false },
      { kind: 'REPAYMENT_AGREEMENT', title: '还款协议', recordId: 'r1', about: '欠款分期', todayOnly: true },
    ],
    'POST /borrowers/7/documents': () => ({ id: 'p9', code: 'ABCD-EFGH-JKLM-NPQR', pages: 1 }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '开具文书' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.mouseDown(within(dialog).getByRole('combobox', { name: '文书种类' }));
  fireEvent.click(await screen.findByTitle('还款协议 · 欠款分期'));
  expect(await within(dialog).findByText('这种文书按当天的记录开具。')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '开具' }));
  await waitFor(() =>
    expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({
      kind: 'REPAYMENT_AGREEMENT',
      recordId: 'r1',
      language: 'zh-CN',
    }),
  );
});
