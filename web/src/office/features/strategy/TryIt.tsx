import { Alert, Button, Form, Input, Select } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { parseFen } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { TreatmentTag } from '../../../shared/ui/Tags';
import { type Answer, type InputColumn, type Version } from './api';
import { words } from './words';

/** The rule the server names when none of the table applies. */
const NO_RULE = 'no-rule';

/** Tables hold money in fen and say so in brackets at the end; people type it in yuan. */
function labelOf({ label, name, money }: InputColumn): string {
  const shown = label || name;
  return money ? shown.replace(/\s*[（(][^（()）]*[)）]$/, '') : shown;
}

type Entry = Readonly<Record<string, string | undefined>>;

/** What a typed value means as a fact: numbers as numbers, yes and no as such, nothing as unknown. */
export function factOf(column: Pick<InputColumn, 'type' | 'money'>, typed: string | undefined): unknown {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  if (column.type === 'boolean') return text === 'true';
  if (column.type === 'number') {
    if (column.money) return parseFen(text) ?? text;
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  }
  return text;
}

interface Props {
  readonly playbook: string;
  readonly version: Version;
  readonly onFired: (rule: string | null) => void;
}

/** Facts in, the rule that fires out. */
export function TryIt({ playbook, version, onFired }: Props) {
  const t = useTexts(words);
  const inputs = version.table?.inputs ?? [];
  const attempt = useCommand<Answer>({ onDone: (answer) => onFired(answer.ruleId ?? null) });
  const run = (entry: Entry) => {
    const facts = Object.fromEntries(inputs.map((column) => [column.name, factOf(column, entry[column.name])]));
    const path = `/playbooks/${playbook}/versions/${String(version.version)}/try`;
    attempt.mutate({ verb: 'POST', path, body: { facts } });
  };
  return (
    <Card title={t('try')}>
      <div className="stack">
        <p className="soft">{t('try.lead')}</p>
        <Form<Entry> layout="vertical" onFinish={run}>
          <div className="repair-cells">
            {inputs.map((column) => (
              <Form.Item
                key={column.name}
                name={column.name}
                label={labelOf(column)}
                extra={findingsOf(attempt.error, column.name).join(' ')}
              >
                {choicesOf(column, t('try.true'), t('try.false')) === null ? (
                  <Input
                    autoComplete="off"
                    placeholder={t('try.unknown')}
                    suffix={column.money ? t('try.yuan') : undefined}
                  />
                ) : (
                  <Select
                    allowClear
                    placeholder={t('try.unknown')}
                    options={choicesOf(column, t('try.true'), t('try.false')) ?? []}
                  />
                )}
              </Form.Item>
            ))}
          </div>
          <Button type="primary" htmlType="submit" loading={attempt.isPending}>
            {t('try.run')}
          </Button>
        </Form>
        <Refusal error={attempt.error} shownElsewhere={inputs.map((column) => column.name)} />
        {attempt.data === undefined ? null : <Result answer={attempt.data} />}
      </div>
    </Card>
  );
}

function choicesOf(column: InputColumn, yes: string, no: string): { value: string; label: string }[] | null {
  if (column.type === 'boolean') {
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ];
  }
  return column.words.length > 0 ? column.words.map((word) => ({ value: word, label: word })) : null;
}

function Result({ answer }: { readonly answer: Answer }) {
  const t = useTexts(words);
  if (!answer.ruleId || answer.ruleId === NO_RULE) {
    return <Alert type="info" showIcon title={t('try.none')} description={answer.reason ?? undefined} />;
  }
  return (
    <Alert
      type="success"
      showIcon
      title={
        <span className="row">
          {t('try.result', { rule: answer.ruleId })} <TreatmentTag treatment={answer.treatment} />
          {answer.priority == null ? null : t('priority', { n: answer.priority })}
        </span>
      }
      description={answer.reason ?? undefined}
    />
  );
}
