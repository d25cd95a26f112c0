import { App, Button, Modal, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/commands';
import type { Sent } from '../../../shared/api/sent';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Refusal } from '../../../shared/ui/Findings';
import { words } from './words';

type Feed = Sent<'FeedFeedView', 'madeAt'>;
const FEED = ['calendar-feed'] as const;

/** One's own calendar by a secret address, shown once. */
export function CalendarFeed({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const [address, setAddress] = useState<string | null>(null);
  const feed = useQuery({ queryKey: FEED, queryFn: ({ signal }) => get<Feed>('/calendar-feed', {}, signal) });
  const make = useCommand<{ readonly path: string }>({
    touches: [FEED],
    onDone: (made) => setAddress(`${window.location.origin}${made.path}`),
  });
  const revoke = useCommand({ touches: [FEED], onDone: () => void message.success(t('feed.revoked')) });
  return (
    <Modal title={t('feed')} open onCancel={onClose} footer={null}>
      <div className="stack">
        <p className="soft">{t('feed.lead')}</p>
        <Refusal error={make.error ?? revoke.error} />
        {address === null ? null : (
          <Typography.Paragraph copyable code className="secret">
            {address}
          </Typography.Paragraph>
        )}
        {feed.data?.exists === true && feed.data.madeAt != null ? (
          <p>{t('feed.since', { at: formatInstant(feed.data.madeAt).slice(0, 16) })}</p>
        ) : null}
        <p className="row">
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() => make.mutate({ verb: 'POST', path: '/calendar-feed' })}
          >
            {feed.data?.exists === true ? t('feed.again') : t('feed.make')}
          </Button>
          {feed.data?.exists === true ? (
            <Button
              loading={revoke.isPending}
              onClick={() => {
                setAddress(null);
                revoke.mutate({ verb: 'DELETE', path: '/calendar-feed' });
              }}
            >
              {t('feed.revoke')}
            </Button>
          ) : null}
        </p>
      </div>
    </Modal>
  );
}
