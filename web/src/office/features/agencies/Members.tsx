import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useSession } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { ColleaguePick } from '../../../shared/ui/ColleaguePick';
import { Day } from '../../../shared/ui/Day';
import { AGENCIES, type AgencyCard, type Member } from './api';
import { words } from './words';

/** The agency's people, now and before. */
export function Members({ card }: { readonly card: AgencyCard }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const mayMove = useMay('ADMIN', 'MANAGER');
  const [joining, setJoining] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const path = `/agencies/${card.agency.id}/members`;
  return (
    <Card
      title={t('members')}
      extra={
        mayMove ? (
          <Button size="small" onClick={() => setJoining(true)}>
            {t('members.join')}
          </Button>
        ) : null
      }
    >
      {card.members.length === 0 ? <p className="soft">{t('members.none')}</p> : null}
      <ul className="lines">
        {card.members.map((member, at) => (
          <li key={at}>
            <span className="line-main">
              {member.name ?? t('colleague')}
              <span className="soft small">
                {member.leftOn == null
                  ? t('members.since', { date: member.joinedOn })
                  : t('fromTo', { from: member.joinedOn, to: member.leftOn })}
              </span>
            </span>
            {mayMove && member.leftOn == null ? (
              <Button size="small" onClick={() => setLeaving(member)}>
                {t('members.leave')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {joining ? (
        <Act<{ userId: string; on: string }>
          title={t('members.join')}
          lead={t('members.join.lead')}
          ok={t('members.join')}
          done={t('entry.done')}
          path={path}
          initial={{ on: businessDate }}
          body={(entry) => entry}
          touches={[AGENCIES]}
          onClose={() => setJoining(false)}
        >
          <Field name="userId" label={t('members.who')} needed>
            <ColleaguePick label={t('members.who')} />
          </Field>
          <Field name="on" label={t('members.first')} needed>
            <Day label={t('members.first')} />
          </Field>
        </Act>
      ) : null}
      {leaving === null ? null : (
        <Act<{ on: string }>
          title={`${t('members.leave')} · ${leaving.name ?? t('colleague')}`}
          ok={t('members.leave')}
          done={t('entry.done')}
          path={`${path}/${leaving.userId}/leave`}
          initial={{ on: businessDate }}
          body={(entry) => entry}
          touches={[AGENCIES]}
          onClose={() => setLeaving(null)}
        >
          <Field name="on" label={t('members.last')} needed>
            <Day label={t('members.last')} />
          </Field>
        </Act>
      )}
    </Card>
  );
}
