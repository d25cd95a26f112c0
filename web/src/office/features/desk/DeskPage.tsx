import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { useCurrent, type Closed } from './api';
import { CallColumn } from './CallColumn';
import { Queue } from './Queue';
import { words } from './words';

/** Whose turn it is; while a call is open there is nothing on the page but that call. */
export function DeskPage() {
  const t = useTexts(words);
  const calls = useMay('COLLECTOR');
  const current = useCurrent(calls);
  const [ended, setEnded] = useState<Closed | null>(null);
  const call = current.data ?? null;
  return (
    <>
      <PageHead title={t('title')} note={call === null ? t('note') : t('note.call')} />
      {calls ? (
        <Loaded from={current}>
          {(open) =>
            open === null ? (
              <>
                {ended === null ? null : <Ended closed={ended} />}
                <Queue mayCall />
              </>
            ) : (
              <CallColumn key={open.id} call={open} onClosed={setEnded} />
            )
          }
        </Loaded>
      ) : (
        <Queue mayCall={false} />
      )}
    </>
  );
}

/** What the call that just ended leaves behind. */
function Ended({ closed }: { readonly closed: Closed }) {
  const t = useTexts(words);
  return (
    <div className="stack call-ended" role="status">
      <Alert
        type={closed.hold == null ? 'success' : 'warning'}
        showIcon
        title={t('ended')}
        description={
          <>
            {closed.hold == null ? null : (
              <p>
                {t('ended.hold')} <Link to={`/holds/${closed.hold}`}>{t('ended.hold.open')}</Link>
              </p>
            )}
            {closed.marks === 0 ? null : <p>{t('ended.marks', { n: closed.marks })}</p>}
          </>
        }
      />
    </div>
  );
}
