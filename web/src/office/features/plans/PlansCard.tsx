import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatMoney } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { HardshipLines } from './hardship/HardshipLines';
import { TONES, usePromisesOf } from './promises/api';
import { words } from './promises/words';

const MOST_SHOWN = 5;

interface Props {
  readonly borrowerId: string;
  readonly loans: readonly { readonly id: string; readonly loanNo: string; readonly closedOn?: string | null }[];
}

/** On a person's page: what is promised or agreed, the way to talk about each loan, and hardship. */
export function PlansCard({ borrowerId, loans }: Props) {
  const t = useTexts(words);
  const promises = usePromisesOf(borrowerId);
  return (
    <Card title={t('card')} id="plans">
      <div className="stack">
        <ul className="lines">
          {loans.map((loan) => (
            <li key={loan.id}>
              <Link to={`/borrowers/${borrowerId}/plans/${loan.id}`}>{t('card.open', { loan: loan.loanNo })}</Link>
            </li>
          ))}
        </ul>
        <Loaded from={promises} rows={1}>
          {(all) =>
            all.length === 0 ? (
              <p className="soft">{t('card.none')}</p>
            ) : (
              <ul className="lines">
                {all.slice(0, MOST_SHOWN).map((each) => (
                  <li key={each.id}>
                    <span className="line-name">{each.takenOn}</span>
                    <span className="line-main">
                      {t('card.line', {
                        kind: t(`kind.${each.kind}`),
                        sum: formatMoney(each.promised),
                        paid: formatMoney(each.paid),
                      })}
                    </span>
                    <Chip tone={TONES[each.fate]}>{each.says}</Chip>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <HardshipLines borrowerId={borrowerId} />
      </div>
    </Card>
  );
}
