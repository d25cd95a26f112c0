import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../../../shared/api/commands';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay, useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { ColleaguePick } from '../../../../shared/ui/ColleaguePick';
import { Day } from '../../../../shared/ui/Day';
import { Refusal } from '../../../../shared/ui/Findings';
import { Loaded } from '../../../../shared/ui/Loaded';
import { FOLLOW, KINDS, useLeaks, type Leak } from './api';
import { words } from './words';

/** Promises that failed and from which nothing followed; one click gives each to whoever works the case. */
export function Leaks() {
  const t = useTexts(words);
  const leaks = useLeaks();
  return (
    <Card title={t('leaks')}>
      <p className="soft">{t('leaks.note')}</p>
      <Loaded from={leaks}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('leaks.none')}</p>
          ) : (
            <ul className="lines">
              {all.map((each) => (
                <Line key={each.promise} leak={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Line({ leak }: { readonly leak: Leak }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const mayGive = useMay('PLANNER', 'MANAGER');
  const [giving, setGiving] = useState(false);
  const [id] = useState(() => uuidv7());
  const give = useCommand({ touches: [FOLLOW] });
  const path = `/promises/${leak.promise}/actions`;
  const worker = leak.worker ?? null;
  return (
    <li>
      <span className="line-name">{leak.since}</span>
      <span className="line-main">
        <Link to={`/borrowers/${leak.borrowerId}/plans/${leak.loanId}`}>{t('leak.line', { no: leak.borrowerNo })}</Link>
        <span className="soft small">
          {leak.workerName == null ? t('leak.nobody') : t('leak.worker', { who: leak.workerName })}
        </span>
        <Refusal error={give.error} />
      </span>
      <Chip tone="bad">{t.code('fate', leak.fate)}</Chip>
      {mayGive ? (
        <span className="row">
          {worker === null ? null : (
            <Button
              size="small"
              type="primary"
              loading={give.isPending}
              aria-label={t('give.call.of', { no: leak.borrowerNo })}
              onClick={() =>
                give.mutate({
                  verb: 'POST',
                  path,
                  body: { id, kind: 'CALL', assignedTo: worker, dueOn: businessDate },
                })
              }
            >
              {t('give.call')}
            </Button>
          )}
          <Button size="small" aria-label={t('give.of', { no: leak.borrowerNo })} onClick={() => setGiving(true)}>
            {t('give')}
          </Button>
        </span>
      ) : null}
      {giving ? (
        <Act<{ kind: string; assignedTo: string; dueOn: string }>
          title={t('give.of', { no: leak.borrowerNo })}
          ok={t('give')}
          done={t('saved')}
          path={path}
          initial={{ kind: 'CALL', dueOn: businessDate, ...(worker === null ? {} : { assignedTo: worker }) }}
          body={(entry) => ({ id, ...entry })}
          touches={[FOLLOW]}
          onClose={() => setGiving(false)}
        >
          <Field name="kind" label={t('kind')} needed>
            <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          </Field>
          <Field name="assignedTo" label={t('assignedTo')} needed>
            <ColleaguePick label={t('assignedTo')} roles={['COLLECTOR', 'PLANNER', 'MANAGER', 'AGENCY_USER']} />
          </Field>
          <Field name="dueOn" label={t('dueOn')} needed>
            <Day label={t('dueOn')} />
          </Field>
        </Act>
      ) : null}
    </li>
  );
}
