import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { PLANNING, ROSTER, type Week } from './api';
import { words } from './words';

const TOUCHES = [ROSTER, PLANNING] as const;
const KINDS = ['FIXED', 'NEVER'] as const;

interface Entry {
  readonly one: string;
  readonly other: string;
  readonly kind: (typeof KINDS)[number];
}

/** Who always goes with whom, and who never does. */
export function Pairs({ week }: { readonly week: Week }) {
  const t = useTexts(words);
  const edits = useMay('MANAGER', 'PLANNER');
  const [adding, add] = useState(false);
  const { message } = App.useApp();
  const end = useCommand<unknown>({ touches: TOUCHES, onDone: () => void message.success(t('pairs.ended')) });
  const name = (id: string) => week.members.find((row) => row.userId === id)?.name ?? '–';
  const people = week.members.map((row) => ({ value: row.userId, label: row.name }));
  return (
    <Card title={t('pairs')} extra={edits ? <Button onClick={() => add(true)}>{t('pairs.add')}</Button> : null}>
      <p className="soft small">{t('pairs.note')}</p>
      <Refusal error={end.error} shownElsewhere={[]} />
      {week.pairs.length === 0 ? <p className="soft">{t('pairs.none')}</p> : null}
      <ul className="plan-left">
        {week.pairs.map((pair) => (
          <li key={`${pair.one}-${pair.other}`}>
            {name(pair.one)} · {name(pair.other)} <span className="soft small">{t.code('pairs', pair.kind)}</span>
            {edits ? (
              <Button
                type="link"
                size="small"
                aria-label={t('pairs.end.of', { one: name(pair.one), other: name(pair.other) })}
                onClick={() =>
                  end.mutate({
                    verb: 'POST',
                    path: '/roster/pairs',
                    body: { one: pair.one, other: pair.other, kind: null },
                  })
                }
              >
                {t('pairs.end')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? (
        <Act<Entry>
          title={t('pairs.add')}
          ok={t('roster.save')}
          done={t('roster.saved')}
          path="/roster/pairs"
          initial={{ kind: 'FIXED' }}
          body={(entry) => entry}
          touches={TOUCHES}
          onClose={() => add(false)}
        >
          <Field name="one" label={t('pairs.one')} needed>
            <Select options={people} />
          </Field>
          <Field name="other" label={t('pairs.other')} needed>
            <Select options={people} />
          </Field>
          <Field name="kind" label={t('pairs.kind')} needed>
            <Select options={KINDS.map((kind) => ({ value: kind, label: t(`pairs.${kind}`) }))} />
          </Field>
        </Act>
      ) : null}
    </Card>
  );
}
