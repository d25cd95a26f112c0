import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk } from '../test/desk';
import { Clamped } from './Clamped';

test('what belongs to a text is one press away and can be put away again', () => {
  desk(<Clamped text="逾期 40 天，建议致电。" more={<em>按区域分派</em>} />);
  expect(screen.queryByText('按区域分派')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '展开全文' }));
  expect(screen.getByText('按区域分派')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(screen.queryByText('按区域分派')).toBeNull();
});

test('a text that is whole has nothing to press', () => {
  desk(<Clamped text="逾期 2 天。" />);
  expect(screen.queryByRole('button')).toBeNull();
});
