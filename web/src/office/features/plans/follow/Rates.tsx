import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { useSession } from '../../../../shared/session/session';
import { plusDays } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Day } from '../../../../shared/ui/Day';
import { Loaded } from '../../../../shared/ui/Loaded';
import { usePhrases } from '../options/api';
import { kindName, percent } from '../options/phrases';
import { countOf, FATES, GROUPS, sumsUp, useRates, type Group, type Rate } from './api';
import { words } from './words';

const DAYS_BACK = 90;

/** How promises of some days ended, group by group: bars with their counts, which are all that was taken. */
export function Rates() {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [from, setFrom] = useState(plusDays(businessDate, -DAYS_BACK));
  const [to, setTo] = useState(businessDate);
  const [by, setBy] = useState<Group>('COLLECTOR');
  const rates = useRates(from, to, by);
  const phrases = usePhrases().data ?? new Map();
  const name = (rate: Rate) => {
    if (rate.name != null) return rate.name;
    if (by === 'OPTION') return rate.key === 'promise' ? t('promise') : kindName(phrases, rate.key);
    if (by === 'AGENCY') return rate.key === 'house' ? t('house') : t('agency', { no: rate.key });
    return rate.key;
  };
  return (
    <Card
      title={t('rates')}
      extra={
        <span className="row">
          <Day label={t('from')} value={from} onChange={(day) => setFrom(day ?? from)} />
          <Day label={t('to')} value={to} onChange={(day) => setTo(day ?? to)} />
        </span>
      }
    >
      <div className="stack">
        <Segmented<Group>
          aria-label={t('by')}
          value={by}
          onChange={setBy}
          options={GROUPS.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
        <Key />
        <Loaded from={rates}>
          {(all) =>
            all.length === 0 ? (
              <p className="soft">{t('rates.none')}</p>
            ) : (
              <ul className="rate-bars" aria-label={t('rates')}>
                {all.map((rate) => (
                  <li key={rate.key}>
                    <Bar rate={rate} name={name(rate)} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

function Key() {
  const t = useTexts(words);
  return (
    <p className="row small">
      {FATES.map((fate) => (
        <span key={fate}>
          <i className={`fate-key fate-${fate}`} aria-hidden="true" /> {t(`fate.${fate}`)}
        </span>
      ))}
    </p>
  );
}

function Bar({ rate, name }: { readonly rate: Rate; readonly name: string }) {
  const t = useTexts(words);
  const parts = FATES.map((fate) => ({ fate, n: countOf(rate, fate) }));
  const told = parts.map(({ fate, n }) => `${t(`fate.${fate}`)} ${formatCount(n)}`).join(' + ');
  return (
    <div className="stack">
      <p className="row">
        <strong>{name}</strong>
        <span className="soft">
          {rate.keptPpm == null ? t('rate.none') : t('rate.kept', { rate: percent(rate.keptPpm) })}
        </span>
        {sumsUp(rate) ? null : <Chip tone="bad">{t('rate.wrong')}</Chip>}
      </p>
      <div className="rate-bar" role="img" aria-label={told}>
        {parts.map(({ fate, n }) =>
          n === 0 ? null : <i key={fate} className={`fate-${fate}`} style={{ flexGrow: n }} />,
        )}
      </div>
      <p className="small num">{t('rate.sum', { parts: told, taken: formatCount(rate.taken) })}</p>
    </div>
  );
}
