import { Input } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { words } from '../words';
import { LETTERS, type Letter } from './api';
import { isDispatchNumber } from './letter';

interface Entry {
  readonly number: string;
  readonly on: string;
}

/** The post took it under this number. */
export function Dispatch({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const shaped = {
    rules: [
      {
        validator: (_rule: unknown, typed?: string) =>
          isDispatchNumber(typed?.trim() ?? '') ? Promise.resolve() : Promise.reject(new Error(t('dispatch.shape'))),
      },
    ],
  };
  return (
    <Act<Entry>
      title={t('dispatch')}
      lead={t('dispatch.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/letters/${letter.messageId}/dispatch`}
      initial={{ on: businessDate }}
      body={({ number, on }) => ({ number: number.trim(), on })}
      touches={[LETTERS]}
      onClose={onClose}
    >
      <Field name="number" label={t('letter.number')} more={shaped}>
        <Input autoFocus maxLength={40} autoComplete="off" />
      </Field>
      <Field name="on" label={t('letter.postedOn')} needed>
        <Day label={t('letter.postedOn')} />
      </Field>
    </Act>
  );
}
