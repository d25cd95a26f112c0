import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { VisitEvent } from './api';
import { dayOf, Steps } from './Steps';

const STEP = {
  id: 'e1',
  kind: 'ENTRY',
  at: '2026-07-20T02:00:00Z',
  toldAt: '2026-07-20T02:10:00Z',
  sequence: 1,
  device: 'd1',
  facts: [{ name: 'consent', value: 'false' }],
} as VisitEvent;

test('codes of a step are told in words, days as days, and what broke the chain says why', () => {
  render(
    <Steps
      events={[
        STEP,
        { ...STEP, id: 'e2', kind: 'ANSWERED', facts: [{ name: 'codes', value: '["LESS_INCOME"]' }] },
        { ...STEP, id: 'e3', kind: 'CLOSED', facts: [{ name: 'nextOn', value: '20781' }] },
        { ...STEP, id: 'e4', kind: 'CAPTURED', facts: [], refusedBy: 'FILMING_REFUSED', sentence: '对方不同意拍摄。' },
      ]}
    />,
  );
  expect(screen.getByText('不同意')).toBeDefined();
  expect(screen.getByText('收入减少')).toBeDefined();
  expect(screen.getByText('2026-11-24')).toBeDefined();
  expect(screen.getByText('对方不同意拍摄。')).toBeDefined();
  expect(dayOf(0)).toBe('1970-01-01');
});
