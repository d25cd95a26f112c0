/** Days from one calendar day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export type Urgency = 'over' | 'today' | 'soon' | 'far';

const SOON_DAYS = 3;

/** How near a last day is. */
export function urgencyOf(today: string, last: string): Urgency {
  const left = daysBetween(today, last);
  if (left < 0) return 'over';
  if (left === 0) return 'today';
  return left <= SOON_DAYS ? 'soon' : 'far';
}
