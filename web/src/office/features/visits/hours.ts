interface Hours {
  readonly day: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `2026-03-12 09:00–10:00`. */
export function written(hours: Hours): string {
  return `${hours.day} ${clock(hours.fromMinute)}–${clock(hours.toMinute)}`;
}

/** Minutes after midnight of `HH:mm`; null when it is no time of a day. */
export function minuteOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  if (parts === null) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2]);
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? null : hour * 60 + minute;
}

/** What can be done with an appointment that stands there; what can not is not offered. */
export function actsOf(state: string, confirming: boolean): readonly ActKey[] {
  if (confirming) return [];
  switch (state) {
    case 'OFFERED':
      return ['accept', 'counter', 'offer', 'refuse', 'help', 'stop-visits', 'cancel'];
    case 'COUNTERED':
      return ['take-named', 'offer', 'refuse', 'help', 'stop-visits', 'cancel'];
    case 'AGREED':
      return ['kept', 'missed', 'late', 'move', 'counter', 'refuse', 'help', 'stop-visits', 'cancel'];
    case 'MOVING':
      return ['accept', 'take-named', 'keep-old', 'offer', 'refuse', 'help', 'stop-visits', 'cancel'];
    default:
      return [];
  }
}

export type ActKey =
  | 'accept'
  | 'counter'
  | 'offer'
  | 'move'
  | 'take-named'
  | 'keep-old'
  | 'refuse'
  | 'help'
  | 'stop-visits'
  | 'cancel'
  | 'late'
  | 'kept'
  | 'missed';
