import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { LatePeople } from './Treatments';
import { Trend } from './Trend';

const sum = { minor: 0, currency: 'CNY' };
const line = (bucket: string, borrowers: number) => ({
  bucket,
  borrowers,
  loans: borrowers,
  outstanding: sum,
  overdue: sum,
});

test('every bucket of late people leads to the people, without those who are not late', () => {
  desk(<LatePeople lines={[line('M0', 900), line('M1', 30), line('M7', 2)]} />);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/borrowers?bucket=M1', '/borrowers?bucket=M7']);
});

test('after the first night there is one day, and the page says that more will come', async () => {
  server({ 'GET /book/trend': () => [{ date: '2026-09-30', buckets: [line('M1', 30)] }] });
  desk(<Trend currency="CNY" />);
  expect(await screen.findByText(/目前只有 2026-09-30 这一天/)).toBeDefined();
});

test('before the first night the page says when there will be something', async () => {
  server({ 'GET /book/trend': () => [] });
  desk(<Trend currency="CNY" />);
  expect(await screen.findByText('夜间处理运行几天后，这里会出现走势。')).toBeDefined();
});
