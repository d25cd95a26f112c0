import { Link } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { useVisitsOf } from './api';
import { words } from './words';

const SHOWN = 5;

/** What was done at this person's door. */
export function VisitsCard({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const visits = useVisitsOf(borrowerId);
  return (
    <Card id="visits" title={t('visits')}>
      <Loaded from={visits} rows={1}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('visits.none')}</p>
          ) : (
            <ul className="lines">
              {all.slice(0, SHOWN).map((each) => (
                <li key={each.id}>
                  <span className="line-main">
                    <Link to={`/visits/${each.id}`}>{each.day}</Link>
                    <span className="soft small">
                      {each.result == null ? t.code('stage', each.stage) : t.code('code', each.result)}
                    </span>
                  </span>
                  {each.flags.length === 0 ? null : <Chip tone="warn">{t('flags', { n: each.flags.length })}</Chip>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
