import { Button, Form, Select } from 'antd';
import { useEffect } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { plusDays } from '../../../shared/time/dates';
import { BorrowerPick } from '../../../shared/ui/BorrowerPick';
import { Day } from '../../../shared/ui/Day';
import { useBorrower, useTemplates, type Borrower, type Question } from './api';
import { How } from './AskHow';
import {
  CHANNELS,
  HOURS,
  needsPoint,
  pointsFor,
  PURPOSES,
  questionOf,
  TARGETS,
  two,
  type Channel,
  type Entry,
} from './question';
import { words } from './words';

interface Props {
  readonly borrowerId: string | null;
  readonly channel: string | null;
  readonly asking: boolean;
  readonly onAsk: (question: Question) => void;
}

const TIMES = HOURS.flatMap((hour) => ['00', '30'].map((minute) => `${two(hour)}:${minute}`));
const USUAL_TIME = '10:00';

/** Who, by what, why and when: the question as a person would put it. */
export function Ask({ borrowerId, channel, asking, onAsk }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [form] = Form.useForm<Entry>();
  const chosen = Form.useWatch('borrowerId', form) ?? borrowerId;
  const borrower = useBorrower(chosen).data;
  const templates = useTemplates().data ?? [];
  const places = new Map(borrower?.contactPoints.map((point) => [point.id, point.kind]));
  const ask = (entry: Entry) =>
    onAsk(
      questionOf(entry, entry.contactPointId == null ? null : (places.get(entry.contactPointId) ?? null), templates),
    );
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        ...(borrowerId === null ? {} : { borrowerId }),
        channel: CHANNELS.find((each) => each === channel) ?? 'VISIT',
        purpose: 'NOTICE',
        day: plusDays(businessDate, 1),
        time: USUAL_TIME,
        starting: false,
        wording: 'APPROVED',
      }}
      onFinish={ask}
    >
      <Form.Item name="borrowerId" label={t('ask.borrower')} rules={[{ required: true, message: t('required') }]}>
        <BorrowerPick label={t('ask.borrower')} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="channel" label={t('ask.channel')}>
          <Select options={CHANNELS.map((each) => ({ value: each, label: t(`channel.${each}`) }))} />
        </Form.Item>
        <Purpose />
      </div>
      <Whom borrower={borrower} />
      <div className="pair">
        <Form.Item name="day" label={t('ask.day')} rules={[{ required: true, message: t('required') }]}>
          <Day label={t('ask.day')} />
        </Form.Item>
        <Form.Item name="time" label={t('ask.time')}>
          <Select showSearch options={TIMES.map((time) => ({ value: time, label: time }))} />
        </Form.Item>
      </div>
      <How templates={templates} />
      <Button type="primary" htmlType="submit" loading={asking} block>
        {t('ask.go')}
      </Button>
    </Form>
  );
}

/** A placement has no purpose but itself. */
function Purpose() {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  if (Form.useWatch('channel', form) === 'PLACEMENT') return null;
  return (
    <Form.Item name="purpose" label={t('ask.purpose')}>
      <Select options={PURPOSES.map((each) => ({ value: each, label: t(`purpose.${each}`) }))} />
    </Form.Item>
  );
}

/** The debtor or somebody named with them, and the number or address by which they would be reached. */
function Whom({ borrower }: { readonly borrower: Borrower | undefined }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const channel: Channel = Form.useWatch('channel', form) ?? 'VISIT';
  const person = Form.useWatch('personId', form) ?? null;
  const points = pointsFor(borrower?.contactPoints ?? [], channel, person);
  const first = points[0]?.id ?? null;
  const borrowerId = borrower?.id;
  useEffect(() => form.setFieldValue('contactPointId', first), [form, first, channel]);
  useEffect(() => form.setFieldValue('personId', null), [form, borrowerId]);
  const people = borrower?.relatedPersons ?? [];
  if (channel === 'PLACEMENT') return null;
  return (
    <>
      <div className="pair">
        <Form.Item name="personId" label={t('ask.whom')}>
          <Select
            placeholder={t('target.DEBTOR')}
            allowClear
            options={people.map((each) => ({
              value: each.id,
              label: `${each.nameMasked} · ${t.code('role', each.role)}`,
            }))}
            notFoundContent={t('ask.nobody')}
          />
        </Form.Item>
        {person === null ? null : (
          <Form.Item name="target" label={t('ask.as')} initialValue="CONTACT_PERSON">
            <Select options={TARGETS.map((each) => ({ value: each, label: t(`target.${each}`) }))} />
          </Form.Item>
        )}
      </div>
      {needsPoint(channel) ? (
        <Form.Item
          name="contactPointId"
          label={t('ask.point')}
          rules={borrower === undefined ? [] : [{ required: true, message: t('ask.point.none') }]}
        >
          <Select
            options={points.map((point) => ({
              value: point.id,
              label: `${t.code('point', point.kind)} ${point.valueMasked}`,
            }))}
            notFoundContent={t('ask.point.none')}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
