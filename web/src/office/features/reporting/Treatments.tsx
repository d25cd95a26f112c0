import { Empty } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { TreatmentTag } from '../../../shared/ui/Tags';
import type { Book } from './api';
import { words } from './words';

/** How many people are to be treated how; each line leads to the people. */
export function Treatments({ lines }: { readonly lines: Book['treatments'] }) {
  const t = useTexts(words);
  if (lines.length === 0) return <Empty description={t('treatments.none')} />;
  const most = Math.max(...lines.map((line) => line.count), 1);
  return (
    <ul className="bars" aria-label={t('treatments')}>
      {lines.map((line) => (
        <li key={line.treatment}>
          <Link to={`/borrowers?treatment=${encodeURIComponent(line.treatment)}`}>
            <TreatmentTag treatment={line.treatment} />
          </Link>
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${String(Math.ceil((line.count * 100) / most))}%` }} />
          </span>
          <span className="num">{formatCount(line.count)}</span>
        </li>
      ))}
    </ul>
  );
}
