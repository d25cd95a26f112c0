import type { PackLine } from './api';

export type PackAct = 'propose' | 'approve' | 'withdraw';

/** What can be done with a version as it stands; the server refuses the same person twice. */
export function actsOf(pack: Pick<PackLine, 'state'>): readonly PackAct[] {
  switch (pack.state) {
    case 'DRAFT':
      return ['withdraw', 'propose'];
    case 'PROPOSED':
      return ['withdraw', 'approve'];
    case 'APPROVED':
      return ['withdraw'];
    default:
      return [];
  }
}

/** Packs by name, the newest version of each in front. */
export function byName(packs: readonly PackLine[]): readonly (readonly PackLine[])[] {
  const names = new Map<string, PackLine[]>();
  for (const pack of packs) names.set(pack.name, [...(names.get(pack.name) ?? []), pack]);
  return [...names.values()].map((versions) => versions.toSorted((a, b) => b.version - a.version));
}
