import type { VisitLine } from './api';

export const COLUMNS = ['ON_THE_WAY', 'ARRIVED', 'BEGUN', 'LEFT', 'CLOSED'] as const;
export type Column = (typeof COLUMNS)[number];

/** Visits by where they are; whoever is overdue or called for help stands first, then whoever changed last. */
export function byStage(all: readonly VisitLine[]): Readonly<Record<Column, readonly VisitLine[]>> {
  const of = (column: Column) =>
    all
      .filter((each) => each.stage === column || (column === 'ON_THE_WAY' && each.stage === 'PLANNED'))
      .sort((a, b) => urgency(b) - urgency(a) || lastAt(b).localeCompare(lastAt(a)));
  return {
    ON_THE_WAY: of('ON_THE_WAY'),
    ARRIVED: of('ARRIVED'),
    BEGUN: of('BEGUN'),
    LEFT: of('LEFT'),
    CLOSED: of('CLOSED'),
  };
}

function urgency(visit: VisitLine): number {
  return (visit.panicked ? 2 : 0) + (visit.overdue ? 1 : 0);
}

/** When the last thing happened that moved it on. */
export function lastAt(visit: VisitLine): string {
  return visit.closedAt ?? visit.leftAt ?? visit.begunAt ?? visit.arrivedAt ?? visit.setOffAt ?? '';
}
