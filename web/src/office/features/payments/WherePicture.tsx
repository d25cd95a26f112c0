import { useTexts } from '../../../shared/i18n/texts';
import { formatMoney } from '../../../shared/money/money';
import type { Receipt } from './api';
import { words } from './words';

const PARTS = ['allocated', 'refunded', 'returned', 'open'] as const;

/** Where the money is: four parts that are always the whole. */
export function WherePicture({ receipt }: { readonly receipt: Receipt }) {
  const t = useTexts(words);
  const there = PARTS.filter((part) => receipt[part].minor > 0);
  const told = there.map((part) => `${t(part)} ${formatMoney(receipt[part])}`).join(' + ');
  return (
    <figure className="money-where">
      <div className="money-bar" role="img" aria-label={`${told} = ${formatMoney(receipt.amount)}`}>
        {there.map((part) => (
          <span key={part} className={`money-${part}`} style={{ flexGrow: receipt[part].minor }} />
        ))}
      </div>
      <figcaption className="row">
        {PARTS.map((part) => (
          <span key={part} className="money-part">
            <i className={`money-${part}`} aria-hidden="true" />
            {t(part)} <strong className="num">{formatMoney(receipt[part])}</strong>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
