import { Empty } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { usePacks, type PackLine } from './api';
import { byName } from './packs';
import { words } from './words';

const TONES = { DRAFT: 'note', PROPOSED: 'busy', APPROVED: 'good', WITHDRAWN: 'plain' } as const;

/** Where a version stands on its way. */
export function PackState({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return <Chip tone={state in TONES ? TONES[state as keyof typeof TONES] : 'plain'}>{t.code('state', state)}</Chip>;
}

/** Every rule pack and which version of it is in force. */
export function PacksPage() {
  const t = useTexts(words);
  const packs = usePacks();
  return (
    <>
      <PageHead title={t('packs')} note={t('packs.note')} />
      <Card>
        <Loaded from={packs}>
          {(lines) =>
            lines.length === 0 ? (
              <Empty description={t('packs.none')} />
            ) : (
              <ul className="lines">
                {byName(lines).map((versions) => (
                  <li key={versions[0]?.name}>
                    <OnePack versions={versions} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

function OnePack({ versions }: { readonly versions: readonly PackLine[] }) {
  const t = useTexts(words);
  const latest = versions[0];
  const inForce = versions.find((each) => each.inForce);
  const waiting = versions.filter((each) => each.state === 'PROPOSED').length;
  if (latest === undefined) return null;
  return (
    <>
      <span className="line-main">
        <Link to={`/packs/${latest.name}`}>{(inForce ?? latest).title}</Link>
        <span className="soft small">
          <code>{latest.name}</code> · {latest.jurisdiction} · {t('packs.rules', { n: (inForce ?? latest).rules })} ·{' '}
          {t('packs.versions', { n: versions.length })}
        </span>
      </span>
      {waiting > 0 ? <Chip tone="busy">{t('packs.waiting', { n: waiting })}</Chip> : null}
      {inForce === undefined ? (
        <Chip>{t('packs.notInForce')}</Chip>
      ) : (
        <Chip tone="good">{t('packs.inForce', { v: inForce.version })}</Chip>
      )}
    </>
  );
}
