import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { desk, Refused, server, type Asked } from '../../../../shared/test/desk';
import { FactForm } from './FactForm';
import { KINDS, type KindName } from './kinds';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const split = { principal: yuan(0), interest: yuan(0), penalty: yuan(0), compound: yuan(0), fees: yuan(0) };
const owed = { dpd: 71, credit: yuan(0), overdue: { ...split, total: yuan(50_000) } };
const posted = { id: 'p', loanId: 7, effectiveOn: '2026-09-30', overdueFen: 30_000, creditFen: 0, daysPastDue: 40 };

function open(name: KindName, answer: (asked: Asked) => unknown) {
  const asked = server({ 'GET /loans/7/owed': () => owed, [`POST /loans/7/${KINDS[name].path}`]: answer });
  const onClose = vi.fn();
  desk(
    <FactForm name={name} kind={KINDS[name]} loanId="7" currency="CNY" businessDate="2026-09-30" onClose={onClose} />,
  );
  return { sent: () => asked.filter((a) => a.verb === 'POST'), onClose };
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('before a payment is recorded the page says what would be owed, and nothing is booked by looking', async () => {
  const { sent, onClose } = open('payment', () => posted);
  type('金额（元）', '200');
  expect(await screen.findByText('¥300.00')).toBeDefined();
  expect(screen.getByText('¥500.00')).toBeDefined();
  expect(sent().map((a) => a.search)).toEqual(['?dryRun=true']);
  fireEvent.click(screen.getByRole('button', { name: '登记' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const last = sent().at(-1);
  expect(last?.search).toBe('');
  expect(last?.body).toMatchObject({ amount: yuan(20_000), paidOn: '2026-09-30', channel: 'BANK' });
  expect(sent()[0]?.key).not.toBe(last?.key);
});

test('a refusal stands under the field it is about, before anything is recorded', async () => {
  const sentence = '减免金额超过当日该项应还金额 0.93。';
  const { sent } = open('waiver', () => new Refused(422, { code: 'WAIVER_TOO_LARGE', detail: sentence }));
  type('金额（元）', '999');
  const said = await screen.findByText(sentence);
  expect(said.closest('.ant-form-item')?.textContent).toContain('金额');
  expect(screen.queryByRole('alert', { name: sentence })).toBeNull();
  expect(sent().every((a) => a.search === '?dryRun=true')).toBe(true);
});

test('without a reason a waiver is tried but never recorded', async () => {
  const { sent, onClose } = open('waiver', () => posted);
  type('金额（元）', '200');
  expect(await screen.findByText('¥300.00')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '登记' }));
  expect(await screen.findByText('必填')).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
  expect(sent().every((a) => a.search === '?dryRun=true')).toBe(true);
});

test('a refusal about the loan as a whole stands above the form', async () => {
  open('payment', () => new Refused(409, { code: 'LOAN_CLOSED', detail: '贷款已关闭。' }));
  type('金额（元）', '200');
  expect((await screen.findByText('贷款已关闭。')).closest('.ant-alert')).not.toBeNull();
});
