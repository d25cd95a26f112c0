import { Empty, Input, Select } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { useRules, type RuleLine } from './api';
import { bySection, matching, numbersOf, partsOfSection, valueOf } from './rules';
import { RuleLink } from '../../../shared/ui/RuleLink';
import { words } from './words';

const TREATMENTS = ['ENFORCED', 'COVERED', 'MODULE', 'PEOPLE', 'UNREAD'] as const;
const TREATED = { ENFORCED: 'good', COVERED: 'busy', MODULE: 'busy', PEOPLE: 'note', UNREAD: 'warn' } as const;

/** Every rule of the regulation: what the gate does about it, where it stands written, and what is left to people. */
export function RulesPage() {
  const t = useTexts(words);
  const rules = useRules();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [q, setQ] = useState(asked);
  useEffect(() => setQ(asked), [asked]);
  // The list is long; typing must not wait for it.
  const wanted = useDeferredValue(q);
  const section = params.get('section');
  const treatment = params.get('treatment');
  const set = (name: string, value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageHead title={t('rules')} note={t('rules.note')} />
      <Card>
        <Loaded from={rules} rows={12}>
          {(lines) => {
            const shown = matching(lines, { q: wanted, section, treatment });
            return (
              <div className="stack">
                <div className="filters">
                  <Input.Search
                    className="wide"
                    allowClear
                    aria-label={t('rules.search')}
                    placeholder={t('rules.search')}
                    value={q}
                    onChange={(event) => setQ(event.target.value)}
                  />
                  <Select
                    allowClear
                    aria-label={t('rules.section')}
                    placeholder={t('rules.section')}
                    value={section}
                    onChange={(value?: string | null) => set('section', value)}
                    options={bySection(lines).map(([name]) => ({ value: name, label: sectionName(t, name) }))}
                  />
                  <Select
                    allowClear
                    aria-label={t('rules.treatment')}
                    placeholder={t('rules.treatment')}
                    value={treatment}
                    onChange={(value?: string | null) => set('treatment', value)}
                    options={TREATMENTS.map((each) => ({ value: each, label: t(`treatment.${each}`) }))}
                  />
                </div>
                <p className="soft" aria-live="polite">
                  {t('rules.count', { n: shown.length, all: lines.length })}
                </p>
                {shown.length === 0 ? <Empty description={t('rules.none')} /> : <Sections rules={shown} />}
              </div>
            );
          }}
        </Loaded>
      </Card>
    </>
  );
}

type Say = ReturnType<typeof useTexts<keyof typeof words.en>>;

function sectionName(t: Say, section: string): string {
  const [law, part] = partsOfSection(section);
  return `${section} ${t.code('law', law)} · ${t.code('part', part)}`;
}

function Sections({ rules }: { readonly rules: readonly RuleLine[] }) {
  const t = useTexts(words);
  return (
    <>
      {bySection(rules).map(([section, lines]) => (
        <section key={section}>
          <h3 className="apart">{sectionName(t, section)}</h3>
          <ul className="rules">
            {lines.map((rule) => (
              <li key={rule.id} id={rule.id}>
                <OneRule rule={rule} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function OneRule({ rule }: { readonly rule: RuleLine }) {
  const t = useTexts(words);
  const numbers = numbersOf(rule);
  return (
    <>
      <p className="row">
        <strong className="num">{rule.id}</strong>
        <Chip tone={TREATED[rule.treatment as keyof typeof TREATED]}>{t.code('treatment', rule.treatment)}</Chip>
        {rule.action == null ? null : <Chip>{t.code('action', rule.action)}</Chip>}
        {rule.treatment === 'ENFORCED' && !rule.inForce ? <Chip>{t('rules.notInForce')}</Chip> : null}
        {rule.by === '' ? null : rule.treatment === 'COVERED' ? (
          <span className="soft">
            {t('rules.by')} <RuleLink rule={rule.by} />
          </span>
        ) : (
          <span className="soft">{t('rules.byModule', { module: rule.by })}</span>
        )}
      </p>
      <p>{rule.words}</p>
      {numbers.length === 0 ? null : (
        <p className="row">
          {numbers.map(([name, value]) => (
            <Chip key={name} tone="busy">
              {t.code('number', name)} {valueOf(value, (word) => t.code('word', word))}
            </Chip>
          ))}
        </p>
      )}
      <p className="soft small">
        {[rule.citation, rule.tierText, rule.confidenceText].filter(Boolean).join(' · ') ||
          t(rule.treatment === 'ENFORCED' ? 'rules.inPack' : 'rules.noCitation')}
      </p>
    </>
  );
}
