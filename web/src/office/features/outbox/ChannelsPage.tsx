import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip, type Tone } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { SETTINGS, useSettings, type Setting } from './api';
import { ProviderCodes } from './ProviderCodes';
import { grouped, groupOf, standingOf, type Standing } from './settings';
import { words } from './words';

const KNOWN = ['LOCAL', 'PRINT', 'SMTP', 'ALIYUN', 'SMPP'] as const;
const REASON_CHARS = 500;
const VALUE_CHARS = 500;
const TONES: Readonly<Record<Standing, Tone>> = { set: 'good', usual: 'plain', missing: 'warn' };

interface Doing {
  readonly setting: Setting;
  readonly what: 'set' | 'take-back';
}

/** Who carries each channel and under which name the house writes; secrets go in and never come out. */
export function ChannelsPage() {
  const t = useTexts(words);
  const settings = useSettings();
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <>
      <PageHead title={t('channels')} note={t('channels.note')} />
      <Loaded from={settings} rows={8}>
        {(data) =>
          grouped(data).map(([group, list]) => (
            <Card key={group} title={t(`group.${group}`)}>
              <ul className="lines">
                {list.map((setting) => (
                  <li key={setting.key}>
                    <Line setting={setting} onDo={(what) => setDoing({ setting, what })} />
                  </li>
                ))}
              </ul>
            </Card>
          ))
        }
      </Loaded>
      {settings.data?.some((each) => each.value === 'ALIYUN') ? <ProviderCodes /> : null}
      {doing === null ? null : doing.what === 'set' ? (
        <SetOne setting={doing.setting} onClose={() => setDoing(null)} />
      ) : (
        <TakeBack setting={doing.setting} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

function isKnown(provider: string | null): provider is (typeof KNOWN)[number] {
  return KNOWN.some((each) => each === provider);
}

interface LineProps {
  readonly setting: Setting;
  readonly onDo: (what: Doing['what']) => void;
}

function Line({ setting, onDo }: LineProps) {
  const t = useTexts(words);
  const names = useNames();
  const maySet = useMay('ADMIN');
  const standing = standingOf(setting);
  const value = setting.value ?? (setting.secret && setting.set ? t('secret.set') : t('value.none'));
  const means = setting.value != null && groupOf(setting.key) === 'providers' ? setting.value : null;
  const what = { title: setting.title };
  return (
    <>
      <span className="line-main">
        <span className="row">
          <strong>{setting.title}</strong> <Chip tone={TONES[standing]}>{t(`standing.${standing}`)}</Chip>
        </span>
        <span>{value}</span>
        {isKnown(means) ? <span className="soft small">{t(`provider.${means}`)}</span> : null}
        {setting.changedAt == null ? null : (
          <span className="soft small">
            {formatInstant(setting.changedAt)} · {names.get(setting.changedBy ?? '') ?? t('somebody')}
          </span>
        )}
      </span>
      {maySet ? (
        <span className="row">
          <Button size="small" aria-label={t('setting.set.of', what)} onClick={() => onDo('set')}>
            {t('setting.set')}
          </Button>
          {setting.set ? (
            <Button size="small" aria-label={t('setting.back.of', what)} onClick={() => onDo('take-back')}>
              {t('setting.back')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </>
  );
}

interface OneProps {
  readonly setting: Setting;
  readonly onClose: () => void;
}

function SetOne({ setting, onClose }: OneProps) {
  const t = useTexts(words);
  const { key, form, secret, title, value } = setting;
  return (
    <Act<{ value: string; reason: string }>
      title={t('setting.set.of', { title })}
      lead={secret ? t('setting.secret.lead') : t('setting.lead')}
      ok={t('setting.save')}
      done={t('setting.saved')}
      verb="PUT"
      path={`/outreach-settings/${key}`}
      initial={secret || value == null ? {} : { value }}
      body={(entry) => ({ ...entry, value: entry.value.trim() })}
      touches={[SETTINGS]}
      onClose={onClose}
    >
      <Field name="value" label={title} needed help={t(`form.${form}`)}>
        <Value setting={setting} />
      </Field>
      <ReasonField label={t('act.reason')} most={REASON_CHARS} />
    </Act>
  );
}

interface ValueProps {
  readonly setting: Setting;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: unknown) => void;
}

function Value({ setting, ...field }: ValueProps) {
  if (setting.secret) return <Input.Password {...field} autoComplete="new-password" maxLength={VALUE_CHARS} />;
  const options = setting.choices.map((each) => ({ value: each, label: each }));
  if (options.length > 0) return <Select {...field} options={options} />;
  return <Input {...field} autoComplete="off" maxLength={VALUE_CHARS} />;
}

function TakeBack({ setting, onClose }: OneProps) {
  const t = useTexts(words);
  return (
    <Act<{ reason: string }>
      title={t('setting.back.of', { title: setting.title })}
      lead={t('setting.back.lead')}
      ok={t('setting.back')}
      done={t('setting.saved')}
      verb="PUT"
      path={`/outreach-settings/${setting.key}`}
      body={({ reason }) => ({ value: null, reason })}
      touches={[SETTINGS]}
      onClose={onClose}
    >
      <ReasonField label={t('act.reason')} most={REASON_CHARS} />
    </Act>
  );
}
