import { Alert, App, Button, Progress as Bar } from 'antd';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../../../shared/api/commands';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { useMay } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { Facts } from '../../../../shared/ui/Facts';
import { Refusal } from '../../../../shared/ui/Findings';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { IMPORTS, isRunning, useImport, type Import } from './api';
import { BadRows } from './BadRows';
import { Outcome } from './Outcome';
import { StateTag } from './StateTag';
import { words } from './words';

/** One import from upload to booking: progress, control totals, the decision, the rows to repair. */
export function ImportPage() {
  const t = useTexts(words);
  const id = useParams()['id'] ?? '';
  const found = useImport(id);
  return (
    <>
      <p className="back">
        <Link to="/imports">← {t('back')}</Link>
      </p>
      <Loaded from={found} rows={8}>
        {(run) => <OneImport run={run} />}
      </Loaded>
    </>
  );
}

function OneImport({ run }: { readonly run: Import }) {
  const t = useTexts(words);
  const mayRepair = useMay('ADMIN', 'MANAGER');
  return (
    <>
      <PageHead
        title={run.fileName}
        note={`${t.code('template', run.tape)} · ${run.profile} · ${formatInstant(run.receivedAt)}`}
        actions={<StateTag state={run.state} />}
      />
      {run.parentId ? (
        <p className="back">
          <Link to={`/imports/${run.parentId}`}>{t('parent')}</Link>
        </p>
      ) : null}
      {isRunning(run.state) ? <Running run={run} /> : <Finding run={run} />}
      {isRunning(run.state) ? null : <Outcome run={run} />}
      {run.rowsBad > 0 && !isRunning(run.state) && mayRepair ? <BadRows key={run.id} run={run} /> : null}
    </>
  );
}

function Running({ run }: { readonly run: Import }) {
  const t = useTexts(words);
  const done = run.progress?.done ?? 0;
  const total = run.progress?.total ?? 0;
  const percent = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : 0;
  const rows = formatCount(run.progress?.rows ?? 0);
  const section = run.progress?.phase ?? '';
  return (
    <Card title={t.code('phase', run.state)}>
      <Bar percent={percent} status="active" aria-label={t.code('phase', run.state)} />
      <p className="soft num" aria-live="polite">
        {section === '' || section === 'WAITING'
          ? t('progress', { rows })
          : t('progress.at', { rows, section: t.code('section', section) })}
      </p>
    </Card>
  );
}

function Finding({ run }: { readonly run: Import }) {
  const t = useTexts(words);
  const { message, modal } = App.useApp();
  const mayBook = useMay('ADMIN', 'MANAGER');
  const touches = [IMPORTS, ['book'], ['borrowers']];
  const commit = useCommand<unknown>({ touches });
  const discard = useCommand<unknown>({ touches, onDone: () => void message.info(t('discarded')) });
  const figures = { good: formatCount(run.rowsGood), bad: formatCount(run.rowsBad) };
  const ask = (title: string, content: string, act: () => void) =>
    modal.confirm({ title, content, okText: title, cancelText: t('cancel'), onOk: act });
  return (
    <Card
      title={run.state === 'CHECKED' ? t('checked') : t.code('state', run.state)}
      extra={
        run.state === 'CHECKED' && mayBook ? (
          <span className="row">
            <Button
              loading={discard.isPending}
              onClick={() =>
                ask(t('discard'), t('discard.sure'), () =>
                  discard.mutate({ verb: 'POST', path: `/imports/${run.id}/discard` }),
                )
              }
            >
              {t('discard')}
            </Button>
            <Button
              type="primary"
              loading={commit.isPending}
              disabled={run.rowsGood === 0}
              onClick={() =>
                ask(t('commit'), t('commit.sure', figures), () =>
                  commit.mutate({ verb: 'POST', path: `/imports/${run.id}/commit` }),
                )
              }
            >
              {t('commit')}
            </Button>
          </span>
        ) : null
      }
    >
      <div className="stack">
        <Refusal error={commit.error ?? discard.error} />
        {run.message ? (
          <Alert
            type={run.state === 'FAILED' || run.state === 'REFUSED' ? 'error' : 'info'}
            showIcon
            title={run.message}
          />
        ) : null}
        <Facts
          facts={[
            { name: t('rows.read'), value: formatCount(run.rowsRead) },
            { name: t('rows.good'), value: figures.good },
            { name: t('rows.bad'), value: figures.bad },
          ]}
        />
      </div>
    </Card>
  );
}
