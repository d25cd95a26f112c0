import { Button, Form, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { Refusal } from '../../../shared/ui/Findings';
import { PLAYBOOKS, type Version } from './api';
import { words } from './words';

interface Props {
  readonly playbook: string;
  readonly from: Version;
  readonly onClose: () => void;
  readonly onMade: (version: number) => void;
}

/** A new draft from the text of an older version or from a file; what the server finds in it stands above its table. */
export function NewVersion({ playbook, from, onClose, onMade }: Props) {
  const t = useTexts(words);
  const [form] = Form.useForm<{ reason: string }>();
  const [dmn, setDmn] = useState(from.dmn);
  const save = useCommand<Version>({
    touches: [PLAYBOOKS],
    onDone: (made) => {
      onMade(made.version);
      onClose();
    },
  });
  return (
    <Modal
      title={t('edit')}
      open
      width={920}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('edit.save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      <div className="stack">
        <p className="soft">{t('edit.lead')}</p>
        <Refusal error={save.error} shownElsewhere={['reason']} />
        <Upload
          accept=".dmn,.xml,application/xml"
          showUploadList={false}
          beforeUpload={(file) => {
            void file.text().then(setDmn);
            return false;
          }}
        >
          <Button>{t('edit.file')}</Button>
        </Upload>
        <Input.TextArea
          className="source"
          aria-label={t('source')}
          value={dmn}
          onChange={(event) => setDmn(event.target.value)}
          rows={16}
          spellCheck={false}
        />
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) =>
            save.mutate({ verb: 'POST', path: `/playbooks/${playbook}/versions`, body: { dmn, reason } })
          }
        >
          <Form.Item
            name="reason"
            label={t('edit.reason')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
            extra={findingsOf(save.error, 'reason').join(' ')}
          >
            <Input maxLength={200} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
