import type { Finding } from '../../../shared/api/problem';
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

/** The text of a pack with its version raised by one, from which a draft is written. */
export function nextVersion(text: string, latest: number): string {
  return text.replace(/^(\s*version\s+)\d+/m, `$1${String(latest + 1)}`);
}

/** Faults by the line they stand in; those of the whole text come first under 0. */
export function byLine(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const lines = new Map<number, Finding[]>();
  for (const finding of findings.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))) {
    const row = finding.row ?? 0;
    lines.set(row, [...(lines.get(row) ?? []), finding]);
  }
  return lines;
}

/** Where a line of a text begins and ends. */
export function spanOf(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}
