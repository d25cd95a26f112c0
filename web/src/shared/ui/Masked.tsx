import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useCommand } from '../api/commands';
import { findingsOf } from '../api/problem';
import { useTexts } from '../i18n/texts';
import { serverNow } from '../time/clock';
import { formatInstant } from '../time/dates';
import { Refusal } from './Findings';
import type { Sent } from '../api/sent';
import { words } from './words';

type Revealed = Sent<'BorrowerShown'>;

const PURPOSES = ['CONTACT', 'VISIT', 'COMPLAINT', 'VERIFY', 'AUDIT'] as const;
/** Longest a browser timer can wait; reveals end long before. */
const LONGEST_MILLIS = 2_147_483_647;

interface Props {
  readonly masked: string;
  /** What it is, for the button's name. */
  readonly what: string;
  readonly borrowerId: string;
  readonly field: string;
  readonly contactPointId?: string;
}

/** One masked value; shown for a while after a purpose and a reason were given, and never kept beyond that. */
export function Masked({ masked, what, borrowerId, field, contactPointId }: Props) {
  const t = useTexts(words);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Revealed | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const left = Math.min(LONGEST_MILLIS, Math.max(0, new Date(shown.until).getTime() - serverNow()));
    const timer = window.setTimeout(() => setShown(null), left);
    return () => window.clearTimeout(timer);
  }, [shown]);
  if (shown !== null) {
    const until = t('reveal.until', { time: formatInstant(shown.until).slice(11) });
    return (
      <span className="masked">
        <strong>{shown.value}</strong> <span className="soft">{until}</span>
        <Button size="small" type="text" icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setShown(null)}>
          {t('reveal.hide')}
        </Button>
      </span>
    );
  }
  return (
    <span className="masked">
      <span>{masked}</span>
      <Button
        size="small"
        type="text"
        icon={<EyeOutlined aria-hidden />}
        aria-label={t('reveal.label', { what })}
        onClick={() => setAsking(true)}
      />
      <Ask
        open={asking}
        address={`/borrowers/${borrowerId}/reveal`}
        body={contactPointId === undefined ? { field } : { field, contactPointId }}
        onClose={() => setAsking(false)}
        onShown={setShown}
      />
    </span>
  );
}

interface AskProps {
  readonly open: boolean;
  readonly address: string;
  readonly body: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onShown: (revealed: Revealed) => void;
}

function Ask({ open, address, body, onClose, onShown }: AskProps) {
  const t = useTexts(words);
  const [form] = Form.useForm<{ purpose: string; reason: string }>();
  const reveal = useCommand<Revealed>({
    onDone: (revealed) => {
      onShown(revealed);
      onClose();
    },
  });
  return (
    <Modal
      title={t('reveal.title')}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('reveal')}
      cancelText={t('cancel')}
      confirmLoading={reveal.isPending}
      destroyOnHidden
    >
      <p className="soft">{t('reveal.lead')}</p>
      <Refusal error={reveal.error} shownElsewhere={['purpose', 'reason']} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ purpose: 'CONTACT', reason: '' }}
        onFinish={(entry) => reveal.mutate({ verb: 'POST', path: address, body: { ...body, ...entry } })}
      >
        <Form.Item name="purpose" label={t('reveal.purpose')} extra={findingsOf(reveal.error, 'purpose').join(' ')}>
          <Select options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reveal.reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
          extra={findingsOf(reveal.error, 'reason').join(' ')}
        >
          <Input.TextArea autoFocus rows={2} maxLength={200} placeholder={t('reveal.reason.place')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
