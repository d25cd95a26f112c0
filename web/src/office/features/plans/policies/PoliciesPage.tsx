import { Link } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { Card } from '../../../../shared/ui/Card';
import { Chip, type Tone } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { byName, usePolicies, type PolicyCard } from './api';
import { words } from './words';

const TONES: Readonly<Record<string, Tone>> = { DRAFT: 'note', PROPOSED: 'busy', APPROVED: 'good', WITHDRAWN: 'plain' };

/** Where a version stands on its way. */
export function PolicyState({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return <Chip tone={TONES[state] ?? 'plain'}>{t.code('state', state)}</Chip>;
}

/** Every policy on options, for whom it holds and which version of it does. */
export function PoliciesPage() {
  const t = useTexts(words);
  const policies = usePolicies();
  return (
    <>
      <PageHead title={t('policies')} note={t('policies.note')} />
      <Card>
        <Loaded from={policies}>
          {(all) => (
            <ul className="lines">
              {byName(all).map((versions) => (
                <li key={versions[0]?.name}>
                  <One versions={versions} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
    </>
  );
}

function One({ versions }: { readonly versions: readonly PolicyCard[] }) {
  const t = useTexts(words);
  const latest = versions[0];
  const inForce = versions.find((each) => each.inForce);
  const waiting = versions.filter((each) => each.state === 'PROPOSED').length;
  if (latest === undefined) return null;
  const shown = inForce ?? latest;
  return (
    <>
      <span className="line-main">
        <Link to={`/option-policies/${latest.name}`}>{shown.title}</Link>
        <span className="soft small">
          {t('line', {
            name: latest.name,
            product: shown.product === '' ? t('product.all') : shown.product,
            offers: shown.offers,
            versions: versions.length,
          })}
        </span>
      </span>
      {waiting > 0 ? <Chip tone="busy">{t('waiting', { n: waiting })}</Chip> : null}
      {inForce === undefined ? (
        <Chip>{t('notInForce')}</Chip>
      ) : (
        <Chip tone="good">{t('inForce', { v: inForce.version })}</Chip>
      )}
    </>
  );
}
