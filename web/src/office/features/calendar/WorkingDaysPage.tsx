import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { useYears, YEARS, type WorkYear } from './api';
import { daysOf, markOf, monthGrid, written } from './days';
import { words } from './words';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const REASON_CHARS = 500;

/** The days off and weekends worked of each year, as a picture, and the way to enter them. */
export function WorkingDaysPage() {
  const t = useTexts(words);
  const years = useYears();
  const { businessDate } = useSession();
  const maySet = useMay('MANAGER', 'ADMIN');
  const [editing, setEditing] = useState<number | null>(null);
  const now = Number(businessDate.slice(0, 4));
  const known = years.data ?? [];
  const open = [now, now + 1].filter((year) => known.every((each) => each.year !== year));
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          maySet && years.data !== undefined
            ? open.map((year) => (
                <Button key={year} onClick={() => setEditing(year)}>
                  {t('set', { year })}
                </Button>
              ))
            : null
        }
      />
      <Loaded from={years} rows={6}>
        {(all) =>
          all.length === 0 ? (
            <Card>
              <p className="soft">{t('none')}</p>
            </Card>
          ) : (
            all
              .toReversed()
              .map((year) => (
                <Year key={year.year} year={year} onChange={maySet ? () => setEditing(year.year) : null} />
              ))
          )
        }
      </Loaded>
      {editing === null ? null : (
        <Edit
          year={editing}
          known={known.find((each) => each.year === editing) ?? null}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function Year({ year, onChange }: { readonly year: WorkYear; readonly onChange: (() => void) | null }) {
  const t = useTexts(words);
  const names = useNames();
  const off = new Set(year.holidays);
  const worked = new Set(year.worked);
  return (
    <Card
      title={t('year', { year: year.year })}
      extra={
        onChange === null ? null : (
          <Button size="small" aria-label={t('change.of', { year: year.year })} onClick={onChange}>
            {t('change')}
          </Button>
        )
      }
    >
      <p className="soft small">
        {t('facts', {
          off: year.holidays.length,
          worked: year.worked.length,
          version: year.version,
          at: formatInstant(year.setAt),
          who: names.get(year.setBy) ?? t('somebody'),
        })}
        {' · '}
        {year.reason}
      </p>
      <div className="work-year" role="img" aria-label={t('picture', { year: year.year })}>
        {MONTHS.map((month) => (
          <div key={month} className="work-month">
            <div className="work-month-name">{t('month', { month })}</div>
            <div className="work-days">
              {monthGrid(year.year, month).map((day, place) =>
                day === null ? (
                  <span key={`before-${place}`} />
                ) : (
                  <span key={day} className={`work-day work-${markOf(day, off, worked)}`} title={day}>
                    {Number(day.slice(8))}
                  </span>
                ),
              )}
            </div>
          </div>
        ))}
      </div>
      <p className="work-legend soft small">
        {(['off', 'worked', 'weekend'] as const).map((mark) => (
          <span key={mark}>
            <span className={`work-day work-${mark}`} aria-hidden="true" /> {t(`legend.${mark}`)}
          </span>
        ))}
      </p>
    </Card>
  );
}

interface Entry {
  readonly off?: string;
  readonly worked?: string;
  readonly reason: string;
}

interface EditProps {
  readonly year: number;
  readonly known: WorkYear | null;
  readonly onClose: () => void;
}

function Edit({ year, known, onClose }: EditProps) {
  const t = useTexts(words);
  const check = (_: unknown, value: string | undefined) => {
    const fault = daysOf(value ?? '').faults[0];
    return fault === undefined ? Promise.resolve() : Promise.reject(new Error(t('line', { ...fault })));
  };
  return (
    <Act<Entry>
      title={t('change.of', { year })}
      lead={t('lead')}
      ok={t('save')}
      done={t('saved')}
      verb="PUT"
      path={`/working-days/${year}`}
      initial={known === null ? {} : { off: written(known.holidays), worked: written(known.worked) }}
      body={({ off, worked, reason }) => ({
        holidays: daysOf(off ?? '').days,
        worked: daysOf(worked ?? '').days,
        reason,
      })}
      touches={[YEARS]}
      onClose={onClose}
    >
      <Field name="off" label={t('off')} more={{ rules: [{ validator: check }] }}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
      </Field>
      <Field name="worked" label={t('worked')} more={{ rules: [{ validator: check }] }}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Field>
      <ReasonField label={t('reason')} most={REASON_CHARS} />
    </Act>
  );
}
