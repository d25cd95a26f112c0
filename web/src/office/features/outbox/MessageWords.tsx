import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { words as shared } from '../../../shared/ui/words';
import type { Shown } from './api';
import { words } from './words';

const PURPOSES = ['AUDIT', 'COMPLAINT', 'VERIFY', 'CONTACT', 'VISIT'] as const;
/** As long as the server lets a page show what is kept sealed. */
const SHOWN_MILLIS = 120_000;
const REASON_CHARS = 200;

interface Props {
  readonly id: string;
  readonly language: string;
  /** Whether its words are written already; before, there is nothing to read. */
  readonly written: boolean;
}

/** The words of a message, sealed until somebody says for what they need to read them. */
export function MessageWords({ id, language, written }: Props) {
  const t = useTexts(words);
  const s = useTexts(shared);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = window.setTimeout(() => setShown(null), SHOWN_MILLIS);
    return () => window.clearTimeout(timer);
  }, [shown]);
  const switches =
    shown === null ? (
      <Button icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {t('text.show')}
      </Button>
    ) : (
      <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setShown(null)}>
        {s('reveal.hide')}
      </Button>
    );
  return (
    <Card title={t('text')} extra={written ? switches : null}>
      {shown === null ? (
        <p className="soft">{written ? t('text.sealed') : t('text.none')}</p>
      ) : (
        <div className="stack">
          <div className="words-read" lang={language}>
            {shown.text}
          </div>
          <p className="soft small">{s('reveal.until', { time: formatInstant(shown.until).slice(11) })}</p>
        </div>
      )}
      {asking ? (
        <Act<{ purpose: string; reason: string }, Shown>
          title={t('text.show')}
          lead={s('reveal.lead')}
          ok={t('text.show')}
          path={`/outbox/${id}/reveal`}
          initial={{ purpose: 'AUDIT' }}
          body={(entry) => entry}
          touches={[]}
          onClose={() => setAsking(false)}
          onDone={setShown}
        >
          <Field name="purpose" label={s('reveal.purpose')} needed>
            <Select options={PURPOSES.map((each) => ({ value: each, label: s(`purpose.${each}`) }))} />
          </Field>
          <ReasonField label={s('reveal.reason')} most={REASON_CHARS} />
        </Act>
      ) : null}
    </Card>
  );
}
