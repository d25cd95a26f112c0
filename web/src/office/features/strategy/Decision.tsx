import { Collapse, Empty } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatMoney } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { TreatmentTag } from '../../../shared/ui/Tags';
import { useDecisions, useFacts, type Decision, type Fact } from './api';
import { words } from './words';

/** How this person is to be treated and why, in a sentence that can be contested; the rule is one click away. */
export function DecisionCard({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const decisions = useDecisions(borrowerId);
  return (
    <Card title={t('decision')} id="decision">
      <Loaded from={decisions}>{(all) => <Decisions all={all} />}</Loaded>
    </Card>
  );
}

function Decisions({ all }: { readonly all: readonly Decision[] }) {
  const t = useTexts(words);
  const current = all.find((decision) => !decision.supersededOn);
  const earlier = all.filter((decision) => decision !== current);
  return (
    <div className="stack">
      {current === undefined ? <Empty description={t('decision.none')} /> : <Current decision={current} />}
      {earlier.length === 0 ? null : (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'earlier',
              label: `${t('decision.earlier')} · ${String(earlier.length)}`,
              children: (
                <ul className="lines">
                  {earlier.map((decision) => (
                    <li key={decision.decidedOn}>
                      <TreatmentTag treatment={decision.treatment} />
                      <span className="line-main">
                        {decision.reason}
                        <span className="soft small num">
                          {t('decision.until', { from: decision.decidedOn, to: decision.supersededOn ?? '' })}
                        </span>
                      </span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

/** A fact as people read it: named by its meaning, sums in yuan. */
function shown(name: string, value: unknown, known: readonly Fact[], yes: string, no: string) {
  const fact = known.find((f) => f.name === name);
  const text =
    fact?.money === true && typeof value === 'number'
      ? formatMoney({ minor: value, currency: 'CNY' })
      : typeof value === 'boolean'
        ? value
          ? yes
          : no
        : (fact?.titles[fact.words.indexOf(String(value))] ?? String(value ?? '–'));
  return { name: fact?.meaning ?? name, value: text };
}

function Current({ decision }: { readonly decision: Decision }) {
  const t = useTexts(words);
  const { playbook, version, ruleId: rule } = decision;
  const known = useFacts().data ?? [];
  const facts = Object.entries(decision.facts ?? {});
  return (
    <>
      <p className="row">
        <TreatmentTag treatment={decision.treatment} />
        <span className="soft">{t('priority', { n: decision.priority })}</span>
        <span className="soft num">{t('decision.since', { date: decision.decidedOn })}</span>
      </p>
      <p>{decision.reason}</p>
      <p>
        <Link to={`/playbooks/${playbook}?version=${String(version)}&rule=${encodeURIComponent(rule)}`}>
          {t('decision.by', { playbook, version, rule })}
        </Link>
      </p>
      {facts.length === 0 ? null : (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'facts',
              label: t('decision.facts'),
              children: (
                <Facts facts={facts.map(([name, value]) => shown(name, value, known, t('try.true'), t('try.false')))} />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
