import { App, Button, Input, Select } from 'antd';
import { useRef, useState, type ChangeEvent } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { MAPS, PLANNING, useDistricts, useMapSettings, type MapLine } from './api';
import { words } from './words';

const GEOCODERS = ['NONE', 'AMAP'] as const;
const REASON_CHARS = 500;
const TOUCHES = [MAPS, PLANNING] as const;

interface Doing {
  readonly line: MapLine;
  readonly back: boolean;
}

/** Whether addresses may be told to a map service, and the table that stands in where nobody is asked. */
export function MapsPage() {
  const t = useTexts(words);
  const settings = useMapSettings();
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <>
      <PageHead title={t('maps')} note={t('maps.note')} />
      <div className="stack">
        <Card>
          <Loaded from={settings} rows={3}>
            {(lines) => (
              <ul className="lines">
                {lines.map((line) => (
                  <li key={line.key}>
                    <Line line={line} onDo={(back) => setDoing({ line, back })} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </Card>
        <DistrictsCard />
      </div>
      {doing === null ? null : <Change doing={doing} onClose={() => setDoing(null)} />}
    </>
  );
}

function Line({ line, onDo }: { readonly line: MapLine; readonly onDo: (back: boolean) => void }) {
  const t = useTexts(words);
  const maySet = useMay('ADMIN');
  const title = t.code('maps', line.key);
  const shown = line.value == null ? (line.secret && line.set ? t('maps.secret.set') : t('maps.none')) : line.value;
  return (
    <>
      <span className="line-main">
        <strong>{title}</strong>
        <span>{line.key === 'geocoder' ? t.code('maps', shown) : shown}</span>
        {line.changedAt == null ? null : <span className="soft small">{formatInstant(line.changedAt)}</span>}
      </span>
      {maySet ? (
        <span className="row">
          <Button size="small" aria-label={t('maps.set.of', { title })} onClick={() => onDo(false)}>
            {t('maps.set')}
          </Button>
          {line.set ? (
            <Button size="small" aria-label={t('maps.back.of', { title })} onClick={() => onDo(true)}>
              {t('maps.back')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </>
  );
}

interface Entry {
  readonly value?: string;
  readonly reason: string;
}

function Change({ doing: { line, back }, onClose }: { readonly doing: Doing; readonly onClose: () => void }) {
  const t = useTexts(words);
  const title = t.code('maps', line.key);
  return (
    <Act<Entry>
      title={t(back ? 'maps.back.of' : 'maps.set.of', { title })}
      lead={t('maps.lead')}
      ok={t(back ? 'maps.back' : 'maps.save')}
      done={t('maps.saved')}
      verb="PUT"
      path={`/roster/map-settings/${line.key}`}
      initial={line.secret || line.value == null ? {} : { value: line.value }}
      body={(entry) => ({ value: back ? null : (entry.value ?? '').trim(), reason: entry.reason })}
      touches={TOUCHES}
      onClose={onClose}
    >
      {back ? null : (
        <Field name="value" label={title} needed>
          {line.key === 'geocoder' ? (
            <Select options={GEOCODERS.map((each) => ({ value: each, label: t(`maps.${each}`) }))} />
          ) : line.secret ? (
            <Input.Password autoComplete="off" maxLength={200} />
          ) : (
            <Input maxLength={200} />
          )}
        </Field>
      )}
      <ReasonField label={t('maps.reason')} most={REASON_CHARS} />
    </Act>
  );
}

function DistrictsCard() {
  const t = useTexts(words);
  const districts = useDistricts();
  const edits = useMay('ADMIN', 'MANAGER');
  const { message } = App.useApp();
  const file = useRef<HTMLInputElement>(null);
  const take = useCommand<{ readonly rows: number }>({
    touches: TOUCHES,
    onDone: ({ rows }) => void message.success(t('districts.taken', { n: formatCount(rows) })),
  });
  const send = (csv: string) => take.mutate({ verb: 'PUT', path: '/roster/districts', body: { csv } });
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [first] = event.target.files ?? [];
    if (first !== undefined) void first.text().then(send);
    event.target.value = '';
  };
  return (
    <Card title={t('districts')}>
      <Loaded from={districts} rows={2}>
        {(table) => (
          <>
            <p>{t(table.own ? 'districts.own' : 'districts.shipped', { n: formatCount(table.rows.length) })}</p>
            <p className="soft small">{t('districts.note')}</p>
            <Refusal error={take.error} />
            {edits ? (
              <div className="row">
                <input
                  ref={file}
                  type="file"
                  accept=".csv,text/csv"
                  aria-label={t('districts.choose')}
                  hidden
                  onChange={chosen}
                />
                <Button loading={take.isPending} onClick={() => file.current?.click()}>
                  {t('districts.take')}
                </Button>
                {table.own ? (
                  <Button loading={take.isPending} onClick={() => send('')}>
                    {t('districts.back')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </Card>
  );
}
