import { Chip } from '../../../shared/ui/Chip';
import { App, Button, Empty, Input, Tabs } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { OneTime } from '../../../shared/ui/OneTime';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { stateOf, useUsers, USERS, type User, type Secret } from './api';
import { RolesCard } from './RolesCard';
import { TeamsCard } from './TeamsCard';
import { UserForm } from './UserForm';
import { words } from './words';

/** Who may come in, in which team, with which roles. */
export function UsersPage() {
  const t = useTexts(words);
  return (
    <>
      <PageHead title={t('users.title')} note={t('users.note')} />
      <Tabs
        items={[
          { key: 'people', label: t('people'), children: <People /> },
          { key: 'teams', label: t('teams'), children: <TeamsCard /> },
          { key: 'roles', label: t('roles'), children: <RolesCard /> },
        ]}
      />
    </>
  );
}

function People() {
  const t = useTexts(words);
  const { modal } = App.useApp();
  const [q, setQ] = useState('');
  const [editing, setEditing] = useState<User | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const mayChange = useMay('ADMIN');
  const listing = useUsers(q);
  const touches = [USERS];
  const act = useCommand<Partial<Secret>>({
    touches,
    onDone: (outcome) => setSecret(outcome.oneTimePassword ?? null),
  });
  const ask = (user: User, what: 'reset-password' | 'lock') =>
    modal.confirm({
      title: what === 'lock' ? t('user.lock') : t('user.reset'),
      content: `${user.displayName}: ${what === 'lock' ? t('user.lock.sure') : t('user.reset.sure')}`,
      okText: what === 'lock' ? t('user.lock') : t('user.reset'),
      cancelText: t('user.cancel'),
      onOk: () => act.mutate({ verb: 'POST', path: `/users/${user.id}/${what}` }),
    });
  const unlock = (user: User) => act.mutate({ verb: 'POST', path: `/users/${user.id}/unlock` });
  return (
    <Card>
      <div className="stack">
        <div className="row">
          <Input.Search
            allowClear
            aria-label={t('users.search')}
            placeholder={t('users.search')}
            onSearch={setQ}
            style={{ maxWidth: 320 }}
          />
          {mayChange ? (
            <Button type="primary" onClick={() => setEditing('new')}>
              {t('users.add')}
            </Button>
          ) : null}
        </div>
        <Refusal error={act.error} />
        <Rows
          label={t('users.title')}
          columns={useColumns({ edit: setEditing, ask, unlock })}
          listing={listing}
          rowKey={(user) => user.id}
          empty={<Empty description={t('users.none')} />}
        />
      </div>
      {editing === null ? null : (
        <UserForm user={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onSecret={setSecret} />
      )}
      <OneTime title={t('once.title')} text={t('once.text')} secret={secret} onClose={() => setSecret(null)} />
    </Card>
  );
}

interface Actions {
  readonly edit: (user: User) => void;
  readonly ask: (user: User, what: 'reset-password' | 'lock') => void;
  readonly unlock: (user: User) => void;
}

function useColumns({ edit, ask, unlock }: Actions): readonly Column<User>[] {
  const t = useTexts(words);
  const mayChange = useMay('ADMIN');
  const columns: readonly Column<User>[] = [
    { key: 'name', title: t('user.name'), cell: (user) => user.displayName, card: 'head' },
    { key: 'login', title: t('user.login'), cell: (user) => <code>{user.login}</code> },
    {
      key: 'roles',
      title: t('user.roles'),
      cell: (user) => (
        <span className="row">
          {user.roles.map((role) => (
            <Chip key={role}>{t.code('role', role)}</Chip>
          ))}
        </span>
      ),
    },
    { key: 'team', title: t('user.team'), cell: (user) => user.team?.name ?? t('user.none') },
    { key: 'state', title: t('user.state'), cell: (user) => t.code('state', stateOf(user)), card: 'head' },
    {
      key: 'actions',
      title: t('user.actions'),
      cell: (user) => (
        <span className="row">
          <Button size="small" onClick={() => edit(user)}>
            {t('user.edit')}
          </Button>
          <Button size="small" onClick={() => ask(user, 'reset-password')}>
            {t('user.reset')}
          </Button>
          {stateOf(user).startsWith('LOCKED') ? (
            <Button size="small" onClick={() => unlock(user)}>
              {t('user.unlock')}
            </Button>
          ) : (
            <Button size="small" danger onClick={() => ask(user, 'lock')}>
              {t('user.lock')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return mayChange ? columns : columns.filter((column) => column.key !== 'actions');
}
