import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { OneTime } from '../../../shared/ui/OneTime';
import { PageHead } from '../../../shared/ui/PageHead';
import { MONEY, RUNS_CHANNELS, useChannels, type Channel } from './api';
import { Profiles } from './Profiles';
import { StateTag } from './StateTag';
import { words } from './words';

const KINDS = ['BANK', 'PROVIDER', 'COUNTER', 'CASH'] as const;
const REASON_CHARS = 200;

type Doing = { readonly verb: 'close' | 'reopen'; readonly channel: Channel } | 'new' | null;

/** Where money may be taken: opened by two people, cash only by two managers. */
export function PaymentChannelsPage() {
  const t = useTexts(words);
  const may = useMay(...RUNS_CHANNELS);
  const channels = useChannels();
  const [doing, setDoing] = useState<Doing>(null);
  return (
    <>
      <PageHead
        title={t('channels.title')}
        note={t('channels.note')}
        actions={
          may ? (
            <Button type="primary" onClick={() => setDoing('new')}>
              {t('channel.new')}
            </Button>
          ) : undefined
        }
      />
      <Card>
        <Loaded from={channels}>
          {(list) => (
            <ul className="lines">
              {list.map((channel) => (
                <Line key={channel.id} channel={channel} onDo={(verb) => setDoing({ verb, channel })} />
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      <Profiles />
      {doing === null ? null : doing === 'new' ? (
        <NewChannel onClose={() => setDoing(null)} />
      ) : (
        <Act<{ reason: string }>
          title={`${t(`channel.${doing.verb}`)}: ${doing.channel.title}`}
          lead={t(
            doing.verb === 'reopen' && doing.channel.kind === 'CASH' ? 'cash.lead' : `channel.${doing.verb}.lead`,
          )}
          ok={t(`channel.${doing.verb}`)}
          done={t('done')}
          path={`/money/channels/${doing.channel.id}/${doing.verb}`}
          body={(said) => said}
          touches={[MONEY]}
          onClose={() => setDoing(null)}
        >
          <ReasonField label={t('reason')} most={REASON_CHARS} />
        </Act>
      )}
    </>
  );
}

interface LineProps {
  readonly channel: Channel;
  readonly onDo: (verb: 'close' | 'reopen') => void;
}

function Line({ channel, onDo }: LineProps) {
  const t = useTexts(words);
  const names = useNames();
  const may = useMay(...RUNS_CHANNELS);
  const me = useSession().user?.id;
  const [secret, setSecret] = useState<string | null>(null);
  const open = useCommand<unknown>({ touches: [MONEY] });
  const renew = useCommand<{ secret: string }>({ touches: [MONEY], onDone: (made) => setSecret(made.secret) });
  const path = `/money/channels/${channel.id}`;
  const live = channel.state === 'LIVE';
  const who = [channel.proposedBy, channel.openedBy, channel.closedBy].flatMap((id) =>
    id == null ? [] : [names.get(id) ?? '–'],
  );
  return (
    <li>
      <span className="line-main">
        <span className="row">
          <strong>{channel.title}</strong> <StateTag state={channel.state} />
          <span className="soft">{t.code('kind', channel.kind)}</span>
        </span>
        {channel.account == null ? null : <span>{channel.account}</span>}
        {channel.kind === 'CASH' ? <span className="soft small">{t('cash.rule')}</span> : null}
        {who.length === 0 && channel.reason == null ? null : (
          <span className="soft small">
            {who.join(' · ')} {channel.reason ?? ''}
          </span>
        )}
        <Refusal error={open.error ?? renew.error} />
      </span>
      {may ? (
        <span className="row">
          {live && channel.kind !== 'CASH' ? (
            <Button size="small" onClick={() => renew.mutate({ verb: 'POST', path: `${path}/secret` })}>
              {t(channel.hasSecret ? 'secret.renew' : 'secret.make')}
            </Button>
          ) : null}
          {live ? (
            <Button size="small" onClick={() => onDo('close')}>
              {t('channel.close')}
            </Button>
          ) : null}
          {channel.state === 'CLOSED' ? (
            <Button size="small" onClick={() => onDo('reopen')}>
              {t('channel.reopen')}
            </Button>
          ) : null}
          {channel.state === 'PROPOSED' ? (
            channel.proposedBy === me ? (
              <span className="soft">{t('own')}</span>
            ) : (
              <Button size="small" type="primary" onClick={() => open.mutate({ verb: 'POST', path: `${path}/open` })}>
                {t('channel.open')}
              </Button>
            )
          ) : null}
        </span>
      ) : null}
      <OneTime title={t('secret.title')} text={t('secret.text')} secret={secret} onClose={() => setSecret(null)} />
    </li>
  );
}

interface Said {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly account?: string;
  readonly reason: string;
}

function NewChannel({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(words);
  return (
    <Act<Said>
      title={t('channel.new')}
      lead={t('channel.new.lead')}
      ok={t('channel.propose')}
      done={t('channel.proposed')}
      path="/money/channels"
      initial={{ kind: 'BANK' }}
      body={({ account, ...said }) => ({ ...said, ...(account === undefined || account === '' ? {} : { account }) })}
      touches={[MONEY]}
      onClose={onClose}
    >
      <Field name="kind" label={t('kind')} needed>
        <Select options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </Field>
      <Field name="id" label={t('channel.id')} help={t('channel.id.help')} needed>
        <Input maxLength={20} autoComplete="off" />
      </Field>
      <Field name="title" label={t('channel.name')} needed>
        <Input maxLength={80} autoComplete="off" />
      </Field>
      <Field name="account" label={t('channel.account')} help={t('channel.account.help')}>
        <Input maxLength={80} autoComplete="off" />
      </Field>
      <ReasonField label={t('reason')} most={REASON_CHARS} />
    </Act>
  );
}
