import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount, formatMoney, type Money } from '../../../shared/money/money';
import { useShortMoney } from '../../../shared/ui/Sum';
import type { Book } from './api';
import { words } from './words';

type Name = 'loans' | 'outstanding' | 'overdue' | 'overdueLoans' | 'cases';

/** Share of a sum in hundredths of a percent, rounded half up; for reading only, nothing is computed from it. */
function share(part: Money, whole: Money): string {
  if (whole.minor === 0) return '–';
  const hundredths = (BigInt(part.minor) * 20_000n + BigInt(whole.minor)) / (2n * BigInt(whole.minor));
  return `${(hundredths / 100n).toString()}.${(hundredths % 100n).toString().padStart(2, '0')}%`;
}

/** The figures of the book; each opens what it means. */
export function Tiles({ book }: { readonly book: Book }) {
  const t = useTexts(words);
  const short = useShortMoney();
  const [open, setOpen] = useState<Name | null>(null);
  const late = book.buckets.filter((line) => line.bucket !== 'M0');
  const count = (of: 'loans' | 'borrowers') => formatCount(late.reduce((n, line) => n + line[of], 0));
  const { totals, cases } = book;
  // The server says what its figures count; the counts made here say so themselves.
  const means = (name: Name) =>
    name === 'loans' || name === 'overdueLoans'
      ? t(`${name}.means`)
      : (book.definitions.find((line) => line.tile === name)?.text ?? '');
  const tiles: readonly [Name, ReactNode, ReactNode][] = [
    ['loans', formatCount(totals.loans), t('loans.note', { n: formatCount(totals.borrowers) })],
    ['outstanding', short(totals.outstanding), formatMoney(totals.outstanding)],
    ['overdue', short(totals.overdue), t('overdue.note', { share: share(totals.overdue, totals.outstanding) })],
    ['overdueLoans', count('loans'), t('overdueLoans.note', { n: count('borrowers') })],
    [
      'cases',
      formatCount(cases.open),
      t('cases.note', { opened: formatCount(cases.openedToday), closed: formatCount(cases.closedToday) }),
    ],
  ];
  return (
    <>
      <div className="tiles">
        {tiles.map(([name, value, note]) => (
          <button type="button" className="tile" key={name} onClick={() => setOpen(name)}>
            <span className="tile-name">{t(name)}</span>
            <span className="tile-value">{value}</span>
            <span className="tile-note">{note}</span>
          </button>
        ))}
      </div>
      <Modal
        title={open === null ? '' : t(open)}
        open={open !== null}
        onCancel={() => setOpen(null)}
        onOk={() => setOpen(null)}
        okText={t('means.close')}
        cancelButtonProps={{ style: { display: 'none' } }}
      >
        {open === null ? null : <p>{means(open)}</p>}
      </Modal>
    </>
  );
}
