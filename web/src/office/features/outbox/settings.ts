import type { Setting } from './api';

export const GROUPS = ['providers', 'house', 'aliyun', 'smpp', 'smtp', 'links'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(key: string): Group {
  if (key.endsWith('-provider')) return 'providers';
  if (key.startsWith('house-')) return 'house';
  return (['aliyun', 'smpp', 'smtp'] as const).find((group) => key.startsWith(`${group}-`)) ?? 'links';
}

/** The settings in their groups; a group without any is left out. */
export function grouped(settings: readonly Setting[]): readonly (readonly [Group, readonly Setting[]])[] {
  return GROUPS.map((group) => [group, settings.filter((each) => groupOf(each.key) === group)] as const).filter(
    ([, list]) => list.length > 0,
  );
}

export type Standing = 'set' | 'usual' | 'missing';

/** Whether somebody set it, the product's own value holds, or nothing is there. */
export function standingOf(setting: Setting): Standing {
  if (setting.set) return 'set';
  return setting.value == null ? 'missing' : 'usual';
}
