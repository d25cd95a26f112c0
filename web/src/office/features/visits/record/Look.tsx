import { Select } from 'antd';
import { useRef } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../../shared/ui/Act';
import { words } from './words';

const PURPOSES = ['COMPLAINT', 'VISIT', 'CONTACT', 'VERIFY', 'AUDIT'] as const;

/** Why somebody looks; recorded each time. */
export interface Why {
  readonly purpose: string;
  readonly reason: string;
}

interface Props<T> {
  readonly path: string;
  readonly onClose: () => void;
  readonly onRead: (answer: T, why: Why) => void;
}

/** Asks for what something sealed is needed, and opens it. */
export function Look<T>({ path, onClose, onRead }: Props<T>) {
  const t = useTexts(words);
  const why = useRef<Why>({ purpose: '', reason: '' });
  return (
    <Act<Why, T>
      title={t('look')}
      lead={t('look.lead')}
      ok={t('look')}
      path={path}
      initial={{ purpose: 'COMPLAINT' }}
      body={(entry) => {
        why.current = entry;
        return entry;
      }}
      touches={[]}
      onClose={onClose}
      onDone={(answer) => onRead(answer, why.current)}
    >
      <Field name="purpose" label={t('purpose')} needed>
        <Select options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
      </Field>
      <ReasonField label={t('reason')} most={200} />
    </Act>
  );
}
