import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field } from '../../../shared/ui/Act';
import { PLANNING, type Board } from './api';
import { clock } from './times';
import { words } from './words';

const WHAT = ['SICK', 'REFUSED', 'NO_SHOW', 'OVERRUN'] as const;
type What = (typeof WHAT)[number];

interface Entry {
  readonly what: What;
  readonly person?: string;
  readonly visit?: string;
  readonly crew?: number;
  readonly minutes?: number;
}

/** Tells what happened in the day; what comes of it is a draft with its differences. */
export function Happened({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [what, setWhat] = useState<What>('SICK');
  const people = board.crews.flatMap((crew) => crew.people);
  return (
    <Act<Entry>
      title={t('happened')}
      lead={t('happened.lead')}
      ok={t('happened.ok')}
      done={t('happened.done')}
      path={`/planning/days/${board.day}/replan`}
      initial={{ what: 'SICK', minutes: 30 }}
      body={(entry) => ({
        what: entry.what,
        person: entry.person ?? null,
        visit: entry.visit ?? null,
        crew: board.crews.find((crew) => crew.number === entry.crew)?.people.map((person) => person.id) ?? null,
        minutes: entry.what === 'OVERRUN' ? (entry.minutes ?? null) : null,
      })}
      touches={[PLANNING]}
      onClose={onClose}
    >
      <Field name="what" label={t('happened.what')} needed>
        <Select<What>
          options={WHAT.map((each) => ({ value: each, label: t(`happened.${each}`) }))}
          onChange={setWhat}
        />
      </Field>
      {what === 'SICK' ? (
        <Field name="person" label={t('happened.person')} needed>
          <Select options={people.map((person) => ({ value: person.id, label: person.name }))} />
        </Field>
      ) : null}
      {what === 'REFUSED' || what === 'NO_SHOW' ? (
        <Field name="visit" label={t('happened.visit')} needed>
          <Select
            options={board.crews.flatMap((crew) =>
              crew.stops.map((stop) => ({ value: stop.visit, label: `${clock(stop.begins)} ${stop.nameMasked}` })),
            )}
          />
        </Field>
      ) : null}
      {what === 'OVERRUN' ? (
        <>
          <Field name="crew" label={t('happened.crew')} needed>
            <Select
              options={board.crews.map((crew) => ({
                value: crew.number,
                label: crew.people.map((person) => person.name).join(' · '),
              }))}
            />
          </Field>
          <Field name="minutes" label={t('happened.minutes')} needed>
            <InputNumber min={1} max={480} />
          </Field>
        </>
      ) : null}
    </Act>
  );
}
