import type { Language } from '../i18n/language';

/** A whole number of minor units (fen) and its currency: never a fraction, never floating point. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', TWD: 'NT$', USD: '$' };

function sign(currency: string): string {
  return SIGNS[currency] ?? `${currency} `;
}

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `¥12,345.67`; a negative sum is `-¥1.00`. Exact for every whole number of fen. */
export function formatMoney(money: Money): string {
  const fen = BigInt(money.minor);
  const abs = fen < 0n ? -fen : fen;
  const cents = (abs % 100n).toString().padStart(2, '0');
  return `${fen < 0n ? '-' : ''}${sign(money.currency)}${grouped(abs / 100n)}.${cents}`;
}

/** A short form for tiles and axes: 万 and 亿 in Chinese, k and M in English; two decimals, half away from zero. */
export function shortMoney(money: Money, language: Language, units: readonly [string, string]): string {
  const fen = BigInt(money.minor);
  const abs = fen < 0n ? -fen : fen;
  const steps: readonly [bigint, string][] =
    language === 'zh-CN'
      ? [
          [10_000_000_000n, units[1]],
          [1_000_000n, units[0]],
        ]
      : [
          [100_000_000n, units[1]],
          [100_000n, units[0]],
        ];
  for (const [fenPerUnit, unit] of steps) {
    if (abs >= fenPerUnit) {
      const hundredths = (abs * 100n + fenPerUnit / 2n) / fenPerUnit;
      const decimals = (hundredths % 100n).toString().padStart(2, '0');
      return `${fen < 0n ? '-' : ''}${sign(money.currency)}${grouped(hundredths / 100n)}.${decimals}${unit}`;
    }
  }
  return formatMoney(money);
}

/** Reads what a person typed (`12,345.6`) as fen, or null when it is no sum of money to the fen. */
export function parseFen(text: string): number | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,\s¥]/g, ''));
  if (match === null) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -fen : fen;
}

export function sum(parts: readonly Money[], currency = 'CNY'): Money {
  return { minor: parts.reduce((total, part) => total + part.minor, 0), currency: parts[0]?.currency ?? currency };
}

/** `12,345`: a count. */
export function formatCount(count: number): string {
  return grouped(BigInt(Math.trunc(count)));
}
