/** By how much the server's clock is ahead of this machine's: stories are told in a rehearsal. */
const AHEAD_MILLIS = Number(process.env['LIFANG_AHEAD'] ?? 0);
const SHANGHAI_MILLIS = 8 * 3_600_000;

/** What the server's clock shows; its UTC fields are those of the house's time zone. */
export function houseTime(): Date {
  return new Date(Date.now() + AHEAD_MILLIS + SHANGHAI_MILLIS);
}

/** The house's day, this many days from now. */
export function houseDay(ahead = 0): string {
  return new Date(houseTime().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}
