import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server } from '../../../shared/test/desk';
import { PlanningPage } from './PlanningPage';

const STOP = {
  visit: 'v1',
  borrowerId: '7',
  nameMasked: '示例·*夏',
  appointmentId: 'v1',
  place: 'HOME',
  district: '武侯区',
  arrives: 35_000,
  begins: 36_000,
  ends: 38_400,
  windowFrom: 36_000,
  windowTo: 37_800,
  promised: true,
  pinned: false,
  value: 900,
  chance: 955,
  permitted: true,
  coarse: false,
  latitudeE6: 30_632_000,
  longitudeE6: 104_035_000,
};

const CREW = {
  number: 0,
  people: [
    { id: 'p1', name: '示例·周安' },
    { id: 'p2', name: '示例·陈默' },
  ],
  mode: 'CAR',
  starts: 33_000,
  ends: 41_000,
  shiftFrom: 32_400,
  shiftTo: 64_800,
  lunchFrom: null,
  lunchTo: null,
  travelSeconds: 2_000,
  latitudeE6: 30_660_000,
  longitudeE6: 104_070_000,
  stops: [STOP],
};

const LEFT = {
  visit: 'v2',
  borrowerId: '8',
  nameMasked: '示例·*青',
  appointmentId: null,
  value: 500,
  code: 'NO_TIME',
  why: '各小组都没有空余时间。',
  rules: [],
  district: '青羊区',
  latitudeE6: 30_674_000,
  longitudeE6: 104_030_000,
};

function board(state: string | null) {
  const version = { id: 'plan', version: 3, state, cause: 'SOLVED', madeAt: '2026-03-11T01:00:00Z', madeBy: null };
  return {
    day: '2026-03-12',
    estimate: true,
    version: state === null ? null : version,
    versions: [],
    score:
      state === null
        ? null
        : { visits: 1, appointments: 1, value: 900, travelSeconds: 2000, leftOut: 1, refusedByTheGate: 0 },
    crews: state === null ? [] : [CREW],
    left: state === null ? [] : [LEFT],
    alone: [],
    centres: [
      { name: '武侯区', latitudeE6: 30_632_000, longitudeE6: 104_035_000 },
      { name: '青羊区', latitudeE6: 30_674_000, longitudeE6: 104_030_000 },
    ],
    changes: [],
    progress: { running: false, perMille: 0, visits: 0, value: 0, failed: null, message: null },
  };
}

function at(role: string, state: string | null) {
  return server({
    'GET /session': () => ({ user: { id: 'u', roles: [role] }, businessDate: '2026-03-12', rehearsal: false }),
    'GET /planning/days/2026-03-12': () => board(state),
    'GET /planning/plans/plan/visits/v2': () => ({
      visit: 'v2',
      made: false,
      sentences: ['各小组都没有空余时间。'],
      gives: ['再增加一个小组'],
    }),
    'GET /planning/plans/plan/visits/v1': () => ({ visit: 'v1', made: true, sentences: ['人员：示例。'], gives: [] }),
    'POST /planning/days/2026-03-12/solve': () => ({ id: 'job' }),
    'POST /planning/plans/plan/publish': () => ({ plan: 'plan', version: 4 }),
  });
}

test('a day without a plan says what it is made from, and is worked out by one button', async () => {
  const log = at('PLANNER', null);
  desk(<PlanningPage />);
  await screen.findByText('这一天还没有计划。');
  fireEvent.click(screen.getByRole('button', { name: '计算计划' }));
  await waitFor(() => expect(log.some((asked) => asked.verb === 'POST')).toBe(true));
});

test('a visit left out tells what would let it in, a stop stands on map and by the hour', async () => {
  at('PLANNER', 'DRAFT');
  desk(<PlanningPage />);
  await screen.findByRole('img', { name: '当日地图：1 个小组，1 次上门' });
  expect(screen.getByRole('button', { name: '示例·*夏，10:00 至 10:40，第 1 组' }).title).toContain('10:00');
  fireEvent.click(screen.getByRole('button', { name: '示例·*青' }));
  await screen.findByText('再增加一个小组');
  expect(screen.getByRole('button', { name: /发\s*布/ })).toBeDefined();
});

test('who only looks is offered no change', async () => {
  at('AUDITOR', 'DRAFT');
  desk(<PlanningPage />);
  await screen.findByRole('img', { name: '当日地图：1 个小组，1 次上门' });
  expect(screen.queryByRole('button', { name: /发\s*布/ })).toBeNull();
  expect(screen.queryByRole('button', { name: '重新计算' })).toBeNull();
});
