import { Form, Input, InputNumber, Select } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { words as shared } from '../../../shared/ui/words';
import { CAMPAIGNS, useTemplateChoices, type Campaign, type CampaignKind, type Saved } from './api';
import {
  clockOf,
  daysFault,
  EARLIEST_DAY,
  entryOf,
  firstOf,
  fitting,
  byCalendar,
  KINDS,
  LATEST_DAY,
  MOST_A_DAY,
  proposesVisit,
  termsOf,
  TREATMENTS,
  visitMinutes,
  WAYS,
  type Entry,
} from './campaign';
import { words } from './words';

const REASON_CHARS = 500;
const KEY = /^[a-z][a-z0-9-]{1,59}$/;

interface Props {
  /** The campaign to be written anew; a new one when left out. */
  readonly campaign?: Campaign;
  readonly onClose: () => void;
  readonly onDone?: (key: string) => void;
}

/** Writes a campaign as a draft; an active one stops until somebody else approves what it now says. */
export function CampaignForm({ campaign, onClose, onDone }: Props) {
  const t = useTexts(words);
  return (
    <Act<Entry, Saved>
      title={campaign === undefined ? t('campaign.new') : t('act.edit')}
      lead={t('campaign.lead')}
      ok={t('campaign.save')}
      done={t('campaign.saved')}
      verb="PUT"
      path={(entry) => `/campaigns/${encodeURIComponent(campaign?.key ?? entry.key ?? '')}`}
      initial={campaign === undefined ? firstOf('OVERDUE_NOTICE') : entryOf(campaign)}
      body={termsOf}
      touches={[CAMPAIGNS]}
      onClose={onClose}
      {...(onDone === undefined ? {} : { onDone: (saved: Saved) => onDone(saved.key) })}
    >
      <Fields isNew={campaign === undefined} />
    </Act>
  );
}

function Fields({ isNew }: { readonly isNew: boolean }) {
  const t = useTexts(words);
  const s = useTexts(shared);
  const form = Form.useFormInstance<Entry>();
  const kind = Form.useWatch('kind', form) ?? form.getFieldValue('kind');
  const channel = Form.useWatch('channel', form) ?? form.getFieldValue('channel');
  const templates = useTemplateChoices();
  const choices = fitting(templates.data ?? [], kind, channel);
  const begin = (chosen: CampaignKind) => {
    form.resetFields(['template', 'treatment', 'daysAhead', 'fromMinute', 'toMinute']);
    form.setFieldsValue({ ...firstOf(chosen), channel });
  };
  return (
    <>
      {isNew ? (
        <Field
          name="key"
          label={t('col.key')}
          help={t('campaign.key.help')}
          more={{ rules: [{ required: true, pattern: KEY, message: t('campaign.key.wrong') }] }}
        >
          <Input maxLength={60} autoComplete="off" spellCheck={false} />
        </Field>
      ) : null}
      <div className="pair">
        <Field name="kind" label={t('col.kind')} needed>
          <Select
            disabled={!isNew}
            onChange={begin}
            options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
          />
        </Field>
        <Field name="channel" label={t('col.channel')} needed>
          <Select
            disabled={!isNew}
            onChange={() => form.setFieldValue('template', undefined)}
            options={WAYS.map((each) => ({ value: each, label: t(`channel.${each}`) }))}
          />
        </Field>
      </div>
      <Field name="template" label={t('col.template')} needed help={t('campaign.template.help')}>
        <Select
          loading={templates.isPending}
          notFoundContent={t('campaign.template.none')}
          options={choices.map((each) => ({
            value: each.key,
            label:
              each.inForce == null
                ? t('template.unapproved', { template: each.key })
                : t('template.version', { template: each.key, v: each.inForce }),
          }))}
        />
      </Field>
      {byCalendar(kind) ? null : (
        <Field name="treatment" label={t('col.treatment')} needed help={t('campaign.treatment.help')}>
          <Select options={TREATMENTS.map((each) => ({ value: each, label: s(`treatment.${each}`) }))} />
        </Field>
      )}
      <Days kind={kind} />
      {proposesVisit(kind) ? <Visit /> : null}
      <ReasonField label={t('act.reason')} most={REASON_CHARS} />
    </>
  );
}

function Days({ kind }: { readonly kind: CampaignKind }) {
  const t = useTexts(words);
  return (
    <div className="pair">
      <Field name="fromDay" label={t('campaign.fromDay')} needed>
        <InputNumber<number> precision={0} min={EARLIEST_DAY} max={LATEST_DAY} />
      </Field>
      <Field
        name="toDay"
        label={t('campaign.toDay')}
        help={t('campaign.days.help')}
        more={{
          dependencies: ['fromDay'],
          rules: [
            { required: true, message: t('campaign.days.order') },
            ({ getFieldValue }) => ({
              validator: (_rule, to: number | null) => {
                const fault = to === null ? null : daysFault(kind, Number(getFieldValue('fromDay')), to);
                return fault === null ? Promise.resolve() : Promise.reject(new Error(t(`campaign.days.${fault}`)));
              },
            }),
          ],
        }}
      >
        <InputNumber<number> precision={0} min={EARLIEST_DAY} max={LATEST_DAY} />
      </Field>
      <Field name="dailyLimit" label={t('col.dailyLimit')} needed>
        <InputNumber<number> precision={0} min={1} max={MOST_A_DAY} />
      </Field>
    </div>
  );
}

function Visit() {
  const t = useTexts(words);
  const hours = visitMinutes().map((minute) => ({ value: minute, label: clockOf(minute) }));
  return (
    <div className="pair">
      <Field name="daysAhead" label={t('visit.daysAhead')} needed help={t('visit.help')}>
        <InputNumber<number> precision={0} min={2} max={30} />
      </Field>
      <Field name="fromMinute" label={t('visit.from')} needed>
        <Select options={hours} />
      </Field>
      <Field
        name="toMinute"
        label={t('visit.to')}
        more={{
          dependencies: ['fromMinute'],
          rules: [
            { required: true, message: t('visit.order') },
            ({ getFieldValue }) => ({
              validator: (_rule, to: number | undefined) =>
                to === undefined || to > Number(getFieldValue('fromMinute'))
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('visit.order'))),
            }),
          ],
        }}
      >
        <Select options={hours} />
      </Field>
    </div>
  );
}
