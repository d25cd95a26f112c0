import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Facts } from '../../../shared/ui/Facts';
import { words as shared } from '../../../shared/ui/words';
import type { Written } from './api';
import { words } from './words';

const PURPOSES = ['VERIFY', 'COMPLAINT', 'AUDIT'] as const;
const REASON_CHARS = 200;

/** What the payer wrote: shown after a purpose and a reason were given, until the page is left. */
export function WrittenWords({ id }: { readonly id: string }) {
  const t = useTexts(words);
  const common = useTexts(shared);
  const may = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Written | null>(null);
  if (shown !== null) {
    return (
      <div className="stack">
        <Facts
          facts={[
            { name: t('payer'), value: shown.payer },
            { name: t('account'), value: shown.account },
            { name: t('remittance'), value: shown.remittance },
            ...shown.refunds.map((each) => ({ name: t('refund.to'), value: each.to })),
          ]}
        />
        <p>
          <Button size="small" onClick={() => setShown(null)}>
            {common('reveal.hide')}
          </Button>
        </p>
      </div>
    );
  }
  if (!may) return null;
  return (
    <>
      <p>
        <Button size="small" onClick={() => setAsking(true)}>
          {t('words.show')}
        </Button>
      </p>
      {asking ? (
        <Act<{ purpose: string; reason: string }, Written>
          title={t('words.show')}
          lead={common('reveal.lead')}
          ok={common('reveal')}
          path={`/money/receipts/${id}/reveal`}
          initial={{ purpose: 'VERIFY' }}
          body={(said) => said}
          touches={[]}
          onClose={() => setAsking(false)}
          onDone={setShown}
        >
          <Field name="purpose" label={common('reveal.purpose')} needed>
            <Select options={PURPOSES.map((purpose) => ({ value: purpose, label: common(`purpose.${purpose}`) }))} />
          </Field>
          <ReasonField label={common('reveal.reason')} most={REASON_CHARS} />
        </Act>
      ) : null}
    </>
  );
}
