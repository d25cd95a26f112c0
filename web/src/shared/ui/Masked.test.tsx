import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { desk, Refused, server } from '../test/desk';
import { Masked } from './Masked';

afterEach(() => {
  vi.useRealTimers();
});

function phone() {
  return <Masked masked="100****1234" what="手机" borrowerId="7" field="contactPoint" contactPointId="9" />;
}

function ask(reason: string): void {
  fireEvent.click(screen.getByRole('button', { name: '显示手机' }));
  if (reason !== '') fireEvent.change(screen.getByLabelText('理由'), { target: { value: reason } });
  fireEvent.click(screen.getByRole('button', { name: '显示' }));
}

test('without a reason nothing is asked of the server', async () => {
  const asked = server({});
  desk(phone());
  ask('');
  expect(await screen.findByText('必填')).toBeDefined();
  expect(asked).toEqual([]);
});

test('with a reason the number is shown, and hidden again when its time is over', async () => {
  const until = new Date(Date.now() + 60_000).toISOString();
  const asked = server({ 'POST /borrowers/7/reveal': () => ({ value: '10012341234', until }) });
  desk(phone());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  ask('致电确认约定的还款日');
  expect(await screen.findByText('10012341234')).toBeDefined();
  expect(asked[0]?.body).toMatchObject({ contactPointId: '9', purpose: 'CONTACT', reason: '致电确认约定的还款日' });
  expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  act(() => {
    vi.advanceTimersByTime(61_000);
  });
  expect(screen.queryByText('10012341234')).toBeNull();
  expect(screen.getByText('100****1234')).toBeDefined();
});

test('a refusal stands in the dialog and the number stays masked', async () => {
  const detail = '今天查看次数已达上限';
  server({ 'POST /borrowers/7/reveal': () => new Refused(422, { code: 'REVEAL_QUOTA_SPENT', detail }) });
  desk(phone());
  ask('核对号码');
  await waitFor(() => expect(screen.getByText(detail)).toBeDefined());
  expect(screen.getByText('100****1234')).toBeDefined();
});
