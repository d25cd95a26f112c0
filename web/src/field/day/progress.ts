import type { VisitEvent } from '../kernel/events';

/** How far a visit is on this phone, for lists; the kernel alone decides what may come next. */
export type Progress = 'new' | 'returned' | 'running' | 'over';

/** `returned`: the server keeps something of it beside, and somebody has to look. */
export function progressOf(events: readonly VisitEvent[], returned: boolean): Progress {
  if (returned) return 'returned';
  if (events.some(({ type }) => type === 'CLOSED')) return 'over';
  return events.some(({ type }) => type !== 'PANIC') ? 'running' : 'new';
}
