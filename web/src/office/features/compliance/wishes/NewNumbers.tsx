import { Form, InputNumber } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { TOUCHED } from './api';
import { EvidenceField } from './EvidenceField';
import { words } from './words';

const MOST_A_DAY = 100;
const MOST_DAYS = 366;

interface Entry {
  readonly callsADay?: number | null;
  readonly dialsADay?: number | null;
  readonly unreachableDays?: number | null;
  readonly fromDay: string;
  readonly evidence: string;
}

/** How often at most, as agreed with the debtor. */
export function NewNumbers({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<Entry>
      title={t('numbers.new')}
      lead={t('numbers.new.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/borrowers/${borrowerId}/agreements`}
      initial={{ fromDay: businessDate }}
      body={({ callsADay, dialsADay, unreachableDays, fromDay, evidence }) => ({
        ...(callsADay == null ? {} : { callsADay }),
        ...(dialsADay == null ? {} : { dialsADay }),
        ...(unreachableDays == null ? {} : { unreachableDays }),
        fromDay,
        evidence: evidence.trim(),
      })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <NumberFields />
    </Act>
  );
}

function NumberFields() {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const one = {
    dependencies: ['dialsADay', 'unreachableDays'],
    rules: [
      {
        validator: () => {
          const { callsADay, dialsADay, unreachableDays } = form.getFieldsValue();
          return callsADay == null && dialsADay == null && unreachableDays == null
            ? Promise.reject(new Error(t('numbers.one')))
            : Promise.resolve();
        },
      },
    ],
  };
  return (
    <>
      <div className="pair">
        <Field name="callsADay" label={t('numbers.calls')} more={one}>
          <InputNumber min={0} max={MOST_A_DAY} precision={0} />
        </Field>
        <Field name="dialsADay" label={t('numbers.dials')}>
          <InputNumber min={0} max={MOST_A_DAY} precision={0} />
        </Field>
        <Field name="unreachableDays" label={t('numbers.days')}>
          <InputNumber min={1} max={MOST_DAYS} precision={0} />
        </Field>
        <Field name="fromDay" label={t('fromDay')} needed>
          <Day label={t('fromDay')} />
        </Field>
      </div>
      <EvidenceField />
    </>
  );
}
