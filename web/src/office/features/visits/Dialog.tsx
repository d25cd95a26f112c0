import { App, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Day } from '../../../shared/ui/Day';
import { TOUCHED, useWording, type Appointment, type Outcome, type Time } from './api';
import { minuteOf, written, type ActKey } from './hours';
import { PlaceFields, placeOf, type PlaceEntry } from './PlaceFields';
import { words } from './words';

interface Entry extends PlaceEntry {
  readonly number?: number;
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly evidence?: string;
  readonly confirm?: boolean;
  readonly note?: string;
  readonly minutes?: number;
  readonly who?: string;
  readonly tell?: string;
  readonly reason?: string;
}

interface Props {
  readonly appointment: Appointment;
  readonly act: ActKey;
  readonly onClose: () => void;
}

const SAID: readonly ActKey[] = ['accept', 'counter', 'refuse', 'help', 'stop-visits'];

/** What is sent for an act; words the borrower said carry their proof. */
function bodyOf(act: ActKey, entry: Entry, said: object): unknown {
  switch (act) {
    case 'accept':
      return { number: entry.number, said };
    case 'counter':
      return {
        hours: [{ day: entry.day, fromMinute: minuteOf(entry.from ?? ''), toMinute: minuteOf(entry.to ?? '') }],
        words: entry.note ?? null,
        said,
      };
    case 'refuse':
    case 'help':
    case 'stop-visits':
      return { said };
    case 'take-named':
      return { number: entry.number };
    case 'offer':
    case 'move':
      return {
        place: placeOf(entry),
        from: entry.day ?? null,
        tell: entry.tell,
        askedAtWork: entry.where === 'WORKPLACE' && entry.evidence ? said : null,
      };
    case 'late':
      return { who: entry.who, minutes: entry.minutes, said: entry.who === 'BORROWER' ? said : null };
    case 'missed':
      return { absent: entry.who, reason: entry.reason ?? null };
    case 'cancel':
    case 'keep-old':
    case 'kept':
      return { reason: entry.reason ?? null };
  }
}

/** One step, with what it asks for; what the gate said against it is told at once. */
export function Dialog({ appointment, act, onClose }: Props) {
  const t = useTexts(words);
  const { modal } = App.useApp();
  const { businessDate } = useSession();
  const wording = useWording(appointment.language);
  const version = wording.data?.version ?? 1;
  const said = (entry: Entry) => ({
    language: appointment.language,
    wordingVersion: version,
    evidence: entry.evidence ?? '',
    confirm: entry.confirm ?? false,
  });
  return (
    <Act<Entry, Outcome>
      title={t(`act.${act}`)}
      lead={t(`act.${act}.lead`)}
      ok={t(`act.${act}`)}
      path={`/appointments/${appointment.id}/${act === 'move' ? 'offer' : act}`}
      initial={{
        number: 1,
        where: appointment.place,
        tell: 'NOBODY',
        who: 'CREW',
        minutes: 30,
        confirm: true,
        day: businessDate,
        from: '10:00',
        to: '12:00',
      }}
      body={(entry) => bodyOf(act, entry, said(entry))}
      touches={TOUCHED}
      onClose={onClose}
      onDone={(outcome) => {
        if (outcome.rules !== undefined) {
          void modal.warning({ title: t('stopped'), content: t('stopped.rules', { rules: outcome.rules.join(' ') }) });
        } else if (outcome.instead !== undefined) void modal.info({ title: t('gone') });
      }}
    >
      {SAID.includes(act) && wording.data !== undefined && act !== 'help' ? (
        <blockquote className="soft small">{wording.data.text}</blockquote>
      ) : null}
      <Fields appointment={appointment} act={act} />
      {SAID.includes(act) ? <Evidence confirm={act === 'accept'} /> : null}
    </Act>
  );
}

function Fields({ appointment, act }: { readonly appointment: Appointment; readonly act: ActKey }) {
  const t = useTexts(words);
  switch (act) {
    case 'accept':
      return <TimeField times={appointment.offered} />;
    case 'take-named':
      return <TimeField times={appointment.named} />;
    case 'counter':
      return (
        <>
          <div className="pair">
            <Field name="day" label={t('day')} needed>
              <Day label={t('day')} />
            </Field>
            <Field name="from" label={t('from')} needed>
              <Input autoComplete="off" />
            </Field>
            <Field name="to" label={t('to')} needed>
              <Input autoComplete="off" />
            </Field>
          </div>
          <Field name="note" label={t('place.words')}>
            <Input maxLength={300} autoComplete="off" />
          </Field>
        </>
      );
    case 'offer':
    case 'move':
      return (
        <>
          <PlaceFields borrowerId={appointment.borrowerId} />
          <div className="pair">
            <Field name="day" label={t('fromDay')}>
              <Day label={t('fromDay')} />
            </Field>
            <Field name="tell" label={t('tell')} needed>
              <Select
                options={['SMS', 'EMAIL', 'NOBODY'].map((each) => ({ value: each, label: t.code('tell', each) }))}
              />
            </Field>
            <Field name="evidence" label={t('evidence.work')} help={t('evidence.help')}>
              <Input maxLength={300} autoComplete="off" />
            </Field>
          </div>
        </>
      );
    case 'late':
      return (
        <>
          <Who label={t('late.who')} />
          <Field name="minutes" label={t('late.minutes')} needed>
            <InputNumber min={1} max={240} step={5} />
          </Field>
          <Field name="evidence" label={t('evidence')} help={t('evidence.late')}>
            <Input maxLength={300} autoComplete="off" />
          </Field>
        </>
      );
    case 'missed':
      return (
        <>
          <Who label={t('missed.who')} />
          <ReasonField label={t('reason')} needed={false} most={500} />
        </>
      );
    case 'cancel':
      return <ReasonField label={t('reason')} most={500} />;
    case 'keep-old':
    case 'kept':
      return <ReasonField label={t('reason')} needed={false} most={500} />;
    default:
      return null;
  }
}

function Who({ label }: { readonly label: string }) {
  const t = useTexts(words);
  return (
    <Field name="who" label={label} needed>
      <Radio.Group options={['CREW', 'BORROWER'].map((each) => ({ value: each, label: t.code('who', each) }))} />
    </Field>
  );
}

function TimeField({ times }: { readonly times: readonly Time[] }) {
  const t = useTexts(words);
  return (
    <Field name="number" label={t('times')} needed>
      <Radio.Group
        className="stack"
        options={times.map((time) => ({ value: time.number, label: `${String(time.number)}  ${written(time)}` }))}
      />
    </Field>
  );
}

function Evidence({ confirm }: { readonly confirm: boolean }) {
  const t = useTexts(words);
  return (
    <>
      <Field name="evidence" label={t('evidence')} help={t('evidence.help')} needed>
        <Input maxLength={300} autoComplete="off" />
      </Field>
      {confirm ? (
        <Field name="confirm" label={null} more={{ valuePropName: 'checked' }}>
          <Checkbox>{t('confirm')}</Checkbox>
        </Field>
      ) : null}
    </>
  );
}
