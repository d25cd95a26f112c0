import type { Finding } from '../api/problem';

/** A versioned text with its version raised by one, from which a draft is written. */
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
