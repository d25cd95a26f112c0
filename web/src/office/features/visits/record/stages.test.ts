import { expect, test } from 'vitest';
import type { VisitLine } from './api';
import { byStage, lastAt } from './stages';

const VISIT = {
  id: 'v1',
  borrowerId: '7',
  nameMasked: '示例·王**',
  day: '2026-07-20',
  place: 'HOME',
  stage: 'ON_THE_WAY',
  met: 'NOBODY',
  crew: [],
  overdue: false,
  panicked: false,
  flags: [],
} as VisitLine;

test('whoever called for help comes first, then whoever is overdue, then the latest', () => {
  const calm = { ...VISIT, id: 'calm', stage: 'BEGUN', begunAt: '2026-07-20T03:00:00Z' };
  const later = { ...VISIT, id: 'later', stage: 'BEGUN', begunAt: '2026-07-20T04:00:00Z' };
  const overdue = { ...VISIT, id: 'overdue', stage: 'BEGUN', overdue: true };
  const panic = { ...VISIT, id: 'panic', stage: 'BEGUN', panicked: true };
  expect(byStage([calm, later, overdue, panic]).BEGUN.map((each) => each.id)).toEqual([
    'panic',
    'overdue',
    'later',
    'calm',
  ]);
});

test('what is told of a visit before anybody set off stands with those on their way', () => {
  expect(byStage([{ ...VISIT, stage: 'PLANNED' }]).ON_THE_WAY).toHaveLength(1);
  expect(lastAt({ ...VISIT, setOffAt: '2026-07-20T01:00:00Z' })).toBe('2026-07-20T01:00:00Z');
});
