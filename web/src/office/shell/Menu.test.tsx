import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { desk } from '../../shared/test/desk';
import { Menu } from './Menu';
import { groupOf, groupsFor } from './places';

const MANAGER = ['MANAGER'];
const head = (name: string) => screen.getByRole('button', { name });
const isOpen = (name: string) => head(name).getAttribute('aria-expanded') === 'true';

beforeEach(() => localStorage.clear());

test('the daily work and the group of the present page are open, everything else is folded away', () => {
  desk(<Menu roles={MANAGER} />, '/holds');
  expect(['工作', '联系', '款项', '合规', '数据与策略', '系统'].filter(isOpen)).toEqual(['工作', '合规']);
  expect(screen.getByRole('link', { name: '暂停与投诉' }).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByRole('link', { name: '审计' })).toBeNull();
});

test('a group opened by somebody is open the next time, and the present one can be shut', () => {
  const first = desk(<Menu roles={MANAGER} />, '/outbox/m-1');
  fireEvent.click(head('系统'));
  fireEvent.click(head('联系'));
  expect(isOpen('联系')).toBe(false);
  expect(screen.getByRole('link', { name: '用户与角色' })).toBeDefined();
  first.unmount();
  desk(<Menu roles={MANAGER} />, '/worklist');
  expect(['工作', '联系', '款项', '合规', '数据与策略', '系统'].filter(isOpen)).toEqual(['工作', '系统']);
});

test('a group without a place for somebody is not shown, and a page belongs to the group it was opened from', () => {
  const collector = groupsFor(['COLLECTOR']);
  expect(collector.map(({ key }) => key)).toEqual(['work', 'contact', 'conduct', 'data']);
  expect(groupOf(collector, '/borrowers/7/contacts')).toBe('work');
  expect(groupOf(collector, '/')).toBeNull();
  expect(groupOf(groupsFor(MANAGER), '/')).toBe('work');
});
