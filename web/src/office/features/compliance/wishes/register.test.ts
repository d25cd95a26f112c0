import { expect, test } from 'vitest';
import { bodyOf, dayNumber, dayOfNumber, formOf, type Entry } from './facts';
import { bitsOf, clockAt, daysOf, endsAfter, EVERY_DAY, untilOf, WEEKDAYS } from './hours';

const entry: Entry = {
  fact: 'SOURCE_PROVEN',
  yes: true,
  contactPointId: '70',
  personId: '9',
  fromDay: '2026-03-10',
  evidence: ' 合同第 3 页 ',
};

test('weekdays travel as one number whose lowest bit is Monday', () => {
  expect(bitsOf(WEEKDAYS)).toBe(EVERY_DAY);
  expect(bitsOf([0, 5])).toBe(33);
  expect(daysOf(33)).toEqual([0, 5]);
});

test('hours may end at midnight, but never before they begin', () => {
  expect(endsAfter('18:00', '20:00')).toBe(true);
  expect(endsAfter('18:00', '18:00')).toBe(false);
  expect(endsAfter('18:00', '00:00')).toBe(true);
  expect([clockAt(30_600), clockAt(86_400)]).toEqual(['08:30', '24:00']);
  expect(untilOf('2999-12-31')).toBeNull();
});

test('a fact is told of the number it is about, and of nobody', () => {
  expect(bodyOf(entry)).toEqual({
    fact: 'SOURCE_PROVEN',
    value: 1,
    fromDay: '2026-03-10',
    evidence: '合同第 3 页',
    contactPointId: 70,
  });
  expect(bodyOf({ ...entry, fact: 'FAMILY_CONSENT', yes: false })).not.toHaveProperty('contactPointId');
  expect(bodyOf({ ...entry, fact: 'ASKED_FOR' })).toMatchObject({ personId: 9, value: 1 });
});

test('days and amounts travel as numbers and come back as they were', () => {
  expect(formOf('NUMBER_INVALID_ON')).toBe('DAY');
  expect(bodyOf({ ...entry, fact: 'NUMBER_INVALID_ON', day: '2026-03-09' }).value).toBe(dayNumber('2026-03-09'));
  expect(dayOfNumber(dayNumber('2026-03-09'))).toBe('2026-03-09');
  expect(bodyOf({ ...entry, fact: 'ESTATE_FEN', amount: '12.34' }).value).toBe(1234);
});
