import { useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Refusal } from '../../../shared/ui/Findings';
import { useLint, type Head, type Reading } from './api';
import { FindingsList } from './FindingsList';
import { carried, inserted, marksOf } from './marks';
import { PreviewCard } from './PreviewCard';
import { useSettled } from '../../../shared/ui/useSettled';
import { Variables } from './Variables';
import { WordsField } from './WordsField';
import { words } from './words';

/** A pause in typing after which the text is read. */
const PAUSE_MILLIS = 350;
const SUMMARY = 'said-summary';

interface Props {
  readonly head: Head;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A text being written: read as it is typed, what stands against it beside it, and how its reader will see it. */
export function Editor({ head, text, onText }: Props) {
  const t = useTexts(words);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(-1);
  const lint = useLint(head, useSettled(text, PAUSE_MILLIS));
  const answer = lint.data;
  const marks = useMemo(
    () => (answer === undefined ? [] : carried(marksOf(answer.reading, answer.of), answer.of, text)),
    [answer, text],
  );
  const at = (number: number) => marks.find((mark) => mark.at === number);
  const show = (number: number) => {
    const mark = at(number);
    if (mark === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(mark.start, mark.end);
  };
  const insert = (placed: string) => {
    const area = field.current;
    const from = area?.selectionStart ?? text.length;
    const next = inserted(text, from, area?.selectionEnd ?? from, placed);
    onText(next.text);
    // The caret can only be set once the new text stands in the field.
    window.requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    <div className="writing">
      <Card title={t('text')} extra={<Variables head={head} onInsert={insert} />}>
        <div className="stack">
          <WordsField
            label={t('text')}
            describedBy={SUMMARY}
            language={head.language}
            text={text}
            marks={marks}
            field={field}
            onText={onText}
            onCaret={setCaret}
          />
          <p id={SUMMARY} role="status" className="row">
            <Summary reading={answer?.reading ?? null} waiting={lint.isFetching || answer?.of !== text} />
          </p>
          <Refusal error={lint.error} />
          {answer === undefined ? null : (
            <FindingsList
              reading={answer.reading}
              active={marks.filter((mark) => mark.start <= caret && caret <= mark.end).map((mark) => mark.at)}
              onShow={show}
              hasPlace={(number) => at(number) !== undefined}
            />
          )}
        </div>
      </Card>
      <Card title={t('preview')}>
        <PreviewCard preview={answer?.reading.preview ?? null} medium={head.medium} language={head.language} />
      </Card>
    </div>
  );
}

/** In one line whether the text could be proposed as it stands. */
export function Summary({ reading, waiting }: { readonly reading: Reading | null; readonly waiting: boolean }) {
  const t = useTexts(words);
  if (waiting || reading === null) return <Chip>{t('lint.waiting')}</Chip>;
  if (reading.denied) {
    const n = reading.faults.length + reading.findings.filter((each) => each.severity === 'DENY').length;
    return <Chip tone="bad">{t('lint.denied', { n })}</Chip>;
  }
  if (reading.warned) return <Chip tone="warn">{t('lint.warned', { n: reading.findings.length })}</Chip>;
  return <Chip tone="good">{t('lint.clean')}</Chip>;
}
