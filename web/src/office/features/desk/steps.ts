import type { Call, Phone, Script } from './api';

export const STEPS = ['permit', 'dial', 'identity', 'script', 'outcome'] as const;
export type StepName = (typeof STEPS)[number];
/** `open` can be done at any time; `spared` is a step this call does not have. */
export type StepState = 'done' | 'now' | 'open' | 'later' | 'spared';

export function isDebtorCall(call: Call): boolean {
  return call.script === 'CALL_SCRIPT';
}

/** Whether anything of the debt may be on the screen: only while the debtor is known to listen (CN-V-12). */
export function maySeeDebt(call: Call): boolean {
  return call.state === 'PERMITTED' && isDebtorCall(call) && call.identityPassed === true;
}

/** Whether the number was dialled, by the telephony system or, as far as the page knows, by hand. */
function dialled(call: Call, byHand: boolean): boolean {
  return call.dialledAt != null || byHand || call.identityPassed != null;
}

/** Where a call stands: what the server wrote down counts, the page adds only that somebody dialled by hand. */
export function stepsOf(call: Call, byHand: boolean): Readonly<Record<StepName, StepState>> {
  if (call.state !== 'PERMITTED') {
    return { permit: 'now', dial: 'later', identity: 'later', script: 'later', outcome: 'later' };
  }
  const rang = dialled(call, byHand);
  const checked = call.identityPassed != null;
  const debtor = isDebtorCall(call);
  const heard = rang && (checked || !debtor);
  return {
    permit: 'done',
    dial: rang ? 'done' : 'now',
    identity: !debtor ? 'spared' : checked ? 'done' : rang ? 'now' : 'later',
    script: call.identityPassed === false ? 'spared' : heard ? 'now' : 'later',
    outcome: heard ? 'now' : 'open',
  };
}

/** The scripts that fit whose number it is: one for the debtor, two requests for anybody else (CN-W-05). */
export function scriptsFor(phone: Phone | undefined): readonly Script[] {
  if (phone === undefined) return [];
  return phone.personId == null ? ['CALL_SCRIPT'] : ['ASK_CONTACT', 'ASK_TO_CALL_BACK'];
}

export function wishOf(phone: Phone, script: Script, recorderReady: boolean) {
  return {
    script,
    personId: phone.personId == null ? null : Number(phone.personId),
    contactPointId: Number(phone.contactPointId),
    recorderReady,
  };
}
