/** Where somebody promises or agrees. */
export const WAYS = ['CALL', 'VISIT', 'MESSAGE', 'COUNTER', 'PORTAL', 'OTHER'] as const;
