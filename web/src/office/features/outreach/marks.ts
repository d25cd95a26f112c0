import { marksOfFindings, type Mark } from '../../../shared/wording/marks';
import type { Fault, Reading } from './api';

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
  const findings = marksOfFindings(reading.findings, reading.faults.length);
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

/** Puts a piece in the place of a selection; the caret then stands behind it. */
export function inserted(
  text: string,
  from: number,
  to: number,
  piece: string,
): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length };
}
