import { Modal, Typography } from 'antd';
import { useTexts } from '../i18n/texts';
import { words } from './words';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly secret: string | null;
  readonly onClose: () => void;
}

/** A secret: on this screen once, nowhere else ever. */
export function OneTime({ title, text, secret, onClose }: Props) {
  const t = useTexts(words);
  return (
    <Modal
      title={title}
      open={secret !== null}
      onOk={onClose}
      onCancel={onClose}
      okText={t('once.done')}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p className="soft">{text}</p>
      <Typography.Paragraph copyable={{ tooltips: [t('once.copy'), t('once.copy')] }} code className="secret">
        {secret ?? ''}
      </Typography.Paragraph>
    </Modal>
  );
}
