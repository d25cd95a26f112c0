import { Button, Empty, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { pathOf, useTemplates, useVocabulary, type TemplateLine } from './api';
import { LANGUAGES, STATES, useLabels } from './labels';
import { State } from './State';
import { words } from './words';

const FILTERS = ['state', 'kind', 'medium', 'audience', 'language'] as const;

/** Every template with its state, and which version may be sent today. */
export function TemplatesPage() {
  const t = useTexts(words);
  const mayWrite = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const listing = useTemplates(Object.fromEntries(FILTERS.map((name) => [name, params.get(name)])));
  const filtered = FILTERS.some((name) => params.has(name));
  const set = (name: string, value: string | null | undefined) => {
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
          mayWrite ? (
            <Button type="primary" onClick={() => void navigate('/templates/new')}>
              {t('new')}
            </Button>
          ) : null
        }
      />
      <Card>
        <div className="stack">
          <Filters params={params} set={set} />
          <Rows
            label={t('title')}
            columns={useColumns()}
            listing={listing}
            rowKey={(row) => `${row.key}/${row.language}`}
            opens={(row) => pathOf(row.key, row.language)}
            empty={
              <Empty description={filtered ? t('none.filtered') : t('none')}>
                {filtered ? (
                  <Button onClick={() => setParams({}, { replace: true })}>{t('filter.clear')}</Button>
                ) : null}
              </Empty>
            }
          />
        </div>
      </Card>
    </>
  );
}

function useColumns(): readonly Column<TemplateLine>[] {
  const t = useTexts(words);
  const labels = useLabels();
  return [
    { key: 'kind', title: t('col.kind'), cell: (row) => labels.kind(row.kind), card: 'head' },
    { key: 'state', title: t('col.state'), cell: (row) => <State state={row.state} />, card: 'head' },
    {
      key: 'inForce',
      title: t('col.inForce'),
      cell: (row) =>
        row.inForce == null ? (
          <Chip>{t('inForce.none')}</Chip>
        ) : (
          <Chip tone="good">{t('version', { v: row.inForce })}</Chip>
        ),
    },
    { key: 'medium', title: t('col.medium'), cell: (row) => labels.medium(row.medium) },
    { key: 'audience', title: t('col.audience'), cell: (row) => labels.audience(row.audience) },
    { key: 'language', title: t('col.language'), cell: (row) => t.code('language', row.language) },
    { key: 'key', title: t('col.key'), cell: (row) => <code>{row.key}</code> },
    { key: 'latest', title: t('col.latest'), cell: (row) => row.latest, align: 'right' },
  ];
}

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly set: (name: string, value: string | null | undefined) => void;
}

function Filters({ params, set }: FiltersProps) {
  const t = useTexts(words);
  const vocabulary = useVocabulary().data;
  const options: Readonly<Record<(typeof FILTERS)[number], readonly { value: string; label: string }[]>> = {
    state: STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
    kind: (vocabulary?.kinds ?? []).map((each) => ({ value: each.kind, label: each.label })),
    medium: (vocabulary?.media ?? []).map((each) => ({ value: each.medium, label: each.label })),
    audience: (vocabulary?.audiences ?? []).map((each) => ({ value: each.audience, label: each.label })),
    language: LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) })),
  };
  return (
    <div className="filters">
      {FILTERS.map((name) => (
        <Select
          key={name}
          allowClear
          aria-label={t(`col.${name}`)}
          placeholder={t(`col.${name}`)}
          value={params.get(name)}
          onChange={(value?: string | null) => set(name, value)}
          options={[...options[name]]}
        />
      ))}
    </div>
  );
}
