import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { APPROVALS } from '../../../shared/session/approvals';
import { formatInstant } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { byKind, useApprovals, type Approval } from './api';
import { words } from './words';

/** Whatever was decided may show on any of these. */
const TOUCHED = [APPROVALS, ['agreements'], ['promises'], ['option-policies'], ['packs'], ['holds'], ['hardships']];

/** Everything that waits for a second person, in one place; nobody decides on what they asked for. */
export function ApprovalsPage() {
  const t = useTexts(words);
  const approvals = useApprovals();
  return (
    <>
      <PageHead title={t('approvals')} note={t('approvals.note')} />
      <Loaded from={approvals}>
        {(all) =>
          all.length === 0 ? (
            <Card>
              <p>{t('none')}</p>
            </Card>
          ) : (
            byKind(all).map(([kind, own]) => (
              <Card key={kind} title={t('group', { kind: t.code('kind', kind), n: own.length })}>
                <ul className="lines">
                  {own.map((each) => (
                    <li key={each.id}>
                      <One approval={each} />
                    </li>
                  ))}
                </ul>
              </Card>
            ))
          )
        }
      </Loaded>
    </>
  );
}

function One({ approval }: { readonly approval: Approval }) {
  const t = useTexts(words);
  const [act, setAct] = useState<'yes' | 'no' | null>(null);
  const path = act === null ? null : approval[act];
  return (
    <>
      <span className="line-main">
        <Link to={approval.page}>{approval.title}</Link>
        {approval.says.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        <span className="soft small">
          {t('asked', { who: approval.askedByName ?? t('colleague'), at: formatInstant(approval.since) })}
        </span>
      </span>
      <span className="row">
        {approval.own ? <Chip>{t('own')}</Chip> : null}
        {approval.no == null ? null : (
          <Button size="small" aria-label={t('no.of', { title: approval.title })} onClick={() => setAct('no')}>
            {t('no')}
          </Button>
        )}
        {approval.yes == null ? null : (
          <Button
            size="small"
            type="primary"
            aria-label={t('yes.of', { title: approval.title })}
            onClick={() => setAct('yes')}
          >
            {t('yes')}
          </Button>
        )}
        {!approval.own && approval.yes == null ? <Link to={approval.page}>{t('open')}</Link> : null}
      </span>
      {act === null || path == null ? null : (
        <Act<{ reason: string }>
          title={`${t(act)} · ${approval.title}`}
          lead={t(`${act}.lead`)}
          ok={t(act)}
          done={t('done')}
          path={path}
          body={({ reason }) => ({ reason })}
          touches={TOUCHED}
          onClose={() => setAct(null)}
        >
          <ReasonField label={t('reason')} most={200} />
        </Act>
      )}
    </>
  );
}
