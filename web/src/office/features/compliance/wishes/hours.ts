import { two } from '../question';

export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export const EVERY_DAY = 0x7f;
const HOUR = 3_600;
const MINUTE = 60;
/** What the server says when no last day was named. */
const FOR_GOOD = '2999-12-31';

/** The days of the week as one number, Monday its lowest bit. */
export function bitsOf(days: readonly number[]): number {
  return days.reduce((bits, day) => bits | (1 << day), 0);
}

export function daysOf(bits: number): readonly number[] {
  return WEEKDAYS.filter((day) => (bits & (1 << day)) !== 0);
}

/** `08:30` of a second of the day; the end of the day is `24:00`. */
export function clockAt(second: number): string {
  return `${two(Math.floor(second / HOUR))}:${two(Math.floor((second % HOUR) / MINUTE))}`;
}

export function untilOf(day: string): string | null {
  return day === FOR_GOOD ? null : day;
}

/** Hours end after they begin; as an end midnight is that of the same day's end. */
export function endsAfter(from: string, to: string): boolean {
  return to === '00:00' || to > from;
}
