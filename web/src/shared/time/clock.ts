/** By how much the server's clock is ahead of this browser's, in milliseconds. */
let ahead = 0;

/** Hears the server's time; what cannot be read changes nothing. */
export function heardTime(now: string | undefined, own: number = Date.now()): void {
  const said = Date.parse(now ?? '');
  if (!Number.isNaN(said)) ahead = said - own;
}

/** The server's time, whatever this computer's clock shows; milliseconds since 1970-01-01 UTC. */
export function serverNow(): number {
  return Date.now() + ahead;
}
