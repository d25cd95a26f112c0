import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import type { Written } from './api';
import { words } from './words';

const PURPOSES = ['COMPLAINT', 'CONTACT', 'VISIT', 'VERIFY', 'AUDIT'] as const;
/** As long as the server lets a page show what is kept sealed. */
const SHOWN_MILLIS = 120_000;

export interface Shown {
  readonly reference: string | null;
  readonly written: readonly Written[];
}

interface Props {
  readonly path: string;
  readonly read: (answer: unknown) => Shown;
  readonly say: (event: string) => string;
}

/** What was written down, sealed until somebody says for what they need to read it; hidden again soon after. */
export function Spoken({ path, read, say }: Props) {
  const t = useTexts(words);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = window.setTimeout(() => setShown(null), SHOWN_MILLIS);
    return () => window.clearTimeout(timer);
  }, [shown]);
  return (
    <Card
      title={t('words')}
      extra={
        shown === null ? (
          <Button icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
            {t('words.show')}
          </Button>
        ) : (
          <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setShown(null)}>
            {t('words.hide')}
          </Button>
        )
      }
    >
      {shown === null ? <p className="soft">{t('words.sealed')}</p> : <Written shown={shown} say={say} />}
      {asking ? (
        <Act<{ purpose: string; reason: string }, unknown>
          title={t('words.show')}
          lead={t('words.lead')}
          ok={t('words.show')}
          path={path}
          initial={{ purpose: 'COMPLAINT' }}
          body={(entry) => entry}
          touches={[]}
          onClose={() => setAsking(false)}
          onDone={(answer) => setShown(read(answer))}
        >
          <Field name="purpose" label={t('words.purpose')} needed>
            <Select options={PURPOSES.map((each) => ({ value: each, label: t(`purpose.${each}`) }))} />
          </Field>
          <ReasonField label={t('words.reason')} />
        </Act>
      ) : null}
    </Card>
  );
}

function Written({ shown, say }: { readonly shown: Shown; readonly say: (event: string) => string }) {
  const t = useTexts(words);
  return (
    <div className="stack">
      {shown.reference === null ? null : <p>{t('words.reference', { reference: shown.reference })}</p>}
      {shown.written.length === 0 ? <p className="soft">{t('words.none')}</p> : null}
      <ul className="lines">
        {shown.written.map((each, at) => (
          <li key={at}>
            <span className="line-main">
              <span className="soft small">
                <span className="day">{each.on}</span> {say(each.event)}
              </span>
              <span className="said-words">{each.text}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
