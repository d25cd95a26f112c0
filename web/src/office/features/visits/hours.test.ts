import { describe, expect, it } from 'vitest';
import { actsOf, minuteOf, written } from './hours';

describe('hours of an appointment', () => {
  it('are written as people read them', () => {
    expect(written({ day: '2026-03-12', fromMinute: 545, toMinute: 600 })).toBe('2026-03-12 09:05–10:00');
  });

  it('come from a time of day, and from nothing else', () => {
    expect(minuteOf('09:30')).toBe(570);
    expect(minuteOf('24:00')).toBe(1440);
    expect(minuteOf('24:01')).toBeNull();
    expect(minuteOf('9 Uhr')).toBeNull();
  });
});

describe('what can be done', () => {
  it('follows from where it stands', () => {
    expect(actsOf('COUNTERED', false)).toContain('take-named');
    expect(actsOf('AGREED', false)).not.toContain('accept');
    expect(actsOf('REFUSED', false)).toEqual([]);
  });

  it('is nothing while an answer is being confirmed', () => {
    expect(actsOf('OFFERED', true)).toEqual([]);
  });
});
