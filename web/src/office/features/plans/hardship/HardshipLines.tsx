import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { Chip } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { useHardshipsOf, type Hardship } from './api';
import { NewHardship } from './NewHardship';
import { words } from './words';

/** A person's requests for help, and the way to take another one down. */
export function HardshipLines({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const hardships = useHardshipsOf(borrowerId);
  const mayAsk = useMay('COLLECTOR', 'PLANNER', 'MANAGER', 'COMPLIANCE_OFFICER', 'AGENCY_USER');
  const [asking, setAsking] = useState(false);
  const open = hardships.data?.some((each) => each.decision == null) ?? true;
  return (
    <>
      <Loaded from={hardships} rows={1}>
        {(all) => (
          <ul className="lines">
            {all.map((each) => (
              <HardshipLine key={each.id} hardship={each} />
            ))}
          </ul>
        )}
      </Loaded>
      {mayAsk && !open ? (
        <p>
          <Button size="small" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        </p>
      ) : null}
      {asking ? <NewHardship borrowerId={borrowerId} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

export function HardshipLine({ hardship }: { readonly hardship: Hardship }) {
  const t = useTexts(words);
  return (
    <li>
      <span className="line-name">{hardship.askedOn}</span>
      <span className="line-main">
        <Link to={`/hardships/${hardship.id}`}>{t('line', { detail: t.code('detail', hardship.detail) })}</Link>
        {hardship.reviewOn == null ? null : (
          <span className="soft small">{t('reviewOn', { date: hardship.reviewOn })}</span>
        )}
      </span>
      <Decided hardship={hardship} />
    </li>
  );
}

export function Decided({ hardship }: { readonly hardship: Hardship }) {
  const t = useTexts(words);
  if (hardship.decision == null) return <Chip tone="busy">{t('waiting')}</Chip>;
  return (
    <Chip tone={hardship.decision === 'RECOGNISED' ? 'good' : 'plain'}>{t.code('decision', hardship.decision)}</Chip>
  );
}
