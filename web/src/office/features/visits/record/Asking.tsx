import { Form, Input, Modal, Select } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import type { Why } from './Look';
import { words } from './words';

const PURPOSES = ['COMPLAINT', 'VISIT', 'CONTACT', 'VERIFY', 'AUDIT'] as const;

interface Props {
  readonly onClose: () => void;
  readonly onAsked: (why: Why) => void;
}

/** Asks for what a file is needed before it is fetched; the server records both. */
export function Asking({ onClose, onAsked }: Props) {
  const t = useTexts(words);
  const [form] = Form.useForm<Why>();
  return (
    <Modal
      title={t('look')}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('look')}
      cancelText={t('close')}
      destroyOnHidden
    >
      <Form<Why> form={form} layout="vertical" initialValues={{ purpose: 'COMPLAINT' }} onFinish={onAsked}>
        <p className="soft">{t('look.lead')}</p>
        <Form.Item name="purpose" label={t('purpose')}>
          <Select options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
