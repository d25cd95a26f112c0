import { Tooltip } from 'antd';
import { useLanguage } from '../i18n/language';
import { useTexts } from '../i18n/texts';
import { formatMoney, shortMoney, type Money } from '../money/money';
import { words } from './words';

/** A sum to the fen, in tabular numerals; a missing sum is a dash, never a zero. */
export function Sum({ of, strong = false }: { readonly of: Money | null | undefined; readonly strong?: boolean }) {
  if (of === null || of === undefined) return <span className="sum">–</span>;
  return <span className={strong ? 'sum strong' : 'sum'}>{formatMoney(of)}</span>;
}

/** A large sum in short form; the exact one is a hover or focus away. */
export function ShortSum({ of }: { readonly of: Money | null | undefined }) {
  const short = useShortMoney();
  if (of === null || of === undefined) return <span className="sum">–</span>;
  return (
    <Tooltip title={formatMoney(of)}>
      <span className="sum">{short(of)}</span>
    </Tooltip>
  );
}

/** Round sums on an axis need no decimals. */
export function useAxisMoney(currency: string): (fen: number) => string {
  const short = useShortMoney();
  return (fen) => short({ minor: Math.round(fen), currency }).replace(/\.00(?=\D*$)/, '');
}

export function useShortMoney(): (money: Money) => string {
  const language = useLanguage();
  const t = useTexts(words);
  return (money) => shortMoney(money, language, [t('unit.small'), t('unit.large')]);
}
