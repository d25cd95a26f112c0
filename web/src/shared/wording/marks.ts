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

/** What of a finding says where in the text it lies; it ends before the character `end`. */
export interface Placed {
  readonly code: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
}

/** Findings that speak of the whole text point at nothing in it. */
const WHOLE = new Set(['wording.content-missing', 'wording.kind-for-audience', 'wording.credit-notice-missing']);

export function pointsAtPlace(finding: Placed): boolean {
  return !WHOLE.has(finding.code) && finding.end > finding.start;
}

/** The findings that point at a place, numbered as a list shows them that begins with the number `first`. */
export function marksOfFindings(findings: readonly Placed[], first = 0): readonly Mark[] {
  return findings.flatMap((finding, i): Mark[] =>
    pointsAtPlace(finding)
      ? [
          {
            at: first + i,
            start: finding.start,
            end: finding.end,
            severity: finding.severity === 'DENY' ? 'deny' : 'warn',
          },
        ]
      : [],
  );
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
