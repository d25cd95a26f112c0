import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Problem, Unreachable } from '../api/problem';
import { desk } from '../test/desk';
import { Boundary } from './Boundary';
import { Failure } from './Failure';

test('no network is told apart from a refusal', () => {
  desk(<Failure error={new Unreachable(null)} />);
  expect(screen.getByText('连不上服务器')).toBeDefined();
});

test('a refusal shows its findings with their sources', () => {
  const finding = { code: 'x', message: '利率超过上限', citation: 'CN-M-11' };
  desk(<Failure error={new Problem(422, 'x', '不能入账', '请先修正', [finding])} />);
  expect(screen.getByText('不能入账')).toBeDefined();
  expect(screen.getByText(/利率超过上限/)).toBeDefined();
  expect(screen.getByText(/依据：CN-M-11/)).toBeDefined();
});

test('a fault in one part leaves the rest of the page standing', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const Broken = (): never => {
    throw new Error('planted');
  };
  desk(
    <>
      <p>still here</p>
      <Boundary>
        <Broken />
      </Boundary>
    </>,
  );
  expect(screen.getByText('still here')).toBeDefined();
  expect(screen.getByText('这一页出了问题')).toBeDefined();
});
