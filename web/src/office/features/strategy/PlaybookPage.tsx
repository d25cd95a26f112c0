import { Chip } from '../../../shared/ui/Chip';
import { Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { usePlaybooks, useVersion, useVersions, type Version, type VersionLine } from './api';
import { DryRunCard } from './DryRun';
import { NewVersion } from './NewVersion';
import { Publish } from './Publish';
import { Stages } from './Stages';
import { Use } from './Use';
import { TryIt } from './TryIt';
import { TableFindings } from './TableFindings';
import { VersionTable } from './VersionTable';
import { words } from './words';

/** One playbook: its table read as a table, tried, rehearsed over the book, changed and published. */
export function PlaybookPage() {
  const t = useTexts(words);
  const key = useParams()['key'] ?? '';
  const [params, setParams] = useSearchParams();
  const playbook = usePlaybooks().data?.find((line) => line.key === key);
  const versions = useVersions(key);
  const asked = Number(params.get('version') ?? Number.NaN);
  const shown = Number.isInteger(asked) ? asked : (playbook?.activeVersion ?? versions.data?.[0]?.version ?? null);
  const version = useVersion(key, shown);
  const show = (v: number) => setParams({ version: String(v) }, { replace: true });
  return (
    <>
      <p className="back">
        <Link to="/playbooks">← {t('back')}</Link>
      </p>
      <Loaded from={versions}>
        {(lines) => (
          <PageHead
            title={playbook?.title ?? key}
            note={playbook?.activeVersion == null ? t('noActive') : t('active', { v: playbook.activeVersion })}
            actions={
              <>
                <Choice lines={lines} shown={shown} onShow={show} />
                {playbook === undefined ? null : <Use playbook={playbook} />}
              </>
            }
          />
        )}
      </Loaded>
      {shown === null ? null : (
        <Loaded from={version}>
          {(data) => (
            <OneVersion key={data.version} playbook={key} version={data} rule={params.get('rule')} onMade={show} />
          )}
        </Loaded>
      )}
      <Stages playbook={key} />
    </>
  );
}

interface ChoiceProps {
  readonly lines: readonly VersionLine[];
  readonly shown: number | null;
  readonly onShow: (version: number) => void;
}

function Choice({ lines, shown, onShow }: ChoiceProps) {
  const t = useTexts(words);
  return (
    <Select<number>
      aria-label={t('title')}
      value={shown}
      onChange={onShow}
      style={{ minWidth: 180 }}
      options={lines.map((line) => ({
        value: line.version,
        label: `${t('version', { v: line.version })} · ${t.code('state', line.state)}`,
      }))}
    />
  );
}

interface OneProps {
  readonly playbook: string;
  readonly version: Version;
  readonly rule: string | null;
  readonly onMade: (version: number) => void;
}

function OneVersion({ playbook, version, rule, onMade }: OneProps) {
  const { findings } = version;
  const mayDraft = useMay('MANAGER', 'PLANNER');
  const mayPublish = useMay('MANAGER');
  const mayRehearse = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER');
  const t = useTexts(words);
  const [editing, setEditing] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [fired, setFired] = useState<string | null>(rule);
  return (
    <>
      <Card
        title={t('version', { v: version.version })}
        extra={
          <span className="row">
            <Download playbook={playbook} version={version} />
            {mayDraft ? <Button onClick={() => setEditing(true)}>{t('edit')}</Button> : null}
            {version.state === 'DRAFT' && mayPublish ? (
              <Button type="primary" onClick={() => setPublishing(true)}>
                {t('publish')}
              </Button>
            ) : null}
          </span>
        }
      >
        <div className="stack">
          <About card={version} />
          {findings.length > 0 ? <TableFindings findings={findings} /> : null}
          {version.table ? (
            <VersionTable table={version.table} fired={fired} />
          ) : (
            <Empty description={t('table.wait')} />
          )}
        </div>
      </Card>
      <div className="columns">
        {version.table ? <TryIt playbook={playbook} version={version} onFired={setFired} /> : null}
        {mayRehearse ? <DryRunCard playbook={playbook} version={version.version} /> : null}
      </div>
      {editing ? (
        <NewVersion playbook={playbook} from={version} onClose={() => setEditing(false)} onMade={onMade} />
      ) : null}
      {publishing ? (
        <Publish playbook={playbook} version={version.version} onClose={() => setPublishing(false)} />
      ) : null}
    </>
  );
}

function About({ card }: { readonly card: VersionLine | Version }) {
  const t = useTexts(words);
  return (
    <p className="row soft">
      <Chip tone={card.state === 'PUBLISHED' ? 'good' : 'warn'}>{t.code('state', card.state)}</Chip>
      {card.effectiveOn ? <span>{t('effectiveOn', { date: card.effectiveOn })}</span> : null}
      {card.publishedAt ? (
        <span>{t('publishedAt', { at: formatInstant(card.publishedAt) })}</span>
      ) : card.createdAt ? (
        <span>{t('createdAt', { at: formatInstant(card.createdAt) })}</span>
      ) : null}
      {card.reason ? <span>{card.reason}</span> : null}
    </p>
  );
}

function Download({ playbook, version }: { readonly playbook: string; readonly version: Version }) {
  const t = useTexts(words);
  const save = () => {
    const url = URL.createObjectURL(new Blob([version.dmn], { type: 'application/xml' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${playbook}-${String(version.version)}.dmn`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return <Button onClick={save}>{t('download')}</Button>;
}
