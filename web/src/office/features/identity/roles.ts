/** The roles of the house, in the order people expect them. */
export const ROLES = [
  'ADMIN',
  'MANAGER',
  'PLANNER',
  'COLLECTOR',
  'COMPLIANCE_OFFICER',
  'REVIEWER',
  'AUDITOR',
  'AGENCY_USER',
] as const;
