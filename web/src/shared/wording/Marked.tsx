import { Fragment } from 'react';
import { runs, type Mark } from './marks';

/** A text with what stands against it underlined in place. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return (
    <>
      {runs(text, marks).map((run, at) =>
        run.severity === null ? (
          <Fragment key={at}>{run.text}</Fragment>
        ) : (
          <mark key={at} className={`said said-${run.severity}`}>
            {run.text}
          </mark>
        ),
      )}
    </>
  );
}
