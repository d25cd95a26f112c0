import type { Fault, Finding, Reading } from './api';

export type Severity = 'deny' | 'warn';

/** A place in a text that something stands against; `at` is its number in the list beside the text. */
export interface Mark {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** A run of a text and the marks that lie on it. */
export interface Run {
  readonly text: string;
  readonly severity: Severity | null;
  readonly marks: readonly number[];
}

/** Findings that speak of the whole text point at nothing in it. */
const WHOLE = new Set(['wording.content-missing', 'wording.kind-for-audience', 'wording.credit-notice-missing']);

export function pointsAtPlace(finding: Finding): boolean {
  return !WHOLE.has(finding.code) && finding.end > finding.start;
}

function endOf(fault: Fault, text: string): number {
  const line = text.indexOf('\n', fault.start);
  return Math.min(fault.start + 2, line < 0 || line === fault.start ? text.length : line);
}

/** Everything that points at a place, numbered as the list shows it: faults first, then findings. */
export function marksOf(reading: Reading, text: string): readonly Mark[] {
  const faults = reading.faults.map((fault, at): Mark => {
    const start = Math.min(fault.start, Math.max(0, text.length - 1));
    return { at, start, end: Math.max(start, endOf(fault, text)), severity: 'deny' };
  });
  const findings = reading.findings.flatMap((finding, i): Mark[] =>
    pointsAtPlace(finding)
      ? [
          {
            at: reading.faults.length + i,
            start: finding.start,
            end: finding.end,
            severity: finding.severity === 'DENY' ? 'deny' : 'warn',
          },
        ]
      : [],
  );
  return [...faults, ...findings].filter((mark) => mark.end > mark.start);
}

/**
 * Where marks made for one text lie in another: those before the change stay, those after it move along, and those it
 * touches go, because nobody has read those words yet.
 */
export function carried(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= before.length - tail) return [{ ...mark, start: mark.start + moved, end: mark.end + moved }];
    return [];
  });
}

/** Cuts a text at the edges of its marks; where two lie on each other the graver one is shown. */
export function runs(text: string, marks: readonly Mark[]): readonly Run[] {
  const inside = marks.map((mark) => ({
    ...mark,
    start: Math.max(0, Math.min(mark.start, text.length)),
    end: Math.max(0, Math.min(mark.end, text.length)),
  }));
  const edges = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).flatMap((start, i): Run[] => {
    const end = edges[i + 1] ?? text.length;
    const on = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const severity = on.some((mark) => mark.severity === 'deny') ? 'deny' : on.length > 0 ? 'warn' : null;
    return start === end ? [] : [{ text: text.slice(start, end), severity, marks: on.map((mark) => mark.at) }];
  });
}

/** Puts a piece in the place of a selection; the caret then stands behind it. */
export function inserted(
  text: string,
  from: number,
  to: number,
  piece: string,
): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length };
}
