import { App, Button, Checkbox, Empty, Input, InputNumber, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useSession } from '../../../shared/session/session';
import { isDay } from '../../../shared/time/dates';
import { Act, Field } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { PLANNING, ROSTER, useBranches, useWeek, type DayCell, type MemberRow, type Week } from './api';
import { Offices } from './Offices';
import { Pairs } from './Pairs';
import { DAYS, WEEK } from './week';
import { dayFrom } from './times';
import { words } from './words';

const MODES = ['WALK', 'EBIKE', 'CAR', 'TRANSIT'] as const;
const TOUCHES = [ROSTER, PLANNING] as const;

/** Who can visit when, a week at a time; and the offices their days begin at. */
export function RosterPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const { businessDate } = useSession();
  const asked = params.get('date');
  const day = asked !== null && isDay(asked) ? asked : businessDate;
  const week = useWeek(day);
  const go = (to: string) => setParams({ date: to }, { replace: true });
  return (
    <>
      <PageHead
        title={t('roster.title')}
        note={t('roster.note')}
        actions={
          <>
            <Button aria-label={t('before')} onClick={() => go(dayFrom(day, -7))}>
              {'‹'}
            </Button>
            <Day label={t('day')} value={day} onChange={(to) => (to === null ? undefined : go(to))} />
            <Button aria-label={t('after')} onClick={() => go(dayFrom(day, 7))}>
              {'›'}
            </Button>
          </>
        }
      />
      <Loaded from={week} rows={8}>
        {(data) => (
          <div className="stack">
            <Grid week={data} />
            <Pairs week={data} />
          </div>
        )}
      </Loaded>
      <Offices />
    </>
  );
}

