import { Button, Select, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay, useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Loaded } from '../../../../shared/ui/Loaded';
import { byWorker, FOLLOW, OUTCOMES, useActions, type Action } from './api';
import { words } from './words';

/** Next actions by who is to do them, the most urgent first. */
export function Actions() {
  const t = useTexts(words);
  const maySeeAll = useMay('PLANNER', 'MANAGER');
  const [all, setAll] = useState(maySeeAll);
  const actions = useActions(all);
  return (
    <>
      {maySeeAll ? (
        <p className="row apart">
          <Switch checked={all} onChange={setAll} aria-label={t('actions.all')} /> {t('actions.all')}
        </p>
      ) : null}
      <Loaded from={actions}>
        {(list) =>
          list.length === 0 ? (
            <Card>
              <p className="soft">{t('actions.none')}</p>
            </Card>
          ) : (
            byWorker(list).map(([worker, own]) => (
              <Card
                key={worker}
                title={t('actions.of', { who: own[0]?.assignedName ?? t('colleague'), n: own.length })}
              >
                <ul className="lines">
                  {own.map((each) => (
                    <Line key={each.id} action={each} />
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

function Line({ action }: { readonly action: Action }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [done, setDone] = useState(false);
  return (
    <li>
      <span className="line-name">{action.dueOn}</span>
      <span className="line-main">
        <Link to={`/borrowers/${action.borrowerId}/plans/${action.loanId}`}>
          {t('action.line', { kind: t.code('kind', action.kind), no: action.borrowerNo })}
        </Link>
        <span className="soft small">{t('action.opened', { date: action.openedOn })}</span>
      </span>
      {action.dueOn < businessDate ? <Chip tone="bad">{t('action.late')}</Chip> : null}
      <Button size="small" aria-label={t('done.of', { no: action.borrowerNo })} onClick={() => setDone(true)}>
        {t('done')}
      </Button>
      {done ? (
        <Act<{ outcome: string }>
          title={t('done.of', { no: action.borrowerNo })}
          ok={t('done')}
          done={t('saved')}
          path={`/follow-up/actions/${action.id}/done`}
          initial={{ outcome: 'REACHED' }}
          body={(entry) => entry}
          touches={[FOLLOW]}
          onClose={() => setDone(false)}
        >
          <Field name="outcome" label={t('outcome')} needed>
            <Select options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
          </Field>
        </Act>
      ) : null}
    </li>
  );
}
