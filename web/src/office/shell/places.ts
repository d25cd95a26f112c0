import { APPROVERS } from '../../shared/session/approvals';

const OVERSEERS = ['ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'];
const LOOKERS = ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'];

interface Offer {
  readonly key: string;
  readonly path: string;
  /** Roles it is offered to; all of them when left out. */
  readonly to?: readonly string[];
}

/** The pages of the office as the menu groups them. The server decides who enters; this only spares closed doors. */
const MENU = {
  work: [
    { key: 'book', path: '/', to: OVERSEERS },
    { key: 'worklist', path: '/worklist' },
    { key: 'planning', path: '/planning', to: LOOKERS },
    { key: 'roster', path: '/roster', to: LOOKERS },
    { key: 'packets', path: '/packets', to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER'] },
    { key: 'calls', path: '/calls', to: ['MANAGER', 'PLANNER', 'COLLECTOR'] },
    {
      key: 'appointments',
      path: '/appointments',
      to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'],
    },
    {
      key: 'visits',
      path: '/visits',
      to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR'],
    },
    { key: 'borrowers', path: '/borrowers' },
    {
      key: 'follow-up',
      path: '/follow-up',
      to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'AGENCY_USER', 'AUDITOR'],
    },
    { key: 'hardships', path: '/hardships', to: ['MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER'] },
    { key: 'approvals', path: '/approvals', to: APPROVERS },
  ],
  contact: [
    { key: 'gate', path: '/gate', to: ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'AGENCY_USER'] },
    { key: 'contacts', path: '/contacts', to: LOOKERS },
    { key: 'outbox', path: '/outbox', to: [...LOOKERS, 'COLLECTOR'] },
    { key: 'letters', path: '/letters', to: LOOKERS },
    { key: 'replies', path: '/replies', to: LOOKERS },
    { key: 'campaigns', path: '/campaigns', to: LOOKERS },
    { key: 'documents', path: '/documents', to: [...LOOKERS, 'COLLECTOR'] },
    { key: 'templates', path: '/templates' },
  ],
  money: [
    { key: 'unmatched', path: '/unmatched', to: LOOKERS },
    { key: 'money-in', path: '/money-in', to: LOOKERS },
    { key: 'receipts', path: '/receipts', to: LOOKERS },
    { key: 'payment-channels', path: '/payment-channels', to: OVERSEERS },
  ],
  conduct: [
    { key: 'holds', path: '/holds', to: LOOKERS },
    { key: 'marked-notes', path: '/marked-notes', to: ['COMPLIANCE_OFFICER', 'REVIEWER'] },
    { key: 'rules', path: '/rules' },
    { key: 'packs', path: '/packs' },
    { key: 'clearances', path: '/clearances' },
    { key: 'agencies', path: '/agencies', to: OVERSEERS },
  ],
  data: [
    { key: 'imports', path: '/imports', to: ['ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
    { key: 'playbooks', path: '/playbooks' },
    { key: 'results', path: '/results', to: OVERSEERS },
    { key: 'option-policies', path: '/option-policies' },
    { key: 'nights', path: '/nights', to: OVERSEERS },
    { key: 'working-days', path: '/working-days', to: OVERSEERS },
  ],
  system: [
    { key: 'channels', path: '/channels', to: ['ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
    { key: 'maps', path: '/maps', to: ['ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
    { key: 'users', path: '/users', to: ['ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
    { key: 'audit', path: '/audit', to: ['ADMIN', 'COMPLIANCE_OFFICER', 'AUDITOR'] },
  ],
} as const satisfies Readonly<Record<string, readonly Offer[]>>;

export type GroupKey = keyof typeof MENU;
export type PlaceKey = (typeof MENU)[GroupKey][number]['key'];

export interface Place extends Offer {
  readonly key: PlaceKey;
}

export interface Group {
  readonly key: GroupKey;
  readonly places: readonly Place[];
}

/** The groups of a person's menu; a place is offered when one of their roles opens it. */
export function groupsFor(roles: readonly string[]): readonly Group[] {
  return (Object.keys(MENU) as readonly GroupKey[])
    .map((key) => {
      const places: readonly Place[] = MENU[key];
      return { key, places: places.filter(({ to }) => to === undefined || roles.some((role) => to.includes(role))) };
    })
    .filter(({ places }) => places.length > 0);
}

export function placesFor(roles: readonly string[]): readonly Place[] {
  return groupsFor(roles).flatMap(({ places }) => places);
}

/** The group to which the page at an address belongs: the page itself, or one it was opened from. */
export function groupOf(groups: readonly Group[], address: string): GroupKey | null {
  const holds = ({ path }: Place) => address === path || (path !== '/' && address.startsWith(`${path}/`));
  return groups.find(({ places }) => places.some(holds))?.key ?? null;
}
