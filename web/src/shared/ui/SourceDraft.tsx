import { Alert, Button, Form, Input } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useCommand } from '../api/commands';
import { Problem, type Finding } from '../api/problem';
import { useTexts } from '../i18n/texts';
import { Card } from './Card';
import { Refusal } from './Findings';
import { byLine, nextVersion, spanOf } from './source';
import { words } from './words';

interface Said {
  readonly title: string;
  readonly lead: ReactNode;
  readonly text: string;
  readonly why: string;
  readonly save: string;
}

interface Props<T> {
  readonly from: string;
  readonly latest: number;
  readonly said: Said;
  readonly path: string;
  readonly body: (text: string, reason: string) => unknown;
  readonly touches: readonly (readonly unknown[])[];
  readonly onClose: () => void;
  readonly onMade: (done: T) => void;
  /** What is wrong with a text while it is typed; nothing where only the server knows. */
  readonly look?: (text: string) => readonly Finding[];
}

const LEAST_ROWS = 24;

/** A new version of something written as text; what cannot be used is told by line, and a draft changes nothing. */
export function SourceDraft<T>(props: Props<T>) {
  const { from, latest, said, path, body, touches, onClose, onMade, look } = props;
  const t = useTexts(words);
  const [text, setText] = useState(() => nextVersion(from, latest));
  const area = useRef<HTMLTextAreaElement>(null);
  const [form] = Form.useForm<{ reason: string }>();
  const save = useCommand<T>({ touches, onDone: onMade });
  const faulty = save.error instanceof Problem && save.error.findings.length > 0 ? save.error : null;
  const seen = look?.(text) ?? [];
  const show = (line: number) => {
    const field = area.current;
    if (field === null || line === 0) return;
    const [start, end] = spanOf(text, line);
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollTop = (field.scrollHeight / Math.max(1, text.split('\n').length)) * Math.max(0, line - 4);
  };
  return (
    <Card title={said.title}>
      <div className="stack">
        <p className="soft">{said.lead}</p>
        {faulty === null ? (
          <Refusal error={save.error} />
        ) : (
          <Alert
            type="error"
            showIcon
            title={faulty.message}
            description={<Faults findings={faulty.findings} onShow={show} />}
          />
        )}
        <textarea
          ref={area}
          className="source pack-text"
          aria-label={said.text}
          spellCheck={false}
          rows={LEAST_ROWS}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {look === undefined ? null : (
          <div role="status">{seen.length === 0 ? t('source.clean') : <Faults findings={seen} onShow={show} />}</div>
        )}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => save.mutate({ verb: 'POST', path, body: body(text, reason) })}
        >
          <Form.Item
            name="reason"
            label={said.why}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <span className="row">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {said.save}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </span>
        </Form>
      </div>
    </Card>
  );
}

function Faults({
  findings,
  onShow,
}: {
  readonly findings: readonly Finding[];
  readonly onShow: (line: number) => void;
}) {
  const t = useTexts(words);
  return (
    <ul className="findings">
      {[...byLine(findings)].map(([line, own]) => (
        <li key={line}>
          {line === 0 ? null : (
            <Button size="small" type="link" onClick={() => onShow(line)}>
              {t('source.line', { n: line })}
            </Button>
          )}
          {own.map((finding) => finding.message).join(' ')}
        </li>
      ))}
    </ul>
  );
}
