import type { Sent, With } from '../../../shared/api/sent';

export type Line = With<
  Sent<'AuditLineAnswer', 'reason' | 'beforeHash' | 'afterHash'>,
  { readonly actor: Sent<'AuditWho', 'displayName'> }
>;
export type Verdict = Sent<'AuditProofAnswer', 'firstBad'>;
