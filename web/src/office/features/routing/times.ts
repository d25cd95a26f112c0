/** Seconds of the day as people read them. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whole minutes, rounded up: nobody arrives early by rounding. */
export function minutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hours a picture of these spans must show, full hours on both sides. */
export function hoursOf(spans: readonly Span[]): Span {
  if (spans.length === 0) return { from: 9 * 3600, to: 18 * 3600 };
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { from: Math.floor(from / 3600) * 3600, to: Math.ceil(to / 3600) * 3600 };
}

/** Where a time stands in a picture of so many hours, in percent of its width. */
export function placeOf(at: number, { from, to }: Span): number {
  return (100 * (Math.min(Math.max(at, from), to) - from)) / (to - from);
}

/** The time at a place of the picture, to the next five minutes. */
export function timeAt(percent: number, { from, to }: Span): number {
  return Math.round((from + ((to - from) * percent) / 100) / 300) * 300;
}

/** The next day, or the one before. */
export function dayFrom(day: string, steps: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + steps);
  return at.toISOString().slice(0, 10);
}
