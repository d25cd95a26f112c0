import { Empty } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Sum } from '../../../shared/ui/Sum';
import type { Instalment } from './api';
import { words } from './words';

/** The agreed instalments and what is left of each. */
export function Schedule({ instalments }: { readonly instalments: readonly Instalment[] }) {
  const t = useTexts(words);
  if (instalments.length === 0) return <Empty description={t('schedule.none')} />;
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('schedule')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('seq')}</th>
            <th>{t('dueOn')}</th>
            <th className="right">{t('principal')}</th>
            <th className="right">{t('interest')}</th>
            <th className="right">{t('fees')}</th>
            <th className="right">{t('left')}</th>
            <th className="right">{t('paidOn')}</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((line) => (
            <tr key={line.seq}>
              <td>{line.seq}</td>
              <td className="day">{line.dueOn}</td>
              <td className="right">
                <Sum of={line.principal} />
              </td>
              <td className="right">
                <Sum of={line.interest} />
              </td>
              <td className="right">
                <Sum of={line.fee} />
              </td>
              <td className="right">
                <Sum of={line.left} strong={line.left.minor > 0} />
              </td>
              <td className="right day">{line.paidOn ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
