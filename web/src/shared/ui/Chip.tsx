import type { ComponentProps } from 'react';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'busy' | 'note';

interface Props extends ComponentProps<'span'> {
  readonly tone?: Tone;
  /** A dot of its own colour in front, for codes with a fixed colour. */
  readonly dot?: string;
}

/** A short word about a state; its text keeps enough contrast on light and dark. */
export function Chip({ tone = 'plain', dot, children, ...rest }: Props) {
  return (
    <span className={`chip chip-${tone}`} {...rest}>
      {dot === undefined ? null : <i style={{ background: dot }} aria-hidden="true" />}
      {children}
    </span>
  );
}
