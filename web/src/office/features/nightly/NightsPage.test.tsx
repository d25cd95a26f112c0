import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { NightsPage } from './NightsPage';

const session = () => ({
  user: {
    id: '1',
    login: 'manager',
    displayName: '示例经理',
    roles: ['MANAGER'],
    language: 'zh-CN',
    mustChangePassword: false,
  },
  businessDate: '2026-09-30',
});

test('a night that was asked for is waited for, even when its first step begins late', async () => {
  let looks = 0;
  const night = { businessDate: '2026-09-30', state: 'DONE', steps: [] };
  server({
    'GET /session': session,
    'GET /nights': () => ({ items: ++looks < 3 ? [] : [night] }),
    'POST /nights': () => ({ businessDate: '2026-09-30' }),
  });
  desk(<NightsPage />);
  await screen.findByText('还没有运行过。');
  fireEvent.click(screen.getByRole('button', { name: '运行' }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '运行' }));
  expect(await screen.findByText('完成', undefined, { timeout: 10_000 })).toBeDefined();
  expect(looks).toBeGreaterThanOrEqual(3);
}, 20_000);
