import { Modal, Typography } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { words } from './words';

/** A one-time password: on this screen once, nowhere else ever. */
export function OneTime({ secret, onClose }: { readonly secret: string | null; readonly onClose: () => void }) {
  const t = useTexts(words);
  return (
    <Modal
      title={t('once.title')}
      open={secret !== null}
      onOk={onClose}
      onCancel={onClose}
      okText={t('once.done')}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p className="soft">{t('once.text')}</p>
      <Typography.Paragraph copyable={{ tooltips: [t('once.copy'), t('once.copy')] }} code className="secret">
        {secret ?? ''}
      </Typography.Paragraph>
    </Modal>
  );
}
