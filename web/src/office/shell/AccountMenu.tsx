import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/api/commands';
import { useTexts } from '../../shared/i18n/texts';
import { SESSION } from '../../shared/session/session';
import { ChangePassword } from '../features/identity/ChangePassword';
import { words } from './words';

/** The signed-in person: change the password, sign out. */
export function AccountMenu({ name }: { readonly name: string }) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [changing, setChanging] = useState(false);
  const signOut = useCommand<unknown>({
    onDone: () => {
      // Nothing of this person's work stays in memory for the next one.
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
      void client.invalidateQueries({ queryKey: SESSION });
    },
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'password',
              label: t('changePassword'),
              onClick: ({ domEvent }) => {
                // The Enter that chose it would otherwise end in the form and send it empty.
                domEvent.preventDefault();
                setChanging(true);
              },
            },
            { key: 'out', label: t('signOut'), onClick: () => signOut.mutate({ verb: 'DELETE', path: '/session' }) },
          ],
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined aria-hidden />}
          aria-label={`${t('account')} ${name}`}
          loading={signOut.isPending}
        >
          <span className="top-name">{name}</span>
        </Button>
      </Dropdown>
      <Modal
        title={t('changePassword')}
        open={changing}
        footer={null}
        destroyOnHidden
        onCancel={() => setChanging(false)}
      >
        <ChangePassword
          forced={false}
          onDone={() => {
            setChanging(false);
            void message.success(t('passwordChanged'));
          }}
        />
      </Modal>
    </>
  );
}
