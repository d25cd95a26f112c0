/** `2026-03-11 08:00` of a local moment such as `2026-03-11T08:00:00`. */
export function minuteOf(local: string): string {
  return local.slice(0, 16).replace('T', ' ');
}

/** `08:05` of a second of the day. */
export function timeOf(second: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`;
}
