import { isDay, plusDays } from '../../../shared/time/dates';

const MOST_DAYS = 366;
const STRETCH = /^(\d{4}-\d{2}-\d{2})\s*(?:至|到|to|[-–—~～])\s*(\d{4}-\d{2}-\d{2})$/;

export interface Fault {
  readonly line: number;
  readonly text: string;
}

/** Days and stretches of days as people write them down, one a line; what follows a day is a remark. */
export function daysOf(written: string): { readonly days: readonly string[]; readonly faults: readonly Fault[] } {
  const days = new Set<string>();
  const faults: Fault[] = [];
  written.split('\n').forEach((raw, index) => {
    const text = raw.trim();
    if (text === '') return;
    const found = stretch(text);
    if (found === null) faults.push({ line: index + 1, text });
    else for (const day of found) days.add(day);
  });
  return { days: [...days].toSorted(), faults };
}

function stretch(text: string): readonly string[] | null {
  const match = STRETCH.exec(text);
  const from = match?.[1] ?? text.slice(0, 10);
  const to = match?.[2] ?? from;
  if (!isDay(from) || !isDay(to) || to < from) return null;
  if (match === null && text.length > 10 && !/^\s/.test(text.slice(10))) return null;
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (days.length >= MOST_DAYS) return null;
    days.push(day);
  }
  return days;
}

/** The same days as lines, stretches put together. */
export function written(days: readonly string[]): string {
  const lines: string[] = [];
  const sorted = [...days].toSorted();
  for (let i = 0; i < sorted.length; i += 1) {
    const from = sorted[i] ?? '';
    let to = from;
    while (sorted[i + 1] === plusDays(to, 1)) {
      to = plusDays(to, 1);
      i += 1;
    }
    lines.push(from === to ? from : `${from} – ${to}`);
  }
  return lines.join('\n');
}

export type Mark = 'off' | 'worked' | 'weekend' | 'plain';

const SUNDAY = 0;
const SATURDAY = 6;

/** What a day is, for the picture. */
export function markOf(day: string, off: ReadonlySet<string>, worked: ReadonlySet<string>): Mark {
  if (worked.has(day)) return 'worked';
  if (off.has(day)) return 'off';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SUNDAY || weekday === SATURDAY ? 'weekend' : 'plain';
}

/** The days of a month with the empty places before its first day; weeks begin on Monday. */
export function monthGrid(year: number, month: number): readonly (string | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const two = (n: number) => String(n).padStart(2, '0');
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: count }, (_, i) => `${year}-${two(month)}-${two(i + 1)}`),
  ];
}
