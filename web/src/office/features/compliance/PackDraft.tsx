import { Alert, Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { Problem } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { PACKS } from './api';
import { byLine, nextVersion, spanOf } from './packs';
import { words } from './words';

interface Props {
  readonly from: string;
  readonly latest: number;
  readonly onClose: () => void;
  readonly onMade: (version: number) => void;
}

const LEAST_ROWS = 24;

/** A new version written as text; what cannot be used is told by line, and nothing is judged by a draft. */
export function PackDraft({ from, latest, onClose, onMade }: Props) {
  const t = useTexts(words);
  const [text, setText] = useState(() => nextVersion(from, latest));
  const area = useRef<HTMLTextAreaElement>(null);
  const [form] = Form.useForm<{ reason: string }>();
  const save = useCommand<{ version: number }>({ touches: [PACKS], onDone: (done) => onMade(done.version) });
  const faulty = save.error instanceof Problem && save.error.findings.length > 0 ? save.error : null;
  const show = (line: number) => {
    const field = area.current;
    if (field === null || line === 0) return;
    const [start, end] = spanOf(text, line);
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollTop = (field.scrollHeight / Math.max(1, text.split('\n').length)) * Math.max(0, line - 4);
  };
  return (
    <Card title={t('pack.write')}>
      <div className="stack">
        <p className="soft">{t('pack.write.lead')}</p>
        {faulty === null ? (
          <Refusal error={save.error} />
        ) : (
          <Alert type="error" showIcon title={faulty.message} description={<Faults problem={faulty} onShow={show} />} />
        )}
        <textarea
          ref={area}
          className="source pack-text"
          aria-label={t('pack.text')}
          spellCheck={false}
          rows={LEAST_ROWS}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => save.mutate({ verb: 'POST', path: '/packs', body: { text, reason } })}
        >
          <Form.Item
            name="reason"
            label={t('pack.why')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <span className="row">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('pack.save')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </span>
        </Form>
      </div>
    </Card>
  );
}

function Faults({ problem, onShow }: { readonly problem: Problem; readonly onShow: (line: number) => void }) {
  const t = useTexts(words);
  return (
    <ul className="findings">
      {[...byLine(problem.findings)].map(([line, findings]) => (
        <li key={line}>
          {line === 0 ? null : (
            <Button size="small" type="link" onClick={() => onShow(line)}>
              {t('pack.line', { n: line })}
            </Button>
          )}
          {findings.map((finding) => finding.message).join(' ')}
        </li>
      ))}
    </ul>
  );
}
