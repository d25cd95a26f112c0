import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { ResultsPage } from './ResultsPage';

const line = (segment: string, visits: number) => ({
  playbook: 'haier',
  title: '示例策略',
  segment,
  people: 3,
  contacts: 5,
  visits,
  met: 1,
  agreed: 1,
  kept: 1,
  failed: 0,
  cured: 1,
  complaints: 0,
  hardship: 0,
  cost: { minor: 12_000, currency: 'CNY' },
});

test('segments add up to all of a playbook, except people, and a heading opens what it counts', async () => {
  server({
    'GET /results': () => ({
      from: '2026-09-01',
      to: '2026-09-30',
      lines: [line('M1', 2), line('M3', 40)],
      definitions: [{ column: 'visits', text: '到了门口的上门次数。' }],
    }),
  });
  desk(<ResultsPage />);
  expect(await screen.findByText('示例策略')).toBeDefined();
  const all = screen.getByText('合计').closest('tr');
  expect(all?.textContent).toContain('42');
  expect(all?.textContent).toContain('¥240.00');
  expect(all?.textContent).toContain('2 / 0');
  fireEvent.click(screen.getByRole('button', { name: '上门' }));
  expect(await screen.findByText('到了门口的上门次数。')).toBeDefined();
});

test('a period without anything says when there will be something', async () => {
  server({ 'GET /results': () => ({ from: '2026-09-01', to: '2026-09-30', lines: [], definitions: [] }) });
  desk(<ResultsPage />);
  expect(await screen.findByText('这段时间还没有可统计的事情')).toBeDefined();
});
