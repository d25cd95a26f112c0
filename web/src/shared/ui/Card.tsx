import type { ReactNode } from 'react';
import { Boundary } from './Boundary';

interface Props {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A part of a page with its own heading; a fault inside stays inside. */
export function Card({ title, extra, children, id }: Props) {
  return (
    <section className="card" id={id}>
      {title === undefined ? null : (
        <div className="card-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      <Boundary>{children}</Boundary>
    </section>
  );
}
