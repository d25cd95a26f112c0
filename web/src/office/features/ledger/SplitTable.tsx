import { useTexts } from '../../../shared/i18n/texts';
import { Sum } from '../../../shared/ui/Sum';
import { PARTS, type Split } from './api';
import { PART_COLOURS } from './colours';
import { words } from './words';

/** The parts of a sum; they add up to the total, to the fen. */
export function SplitTable({ split }: { readonly split: Split }) {
  const t = useTexts(words);
  return (
    <table className="plain-table split">
      <caption className="soft">{t('split')}</caption>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <td>
              <span className="bucket-tag">
                <i style={{ background: PART_COLOURS[part] }} aria-hidden="true" />
                {t(part)}
              </span>
            </td>
            <td className="right">
              <Sum of={split[part]} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('total')}</th>
          <td className="right">
            <Sum of={split.total} strong />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
