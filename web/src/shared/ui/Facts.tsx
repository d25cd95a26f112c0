import type { ReactNode } from 'react';

export interface Fact {
  readonly name: ReactNode;
  readonly value: ReactNode;
}

/** Names and values side by side; a missing value is a dash. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, at) => (
        <div key={at}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
