/** The pages of the office and who is offered them. The server decides; this only spares people closed doors. */
export interface Place {
  readonly key:
    | 'book'
    | 'imports'
    | 'borrowers'
    | 'worklist'
    | 'calls'
    | 'letters'
    | 'replies'
    | 'gate'
    | 'holds'
    | 'contacts'
    | 'rules'
    | 'packs'
    | 'clearances'
    | 'agencies'
    | 'outbox'
    | 'campaigns'
    | 'channels'
    | 'marked-notes'
    | 'playbooks'
    | 'templates'
    | 'nights'
    | 'users'
    | 'audit';
  readonly path: string;
  /** Roles it is offered to; all of them when left out. */
  readonly to?: readonly string[];
}

const OVERSEERS = ['ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'];

export const PLACES: readonly Place[] = [
  { key: 'book', path: '/', to: OVERSEERS },
  { key: 'worklist', path: '/worklist' },
  { key: 'calls', path: '/calls', to: ['MANAGER', 'PLANNER', 'COLLECTOR'] },
  { key: 'borrowers', path: '/borrowers' },
  { key: 'imports', path: '/imports', to: ['ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
  { key: 'gate', path: '/gate', to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'AGENCY_USER'] },
  { key: 'contacts', path: '/contacts', to: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'] },
  { key: 'letters', path: '/letters', to: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'] },
  { key: 'replies', path: '/replies', to: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'] },
  { key: 'holds', path: '/holds', to: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'] },
  { key: 'marked-notes', path: '/marked-notes', to: ['COMPLIANCE_OFFICER', 'REVIEWER'] },
  { key: 'playbooks', path: '/playbooks' },
  { key: 'templates', path: '/templates' },
  { key: 'campaigns', path: '/campaigns', to: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'] },
  {
    key: 'outbox',
    path: '/outbox',
    to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'],
  },
  { key: 'channels', path: '/channels', to: ['ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
  { key: 'rules', path: '/rules' },
  { key: 'packs', path: '/packs' },
  { key: 'clearances', path: '/clearances' },
  { key: 'agencies', path: '/agencies', to: OVERSEERS },
  { key: 'nights', path: '/nights', to: OVERSEERS },
  { key: 'users', path: '/users', to: ['ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
  { key: 'audit', path: '/audit', to: ['ADMIN', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
];

/** A place is offered when one of the person's roles opens it. */
export function placesFor(roles: readonly string[]): readonly Place[] {
  return PLACES.filter((place) => place.to === undefined || roles.some((role) => place.to?.includes(role)));
}