function Grid({ week }: { readonly week: Week }) {
  const t = useTexts(words);
  const edits = useMay('MANAGER', 'PLANNER');
  const [editing, edit] = useState<MemberRow | null>(null);
  const [away, setAway] = useState<MemberRow | null>(null);
  const { message } = App.useApp();
  const end = useCommand<unknown>({ touches: TOUCHES, onDone: () => void message.success(t('roster.ended')) });
  if (week.members.length === 0) {
    return (
      <Card>
        <Empty description={t('roster.none')}>
          <p className="soft">{t('roster.none.text')}</p>
        </Empty>
      </Card>
    );
  }
  return (
    <Card>
      <Refusal error={end.error} shownElsewhere={[]} />
      <div className="roster-grid">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('roster.person')}</th>
              {WEEK.map((number, at) => (
                <th key={number} scope="col">
                  {t(`roster.wd.${number}`)} <span className="soft small">{dayFrom(week.monday, at).slice(5)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.members.map((row) => (
              <tr key={row.userId}>
                <th scope="row">
                  {row.name}
                  <span className="soft small block">{row.card == null ? '' : t.code('mode', row.card.mode)}</span>
                  {edits ? (
                    <span className="row">
                      <Button size="small" type="link" onClick={() => edit(row)}>
                        {t('roster.edit')}
                      </Button>
                      <Button size="small" type="link" onClick={() => setAway(row)}>
                        {t('roster.absent')}
                      </Button>
                    </span>
                  ) : null}
                </th>
                {row.days.map((cell) => (
                  <td key={cell.day}>
                    <Cell
                      cell={cell}
                      end={
                        edits
                          ? (id) => end.mutate({ verb: 'POST', path: `/roster/absences/${id}/end`, body: {} })
                          : null
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editing === null ? null : <EditCard row={editing} onClose={() => edit(null)} />}
      {away === null ? null : <EnterAbsence row={away} monday={week.monday} onClose={() => setAway(null)} />}
    </Card>
  );
}

function Cell({ cell, end }: { readonly cell: DayCell; readonly end: ((absence: string) => void) | null }) {
  const t = useTexts(words);
  const { absence } = cell;
  return (
    <>
      {cell.from == null ? (
        <span className="soft small">{cell.away == null ? '–' : t.code('away', cell.away)}</span>
      ) : (
        `${cell.from}–${cell.to ?? ''}`
      )}
      {absence == null || end === null ? null : (
        <Tooltip title={t('roster.end')}>
          <Button size="small" type="text" aria-label={t('roster.end')} onClick={() => end(absence)}>
            {'×'}
          </Button>
        </Tooltip>
      )}
    </>
  );
}

interface CardEntry {
  readonly mode: string;
  readonly start: 'branch' | 'home' | 'same';
  readonly startBranch?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly languages?: readonly string[];
  readonly territory?: readonly string[];
  readonly senior?: string;
  readonly woman?: string;
  readonly days?: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly lunchMinutes: number;
}

function pointOf({ latitude, longitude }: CardEntry) {
  return { latitudeE6: Math.round((latitude ?? 0) * 1e6), longitudeE6: Math.round((longitude ?? 0) * 1e6) };
}

function truth(said: string | undefined): boolean | null {
  return said === 'yes' ? true : said === 'no' ? false : null;
}

function word(said: boolean | null | undefined): string {
  return said == null ? 'unknown' : said ? 'yes' : 'no';
}

function EditCard({ row, onClose }: { readonly row: MemberRow; readonly onClose: () => void }) {
  const t = useTexts(words);
  const branches = useBranches();
  const card = row.card;
  const first = card?.shifts[0];
  const [start, setStart] = useState<CardEntry['start']>(card?.atHome === true ? 'same' : 'branch');
  const truths = ['unknown', 'yes', 'no'].map((value) => ({
    value,
    label: t(`roster.${value as 'unknown' | 'yes' | 'no'}`),
  }));
  return (
    <Act<CardEntry>
      title={`${t('roster.edit')} · ${row.name}`}
      ok={t('roster.save')}
      done={t('roster.saved')}
      verb="PUT"
      path={`/roster/members/${row.userId}`}
      initial={{
        mode: card?.mode ?? 'CAR',
        start: card?.atHome === true ? 'same' : 'branch',
        ...(card?.startBranch == null ? {} : { startBranch: card.startBranch }),
        languages: card?.languages ?? ['zh-CN'],
        territory: card?.territory ?? [],
        senior: word(card?.senior),
        woman: word(card?.woman),
        days: card?.shifts.map((shift) => shift.weekday) ?? [1, 2, 3, 4, 5],
        from: first?.from ?? '09:00',
        to: first?.to ?? '18:00',
        lunchMinutes: card?.lunchMinutes ?? 45,
      }}
      body={(entry) => ({
        mode: entry.mode,
        startBranch: entry.start === 'branch' ? (entry.startBranch ?? null) : null,
        home: entry.start === 'home' ? pointOf(entry) : null,
        sameHome: entry.start === 'same',
        languages: entry.languages ?? [],
        skills: card?.skills ?? [],
        senior: truth(entry.senior),
        woman: truth(entry.woman),
        territory: entry.territory ?? [],
        lunchFrom: card?.lunchFrom ?? '11:30',
        lunchTo: card?.lunchTo ?? '13:30',
        lunchMinutes: entry.lunchMinutes,
        shifts: (entry.days ?? []).map((number) => ({ weekday: DAYS[number - 1], from: entry.from, to: entry.to })),
      })}
      touches={TOUCHES}
      onClose={onClose}
    >
      <Field name="days" label={t('roster.days')}>
        <Checkbox.Group options={WEEK.map((number) => ({ value: number, label: t(`roster.wd.${number}`) }))} />
      </Field>
      <div className="row">
        <Field name="from" label={t('roster.from')} needed>
          <Input type="time" />
        </Field>
        <Field name="to" label={t('roster.to')} needed>
          <Input type="time" />
        </Field>
        <Field name="lunchMinutes" label={t('roster.lunch')} needed>
          <InputNumber min={0} max={120} />
        </Field>
      </div>
      <Field name="mode" label={t('roster.mode')} needed>
        <Select options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
      </Field>
      <Field name="start" label={t('roster.start')} needed>
        <Select<CardEntry['start']>
          options={(['branch', 'home', ...(card?.atHome === true ? (['same'] as const) : [])] as const).map(
            (value) => ({
              value,
              label: t(`roster.start.${value}`),
            }),
          )}
          onChange={setStart}
        />
      </Field>
      {start === 'branch' ? (
        <Field name="startBranch" label={t('roster.branch')} needed>
          <Select
            options={(branches.data ?? [])
              .filter((branch) => branch.active)
              .map((branch) => ({ value: branch.id, label: branch.name }))}
          />
        </Field>
      ) : null}
      {start === 'home' ? (
        <>
          <p className="soft small">{t('roster.home.note')}</p>
          <div className="row">
            <Field name="latitude" label={t('roster.latitude')} needed>
              <InputNumber min={-90} max={90} step={0.001} />
            </Field>
            <Field name="longitude" label={t('roster.longitude')} needed>
              <InputNumber min={-180} max={180} step={0.001} />
            </Field>
          </div>
        </>
      ) : null}
      <Field name="languages" label={t('roster.languages')}>
        <Select mode="tags" open={false} />
      </Field>
      <Field name="territory" label={t('roster.territory')}>
        <Select mode="tags" open={false} />
      </Field>
      <Field name="senior" label={t('roster.senior')}>
        <Select options={truths} />
      </Field>
      <Field name="woman" label={t('roster.woman')}>
        <Select options={truths} />
      </Field>
    </Act>
  );
}

interface AbsenceEntry {
  readonly firstDay: string;
  readonly lastDay: string;
}

interface AbsenceProps {
  readonly row: MemberRow;
  readonly monday: string;
  readonly onClose: () => void;
}

function EnterAbsence({ row, monday, onClose }: AbsenceProps) {
  const t = useTexts(words);
  const [id] = useState(uuidv7);
  return (
    <Act<AbsenceEntry>
      title={`${t('roster.absent.add')} · ${row.name}`}
      lead={t('roster.absent.note')}
      ok={t('roster.save')}
      done={t('roster.saved')}
      path="/roster/absences"
      initial={{ firstDay: monday, lastDay: monday }}
      body={(entry) => ({ id, userId: row.userId, firstDay: entry.firstDay, lastDay: entry.lastDay })}
      touches={TOUCHES}
      onClose={onClose}
    >
      <Field name="firstDay" label={t('roster.first')} needed>
        <Day label={t('roster.first')} />
      </Field>
      <Field name="lastDay" label={t('roster.last')} needed>
        <Day label={t('roster.last')} />
      </Field>
    </Act>
  );
}
