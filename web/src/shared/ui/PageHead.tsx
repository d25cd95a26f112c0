import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: what it is, one line about it, and what can be done. */
export function PageHead({ title, note, actions }: Props) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {note === undefined || note === null ? null : <p>{note}</p>}
      </div>
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </header>
  );
}
