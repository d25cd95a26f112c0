import type { RefObject, SyntheticEvent } from 'react';
import { Marked } from '../../../shared/wording/Marked';
import type { Mark } from '../../../shared/wording/marks';

interface Props {
  readonly label: string;
  readonly describedBy: string;
  readonly language: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  readonly onCaret: (at: number) => void;
}

/** A field for a text; what stands against it is underlined where it stands, on a layer behind the words. */
export function WordsField({ label, describedBy, language, text, marks, field, onText, onCaret }: Props) {
  const follow = (event: SyntheticEvent<HTMLTextAreaElement>) => onCaret(event.currentTarget.selectionStart);
  return (
    <div className="words-field">
      <div className="words-back" aria-hidden="true">
        <Marked text={text} marks={marks} />
        {'\n'}
      </div>
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={describedBy}
        lang={language}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onSelect={follow}
      />
    </div>
  );
}
