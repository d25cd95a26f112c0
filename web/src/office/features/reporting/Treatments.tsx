import { Empty } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { BUCKET_COLOURS, BucketTag, TreatmentTag } from '../../../shared/ui/Tags';
import type { Book, BucketLine } from './api';
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

/** How many people are how late; each line leads to the people, for the keyboard too. */
export function LatePeople({ lines }: { readonly lines: readonly BucketLine[] }) {
  const t = useTexts(words);
  const late = lines.filter((line) => line.bucket !== 'M0');
  const most = Math.max(...late.map((line) => line.borrowers), 1);
  return (
    <ul className="bars" aria-label={t('late')}>
      {late.map((line) => (
        <li key={line.bucket}>
          <Link to={`/borrowers?bucket=${line.bucket}`}>
            <BucketTag bucket={line.bucket} full />
          </Link>
          <span className="bar" aria-hidden="true">
            <i
              style={{
                width: `${String(Math.ceil((line.borrowers * 100) / most))}%`,
                background: BUCKET_COLOURS[line.bucket],
              }}
            />
          </span>
          <span className="num">{formatCount(line.borrowers)}</span>
        </li>
      ))}
    </ul>
  );
}
