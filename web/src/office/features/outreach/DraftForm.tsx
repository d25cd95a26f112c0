import { Button, Form, Input } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { words } from './words';

interface Props {
  readonly error: Error | null;
  readonly saving: boolean;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Keeps what was written as a draft, with the reason for it. */
export function DraftForm({ error, saving, onSave, onCancel }: Props) {
  const t = useTexts(words);
  return (
    <Card title={t('draft')}>
      <div className="stack">
        <p className="soft">{t('draft.lead')}</p>
        <Refusal error={error} />
        <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => onSave(reason)}>
          <Form.Item
            name="reason"
            label={t('draft.reason')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
          <span className="row">
            <Button type="primary" htmlType="submit" loading={saving}>
              {t('draft.save')}
            </Button>
            <Button onClick={onCancel}>{t('cancel')}</Button>
          </span>
        </Form>
      </div>
    </Card>
  );
}
