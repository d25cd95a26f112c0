import { formatCount, formatMoney } from '../../../../shared/money/money';
import type { KernelFault, KernelRefusal } from '../../../../shared/plan/kernel';
import type { PhraseView } from './api';
import type { Plan } from './plan';

export type Phrases = ReadonlyMap<string, PhraseView>;

/** `10.05%`; cut off after two places. */
export function percent(ppm: number): string {
  const hundredths = Math.trunc(ppm / 100);
  return `${String(Math.trunc(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}%`;
}

function plainYuan(fen: number): string {
  return formatMoney({ minor: fen, currency: 'CNY' }).replace('¥', '');
}

/** A sentence of the server with its places filled; a key nobody knows stays visible. */
export function phrase(phrases: Phrases, key: string, ...params: readonly (string | number)[]): string {
  const known = phrases.get(key);
  if (known === undefined) return key;
  return known.text.replace(/\{(\d)\}/g, (place, at: string) => {
    const value = params[Number(at)];
    if (value === undefined) return place;
    if (typeof value === 'string') return value;
    switch (known.unit) {
      case 'YUAN':
        return plainYuan(value);
      case 'PERCENT':
        return percent(value);
      case 'BUCKET':
        return `M${String(value)}`;
      default:
        return formatCount(value);
    }
  });
}

const label = (name: string) => name.toLowerCase().replaceAll('_', '-');

export function kindName(phrases: Phrases, kind: string): string {
  return phrase(phrases, `plans.kind.${kind}`);
}

export function chargeName(phrases: Phrases, kind: string): string {
  return phrase(phrases, `plans.charge.${label(kind)}`);
}

/** What happens to arrears, class and credit record, in that order. */
export function effects(phrases: Phrases, plan: Plan, daysNow: number): readonly string[] {
  const { effect } = plan;
  const riskClass = phrase(phrases, `plans.class.${label(effect.classAfter)}`);
  const kept = effect.restructured && effect.observedUntil !== null;
  return [
    phrase(phrases, `plans.arrears.${label(effect.arrears)}`, daysNow, effect.daysAfter),
    kept
      ? phrase(phrases, 'plans.class.kept', riskClass, effect.observedUntil ?? '')
      : phrase(phrases, 'plans.class.becomes', riskClass),
    phrase(phrases, `plans.credit.${label(effect.creditNote)}`),
  ];
}

export function refusal(phrases: Phrases, no: KernelRefusal): string {
  return phrase(phrases, no.reason, no.found, no.limit);
}

export function fault(phrases: Phrases, said: KernelFault): string {
  return phrase(phrases, said.code, String(said.line), said.block, said.field, said.found, said.wanted);
}
