import { expect, test } from 'vitest';
import type { Setting } from './api';
import { grouped, standingOf } from './settings';

function setting(key: string, more: Partial<Setting> = {}): Setting {
  return { key, title: key, form: 'TEXT', choices: [], secret: false, set: false, ...more };
}

test('settings stand in their groups, who carries a channel first; a group without any is left out', () => {
  const groups = grouped([setting('house-name'), setting('sms-provider'), setting('smtp-host'), setting('smpp-host')]);
  expect(groups.map(([group, list]) => [group, list.map((each) => each.key)])).toEqual([
    ['providers', ['sms-provider']],
    ['house', ['house-name']],
    ['smpp', ['smpp-host']],
    ['smtp', ['smtp-host']],
  ]);
});

test('a secret that is set counts as set although nobody sees it; a usual value is not a choice of the house', () => {
  expect(standingOf(setting('smtp-password', { secret: true, set: true }))).toBe('set');
  expect(standingOf(setting('smtp-port', { value: '465' }))).toBe('usual');
  expect(standingOf(setting('smtp-host'))).toBe('missing');
});
