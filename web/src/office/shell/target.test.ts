import { expect, test } from 'vitest';
import { placesFor } from './places';
import { target } from './target';

test('after signing in one goes where one wanted to go', () => {
  expect(target('/borrowers/12?on=2026-09-30')).toBe('/borrowers/12?on=2026-09-30');
  expect(target(null)).toBe('/');
});

test.each(['//evil.test', 'https://evil.test', '/\\evil.test', '/login?next=/login', ''])('%s leads home', (next) => {
  expect(target(next)).toBe('/');
});

test('a collector is offered the work, not the keys of the house', () => {
  const keys = placesFor(['COLLECTOR']).map((place) => place.key);
  expect(keys[0]).toBe('worklist');
  expect(keys).not.toContain('users');
  expect(placesFor(['COLLECTOR', 'ADMIN']).map((place) => place.key)).toContain('users');
});
