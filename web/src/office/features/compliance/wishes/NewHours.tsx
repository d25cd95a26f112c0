import { Checkbox, Form, Radio } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { Time } from '../../../../shared/ui/Time';
import { TOUCHED, type HoursKind } from './api';
import { EvidenceField } from './EvidenceField';
import { bitsOf, endsAfter, WEEKDAYS } from './hours';
import { words } from './words';

const KINDS = ['AGREED', 'CONSENTED', 'QUIET'] as const satisfies readonly HoursKind[];

interface Entry {
  readonly kind: HoursKind;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly fromDay: string;
  readonly untilDay?: string | null;
  readonly evidence: string;
}

/** Hours the debtor agreed to, consented to, or asked to be left alone in. */
export function NewHours({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<Entry>
      title={t('hours.new')}
      lead={t('hours.new.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/borrowers/${borrowerId}/hours`}
      initial={{ kind: 'AGREED', weekdays: WEEKDAYS, from: '18:00', to: '20:00', fromDay: businessDate }}
      body={({ weekdays, untilDay, evidence, ...rest }) => ({
        ...rest,
        weekdays: bitsOf(weekdays),
        evidence: evidence.trim(),
        ...(untilDay == null ? {} : { untilDay }),
      })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <HoursFields />
    </Act>
  );
}

function HoursFields() {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const kind = Form.useWatch('kind', form) ?? 'AGREED';
  const inOrder = {
    dependencies: ['from'],
    rules: [
      {
        validator: (_rule: unknown, to?: string | null) =>
          endsAfter(form.getFieldValue('from') as string, to ?? '')
            ? Promise.resolve()
            : Promise.reject(new Error(t('hours.order'))),
      },
    ],
  };
  return (
    <>
      <Field name="kind" label={t('hours.kind')} needed help={t(`kind.${kind}.means`)}>
        <Radio.Group options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))} />
      </Field>
      <Field name="weekdays" label={t('hours.weekdays')} needed>
        <Checkbox.Group options={WEEKDAYS.map((day) => ({ value: day, label: t(`weekday.${day}`) }))} />
      </Field>
      <div className="pair">
        <Field name="from" label={t('hours.from')} needed>
          <Time label={t('hours.from')} />
        </Field>
        <Field name="to" label={t('hours.to')} help={t('hours.to.help')} more={inOrder}>
          <Time label={t('hours.to')} />
        </Field>
        <Field name="fromDay" label={t('fromDay')} needed>
          <Day label={t('fromDay')} />
        </Field>
        <Field name="untilDay" label={t('untilDay')} help={t('untilDay.help')}>
          <Day label={t('untilDay')} allowClear />
        </Field>
      </div>
      <EvidenceField />
    </>
  );
}
