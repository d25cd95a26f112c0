import type { PromiseView } from './api';

const DAY_MILLIS = 86_400_000;

export function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLIS);
}

export interface Span {
  readonly from: string;
  readonly length: number;
}

/** From the day it was promised to the last day that counts, or today where that is later. */
export function spanOf(promise: PromiseView, today: string): Span {
  const ends = [
    ...promise.parts.map((part) => part.inTimeUntil),
    ...promise.received.map((each) => each.on),
    promise.closedOn ?? today,
  ];
  const last = ends.reduce((latest, day) => (day > latest ? day : latest), promise.takenOn);
  return { from: promise.takenOn, length: Math.max(7, days(promise.takenOn, last)) };
}

/** Where a day stands between 0 and 1. */
export function placeOf(span: Span, day: string): number {
  return Math.min(1, Math.max(0, days(span.from, day) / span.length));
}
