/** The pages of the office and who is offered them. The server decides; this only spares people closed doors. */
export interface Place {
  readonly key: 'book' | 'imports' | 'borrowers' | 'worklist' | 'playbooks' | 'nights' | 'users' | 'audit';
  readonly path: string;
  /** Roles that are not offered it. */
  readonly notFor: readonly string[];
}

const OUTSIDE = ['AGENCY_USER'];

export const PLACES: readonly Place[] = [
  { key: 'book', path: '/', notFor: OUTSIDE },
  { key: 'worklist', path: '/worklist', notFor: [] },
  { key: 'borrowers', path: '/borrowers', notFor: OUTSIDE },
  { key: 'imports', path: '/imports', notFor: ['COLLECTOR', ...OUTSIDE] },
  { key: 'playbooks', path: '/playbooks', notFor: OUTSIDE },
  { key: 'nights', path: '/nights', notFor: ['COLLECTOR', ...OUTSIDE] },
  { key: 'users', path: '/users', notFor: ['COLLECTOR', 'REVIEWER', ...OUTSIDE] },
  { key: 'audit', path: '/audit', notFor: ['COLLECTOR', 'PLANNER', ...OUTSIDE] },
];

/** A place is offered when at least one of the person's roles is not shut out of it. */
export function placesFor(roles: readonly string[]): readonly Place[] {
  return PLACES.filter((place) => roles.some((role) => !place.notFor.includes(role)));
}
