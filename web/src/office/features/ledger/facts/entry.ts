import { Problem } from '../../../../shared/api/problem';
import { parseFen } from '../../../../shared/money/money';
import { isDay } from '../../../../shared/time/dates';
import type { Field } from './kinds';

/** What stands in the form, as typed. */
export type Entry = Readonly<Record<string, string | boolean | null | undefined>>;

const MOST_PPM = 1_000_000;

/** A yearly rate in percent (`12.5`) as parts per million, or null when it is none. */
export function parseRate(text: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%?$/.exec(text.trim());
  if (match === null) return null;
  const ppm = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return ppm <= MOST_PPM ? ppm : null;
}

/** The value the server takes for one field, or undefined while it is missing or no value of its kind. */
export function valueOf(field: Field, entry: Entry, currency: string): unknown {
  const said = entry[field.name];
  if (field.is === 'yes') return said === true;
  const text = typeof said === 'string' ? said.trim() : '';
  if (text === '') return field.optional === true ? null : undefined;
  if (field.is === 'money') {
    const fen = parseFen(text);
    return fen !== null && fen > 0 ? { minor: fen, currency } : undefined;
  }
  if (field.is === 'rate') return parseRate(text) ?? undefined;
  if (field.is === 'day') return isDay(text) && inOrder(field, text, entry) ? text : undefined;
  return text;
}

/** Days written `yyyy-MM-dd` are in the order of their letters. */
function inOrder(field: Field, day: string, entry: Entry): boolean {
  const first = field.after === undefined ? null : entry[field.after];
  return typeof first !== 'string' || day > first;
}

/** The whole body, or null while something is missing. */
export function bodyOf(fields: readonly Field[], entry: Entry, currency: string): Record<string, unknown> | null {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, entry, currency);
    if (value === undefined) return null;
    body[field.name] = value;
  }
  return body;
}

/** The same while the reason is still being written: it changes nothing about what is owed. */
export function trialOf(fields: readonly Field[], entry: Entry, currency: string): Record<string, unknown> | null {
  const reasons = fields.filter((field) => field.is === 'words' && valueOf(field, entry, currency) === undefined);
  return bodyOf(fields, { ...entry, ...Object.fromEntries(reasons.map((field) => [field.name, '–'])) }, currency);
}

/** The day a fact takes effect. */
export function dayOf(fields: readonly Field[], entry: Entry): string | null {
  const field = fields.find((f) => f.is === 'day');
  const said = field === undefined ? null : entry[field.name];
  return typeof said === 'string' ? said : null;
}

const ABOUT_THE_DAY = new Set(['DATE_IN_THE_FUTURE', 'BEFORE_DISBURSEMENT', 'REVERSAL_BEFORE_PAYMENT']);

/** What was refused, by the field it is about; a refusal about none of them is not in here. */
export function refusedFields(
  error: unknown,
  fields: readonly Field[],
  outOfRange: string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (!(error instanceof Problem)) return found;
  const add = (field: Field | undefined, text: string) => {
    if (field !== undefined) found.set(field.name, [...(found.get(field.name) ?? []), text]);
  };
  for (const finding of error.findings) {
    const at = finding.field ?? '';
    add(
      fields.find((f) => at === f.name || at.startsWith(`${f.name}.`)),
      finding.message,
    );
  }
  if (ABOUT_THE_DAY.has(error.code))
    add(
      fields.find((f) => f.is === 'day'),
      error.message,
    );
  if (error.code === 'WAIVER_TOO_LARGE')
    add(
      fields.find((f) => f.name === 'amount'),
      error.message,
    );
  // The server names the field in its sentence only.
  if (error.code === 'VALUE_OUT_OF_RANGE')
    add(
      fields.find((f) => error.message.includes(f.name)),
      outOfRange,
    );
  return found;
}
