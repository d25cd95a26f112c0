import { Checkbox, Form, Radio, Select } from 'antd';
import { useEffect } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useColleagues } from '../../../shared/session/names';
import { Day } from '../../../shared/ui/Day';
import { useAgencies, type Template } from './api';
import { HANDED, nameOf, templatesFor, type Channel, type Entry } from './question';
import { words } from './words';

/** What would be said, by whom, and for visits who goes and what was arranged. */
export function How({ templates }: { readonly templates: readonly Template[] }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const channel: Channel = Form.useWatch('channel', form) ?? 'VISIT';
  const starting = Form.useWatch('starting', form) ?? false;
  if (channel === 'PLACEMENT') return <Handing />;
  return (
    <>
      <Agency needed={false} />
      <Form.Item name="starting">
        <Radio.Group
          aria-label={t('ask.stage')}
          options={[
            { value: false, label: t('ask.planned') },
            { value: true, label: t('ask.starting') },
          ]}
        />
      </Form.Item>
      <Crew channel={channel} />
      {channel === 'VISIT' ? <Visit starting={starting} /> : null}
      <Wording templates={templates} channel={channel} />
    </>
  );
}

/** The outside agency that acts, or that would be charged. */
function Agency({ needed }: { readonly needed: boolean }) {
  const t = useTexts(words);
  const agencies = useAgencies();
  if (agencies.data === undefined || (agencies.data.length === 0 && !needed)) return null;
  return (
    <Form.Item
      name="agencyId"
      label={needed ? t('ask.agency.charged') : t('ask.agency')}
      rules={needed ? [{ required: true, message: t('required') }] : []}
    >
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={needed ? t('ask.agency.which') : t('ask.agency.own')}
        notFoundContent={t('ask.agency.none')}
        options={agencies.data.map((each) => ({ value: each.id, label: each.name }))}
      />
    </Form.Item>
  );
}

/** Handing the case to an agency, and what is done beside. */
export function Handing() {
  const t = useTexts(words);
  return (
    <>
      <Agency needed />
      <Form.Item name="handover" label={t('ask.handover')}>
        <Checkbox.Group
          className="stacked"
          options={HANDED.map((each) => ({ value: each, label: t(`handover.${each}`) }))}
        />
      </Form.Item>
    </>
  );
}

/** Any approved text, one of them, or words nobody checked. */
function Wording({ templates, channel }: { readonly templates: readonly Template[]; readonly channel: Channel }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const person = Form.useWatch('personId', form) ?? null;
  const chosen = Form.useWatch('wording', form) ?? 'APPROVED';
  const fitting = templatesFor(templates, channel, person === null);
  const gone = chosen.includes('/') && !fitting.some((each) => nameOf(each) === chosen);
  useEffect(() => {
    if (gone) form.setFieldValue('wording', 'APPROVED');
  }, [form, gone]);
  return (
    <Form.Item name="wording" label={t('ask.wording')}>
      <Select
        options={[
          { value: 'APPROVED', label: t('ask.checkedText') },
          ...fitting.map((each) => ({
            value: nameOf(each),
            label: t('ask.template', { key: each.key, language: each.language, v: each.inForce ?? 0 }),
          })),
          { value: 'NONE', label: t('ask.unchecked') },
        ]}
      />
    </Form.Item>
  );
}

/** Who goes; for an agency also who calls, since its people are not the one who asks. */
function Crew({ channel }: { readonly channel: Channel }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const agency = Form.useWatch('agencyId', form) ?? null;
  const colleagues = useColleagues().data ?? [];
  const role = agency === null ? 'COLLECTOR' : 'AGENCY_USER';
  useEffect(() => form.setFieldValue('crew', undefined), [form, role]);
  if (channel !== 'VISIT' && (channel !== 'CALL' || agency === null)) return null;
  return (
    <Form.Item name="crew" label={t('ask.crew')} extra={agency === null ? t('ask.crew.help') : t('ask.crew.agency')}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={colleagues
          .filter((user) => user.active && user.roles.includes(role))
          .map((user) => ({ value: user.id, label: `${user.displayName} · ${user.login}` }))}
      />
    </Form.Item>
  );
}

function Visit({ starting }: { readonly starting: boolean }) {
  const t = useTexts(words);
  return (
    <>
      <Form.Item name="noticeOn" label={t('ask.notice')}>
        <Day label={t('ask.notice')} allowClear />
      </Form.Item>
      <Form.Item name="agreed" valuePropName="checked">
        <Checkbox>{t('ask.agreed')}</Checkbox>
      </Form.Item>
      {starting ? (
        <Form.Item name="ready" valuePropName="checked">
          <Checkbox>{t('ask.ready')}</Checkbox>
        </Form.Item>
      ) : null}
    </>
  );
}
