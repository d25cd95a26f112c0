import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { CODES, useProviderCodes, type ProviderCode } from './api';
import { words } from './words';

const PROVIDER = 'aliyun';
const CODE_CHARS = 60;
const REASON_CHARS = 500;

/** The provider sends only texts it has approved itself; each has a code there, and without it nothing goes out. */
export function ProviderCodes() {
  const t = useTexts(words);
  const codes = useProviderCodes(PROVIDER);
  const [changing, setChanging] = useState<ProviderCode | null>(null);
  return (
    <Card title={t('codes')}>
      <p className="soft">{t('codes.note')}</p>
      <Loaded from={codes} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('codes.none')}</p>
          ) : (
            <ul className="lines">
              {all.map((each) => (
                <Line key={idOf(each)} code={each} onChange={() => setChanging(each)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {changing === null ? null : <Change code={changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}

function idOf({ template, language, version }: ProviderCode): string {
  return `${template}/${language}/${version}`;
}

function Line({ code, onChange }: { readonly code: ProviderCode; readonly onChange: () => void }) {
  const t = useTexts(words);
  const maySet = useMay('ADMIN');
  const what = t('codes.of', { key: code.template, language: code.language, v: code.version });
  return (
    <li>
      <span className="line-main">
        <span className="row">
          <strong>{what}</strong>{' '}
          {code.code == null ? <Chip tone="warn">{t('codes.missing')}</Chip> : <Chip tone="good">{code.code}</Chip>}
        </span>
        <span className="soft small">{code.theirText}</span>
      </span>
      {maySet ? (
        <Button size="small" aria-label={t('codes.set.of', { what })} onClick={onChange}>
          {t('setting.set')}
        </Button>
      ) : null}
    </li>
  );
}

function Change({ code, onClose }: { readonly code: ProviderCode; readonly onClose: () => void }) {
  const t = useTexts(words);
  return (
    <Act<{ code?: string; reason: string }>
      title={t('codes.set')}
      lead={t('codes.lead')}
      ok={t('setting.save')}
      done={t('setting.saved')}
      verb="PUT"
      path={`/provider-templates/${PROVIDER}/${idOf(code)}`}
      initial={code.code == null ? {} : { code: code.code }}
      body={(entry) => ({ code: (entry.code ?? '').trim() === '' ? null : entry.code?.trim(), reason: entry.reason })}
      touches={[CODES]}
      onClose={onClose}
    >
      <p className="soft">{code.theirText}</p>
      <Field name="code" label={t('codes.code')} help={t('codes.code.help')}>
        <Input autoComplete="off" maxLength={CODE_CHARS} />
      </Field>
      <ReasonField label={t('act.reason')} most={REASON_CHARS} />
    </Act>
  );
}
