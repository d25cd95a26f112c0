import { parseFen } from '../../../shared/money/money';
import { isDay, plusDays } from '../../../shared/time/dates';
import type { Action, Call, Flag, ResultLine } from './api';
import { isDebtorCall } from './steps';

/** As far ahead as anything may be agreed. */
const MOST_DAYS = 366;

export const ACTIONS: readonly Action[] = ['DEBTOR', 'OTHER', 'NOBODY', 'STOPPED'];

/** What the form of an outcome holds. */
export interface Entry {
  readonly result?: string;
  readonly on?: string | null;
  readonly amount?: string;
  readonly nextAction?: string | null;
  readonly nextOn?: string | null;
  readonly distress?: boolean;
  readonly hardship?: boolean;
  readonly note?: string;
}

export type Fault = 'result' | 'on.needed' | 'on.past' | 'on.far' | 'amount' | 'nextOn';

export function has(line: ResultLine | undefined, flag: Flag): boolean {
  return line?.flags.includes(flag) ?? false;
}

/** Whether somebody's phone was dialled by the telephony system, so that it cannot be said that nobody did. */
function rang(call: Call): boolean {
  return call.dialledAt != null || call.identityPassed != null;
}

/** Whether a result can be true of this call; the server refuses the others. */
export function fits(line: ResultLine, call: Call): boolean {
  if (line.result === 'SELF_HARM') return true;
  if (line.action === 'DEBTOR') return isDebtorCall(call) && call.identityPassed === true;
  if (line.result === 'REFUSES_CONTACT') return call.personId != null;
  if (line.result === 'NOT_DIALLED') return !rang(call);
  if (line.result === 'NOT_CONFIRMED') return isDebtorCall(call) && call.identityPassed !== true;
  return true;
}

export function actionsFor(lines: readonly ResultLine[], call: Call): readonly Action[] {
  return ACTIONS.filter((action) => lines.some((line) => line.action === action && fits(line, call)));
}

/** What is still wrong with it, part by part. */
export function faultsOf(line: ResultLine | undefined, entry: Entry, today: string): readonly Fault[] {
  if (line === undefined) return ['result'];
  const faults: Fault[] = [];
  const last = plusDays(today, MOST_DAYS);
  if (has(line, 'NEEDS_DATE')) {
    const on = entry.on ?? '';
    if (!isDay(on)) faults.push('on.needed');
    else if (on < today && line.result !== 'PAID') faults.push('on.past');
    else if (on > last) faults.push('on.far');
  }
  if (has(line, 'NEEDS_AMOUNT') && (parseFen(entry.amount?.trim() ?? '') ?? 0) < 1) faults.push('amount');
  if (entry.nextOn != null && (entry.nextOn < today || entry.nextOn > last)) faults.push('nextOn');
  return faults;
}

/** As the server takes it; what does not belong to the result is left out, also when it was typed before. */
export function bodyOf(line: ResultLine, entry: Entry) {
  const fen = has(line, 'NEEDS_AMOUNT') ? parseFen(entry.amount?.trim() ?? '') : null;
  return {
    result: line.result,
    promisedOn: has(line, 'NEEDS_DATE') ? (entry.on ?? null) : null,
    promised: fen === null ? null : { minor: fen, currency: 'CNY' },
    nextAction: entry.nextAction ?? line.nextAction,
    nextOn: entry.nextOn ?? null,
    distress: entry.distress ?? false,
    hardship: entry.hardship ?? false,
    note: entry.note?.trim() ? entry.note.trim() : null,
  };
}

/** Whether the outcome makes collection wait until somebody has looked. */
export function opensHold(line: ResultLine | undefined, entry: Entry): boolean {
  return has(line, 'STOPS_STRATEGY') || entry.distress === true || entry.hardship === true;
}
