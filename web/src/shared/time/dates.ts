/** Business dates are ISO days (`2026-09-30`), instants are ISO with an offset; both are shown in the lender's zone. */
export const ZONE = 'Asia/Shanghai';

const INSTANT = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-09-30 14:05:09` of an instant; what cannot be read is shown as it came. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const part = Object.fromEntries(INSTANT.formatToParts(at).map((p) => [p.type, p.value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}:${part['second']}`;
}

/** True for a real calendar day written `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/** The instant of a day's time (`HH:mm`) where the lender is; there the clock is never put forward or back. */
export function instantAt(day: string, time: string): string {
  return `${day}T${time}:00+08:00`;
}

/** The day `days` after (or before) another, counted on the calendar. */
export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole seconds between two instants, rounded down, never negative. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 1000));
}
