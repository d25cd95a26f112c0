import { Chip } from '../../../shared/ui/Chip';
import { Alert, Button, Empty, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useList } from '../../../shared/api/pages';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useNames } from '../../../shared/session/names';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Facts } from '../../../shared/ui/Facts';
import { Refusal } from '../../../shared/ui/Findings';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { ACTIONS } from './actions';
import type { Line, Verdict } from './api';
import { shortId, targetOf } from './target';
import { words } from './words';

const FILTERS = ['actor', 'action', 'target', 'from', 'to'] as const;
type Filter = (typeof FILTERS)[number];

/** Who did what, when and why, and the proof that the record is whole. */
export function AuditPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<Line | null>(null);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, params.get(name)]));
  const listing = useList<Line>(['audit'], '/audit', filters);
  const verify = useCommand<Verdict>();
  const set = (name: Filter, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <Button
            type="primary"
            loading={verify.isPending}
            onClick={() => verify.mutate({ verb: 'POST', path: '/audit/verify' })}
          >
            {t('verify')}
          </Button>
        }
      />
      <div className="stack">
        <Refusal error={verify.error} />
        {verify.data === undefined ? null : <Verified verdict={verify.data} />}
        <Card>
          <div className="stack">
            <Filters params={params} set={set} onClear={() => setParams({}, { replace: true })} />
            <Rows
              label={t('title')}
              columns={useColumns(setOpen)}
              listing={listing}
              rowKey={(line) => String(line.id)}
              empty={<Empty description={t('none')} />}
            />
          </div>
        </Card>
      </div>
      <Details line={open} onClose={() => setOpen(null)} />
    </>
  );
}

function Verified({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(words);
  return (
    <Alert
      showIcon
      type={verdict.ok ? 'success' : 'error'}
      title={
        verdict.ok
          ? t('verify.ok', { lines: formatCount(verdict.lines), sealed: formatCount(verdict.sealed) })
          : t('verify.bad', { line: verdict.firstBad ?? '?' })
      }
      description={verdict.head ? <code>{t('verify.head', { head: verdict.head })}</code> : undefined}
    />
  );
}

function useColumns(open: (line: Line) => void): readonly Column<Line>[] {
  const t = useTexts(words);
  const names = useNames();
  return [
    { key: 'at', title: t('col.at'), cell: (line) => formatInstant(line.at), card: 'head', width: 170 },
    {
      key: 'actor',
      title: t('col.actor'),
      cell: (line) => line.actor.displayName ?? names.get(line.actor.id) ?? t('system'),
    },
    { key: 'action', title: t('col.action'), cell: (line) => t.code('audit.action', line.action), card: 'head' },
    { key: 'target', title: t('col.target'), cell: (line) => <About text={line.target} names={names} /> },
    { key: 'reason', title: t('col.reason'), cell: (line) => line.reason ?? '–' },
    {
      key: 'sealed',
      title: t('col.sealed'),
      cell: (line) => (
        <Chip tone={line.sealed ? 'good' : 'plain'}>{line.sealed ? t('sealed.yes') : t('sealed.no')}</Chip>
      ),
    },
    {
      key: 'details',
      title: t('details'),
      cell: (line) => (
        <Button size="small" type="text" onClick={() => open(line)}>
          {t('details')}
        </Button>
      ),
    },
  ];
}

/** What the line is about, in words, and the way there where a page shows it. */
function About({ text, names }: { readonly text: string; readonly names: ReadonlyMap<string, string> }) {
  const t = useTexts(words);
  const target = targetOf(text);
  if (target === null) return <code>{text}</code>;
  const { kind, id, part, page } = target;
  const tail = part === null ? '' : kind === 'playbook' ? t('audit.version', { n: part }) : part;
  const said = [t.code('audit.target', kind), names.get(id) ?? shortId(id), tail].filter(Boolean).join(' ');
  return page === null ? (
    <span title={text}>{said}</span>
  ) : (
    <Link to={page} title={text}>
      {said}
    </Link>
  );
}

function Details({ line, onClose }: { readonly line: Line | null; readonly onClose: () => void }) {
  const t = useTexts(words);
  const names = useNames();
  return (
    <Modal title={t('details')} open={line !== null} onCancel={onClose} footer={null} width={640}>
      {line === null ? null : (
        <div className="stack">
          <Facts
            facts={[
              { name: t('details.id'), value: String(line.id) },
              { name: t('col.at'), value: formatInstant(line.at) },
              {
                name: t('col.action'),
                value: (
                  <>
                    {t.code('audit.action', line.action)} <code className="block soft">{line.action}</code>
                  </>
                ),
              },
              {
                name: t('col.target'),
                value: (
                  <>
                    <About text={line.target} names={names} /> <code className="block soft">{line.target}</code>
                  </>
                ),
              },
              { name: t('col.reason'), value: line.reason ?? null },
            ]}
          />
          <p>
            {t('details.before')} <code>{line.beforeHash ?? '–'}</code>
          </p>
          <p>
            {t('details.after')} <code>{line.afterHash ?? '–'}</code>
          </p>
          {line.details && Object.keys(line.details).length > 0 ? (
            <pre className="source">{JSON.stringify(line.details, null, 2)}</pre>
          ) : null}
        </div>
      )}
    </Modal>
  );
}

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly set: (name: Filter, value: string | null) => void;
  readonly onClear: () => void;
}

function Filters({ params, set, onClear }: FiltersProps) {
  const t = useTexts(words);
  const names = useNames();
  return (
    <div className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.actor')}
        placeholder={t('filter.actor')}
        value={params.get('actor')}
        onChange={(value?: string | null) => set('actor', value ?? null)}
        options={Array.from(names, ([value, label]) => ({ value, label }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.action')}
        placeholder={t('filter.action')}
        value={params.get('action')}
        onChange={(value?: string | null) => set('action', value ?? null)}
        options={ACTIONS.map((action) => ({ value: action, label: t.code('audit.action', action) }))}
      />
      <Input
        key={`target-${params.get('target') ?? ''}`}
        allowClear
        aria-label={t('filter.target')}
        placeholder={t('filter.target')}
        defaultValue={params.get('target') ?? ''}
        onPressEnter={(event) => set('target', event.currentTarget.value.trim())}
        onBlur={(event) => set('target', event.currentTarget.value.trim())}
      />
      {(['from', 'to'] as const).map((name) => (
        <Day
          key={name}
          label={t(`filter.${name}`)}
          value={params.get(name)}
          allowClear
          onChange={(d) => set(name, d)}
        />
      ))}
      {params.size === 0 ? null : (
        <Button type="link" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
