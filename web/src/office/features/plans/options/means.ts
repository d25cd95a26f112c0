import { parseFen } from '../../../../shared/money/money';
import type { Figures, Statement } from './api';

/** Sums of the form as they are typed, in yuan. */
export const SUMS = ['income', 'spending', 'otherDebts', 'onHand', 'expected'] as const;
export type SumName = (typeof SUMS)[number];

export type Basis = 'STATED' | 'PROVEN' | 'SCORED';
export const BASES: readonly Basis[] = ['STATED', 'PROVEN', 'SCORED'];
export const SAID_BY = ['BORROWER', 'FAMILY', 'EMPLOYER', 'PAPER', 'MODEL'] as const;

export type MeansEntry = Readonly<Record<SumName, string>> & {
  readonly dependants: number;
  readonly expectedOn: string | null;
  readonly basis: Basis;
};

const NOTHING: MeansEntry = {
  income: '',
  spending: '',
  otherDebts: '',
  onHand: '',
  expected: '',
  dependants: 0,
  expectedOn: null,
  basis: 'STATED',
};

function yuan(fen: number | null | undefined): string {
  return fen == null ? '' : fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

export function entryOf(said: Statement | null): MeansEntry {
  if (said === null) return NOTHING;
  const { figures } = said;
  return {
    income: yuan(figures.income),
    spending: yuan(figures.spending),
    otherDebts: yuan(figures.otherDebts),
    onHand: yuan(figures.onHand),
    expected: yuan(figures.expected),
    dependants: figures.dependants,
    expectedOn: figures.expectedOn ?? null,
    basis: said.basis === 'UNKNOWN' ? 'STATED' : said.basis,
  };
}

/** Null where something typed is no sum, or a sum that is expected has no day. */
export function figuresOf(entry: MeansEntry): Figures | null {
  const fen = (name: SumName) => (entry[name].trim() === '' ? null : parseFen(entry[name]));
  const wrong = SUMS.some((name) => {
    const said = fen(name);
    return entry[name].trim() !== '' && (said === null || said < 0);
  });
  const expected = fen('expected');
  if (wrong || (expected === null) !== (entry.expectedOn === null)) return null;
  return {
    income: fen('income'),
    spending: fen('spending'),
    dependants: entry.dependants,
    otherDebts: fen('otherDebts'),
    onHand: fen('onHand'),
    expected,
    expectedOn: expected === null ? null : entry.expectedOn,
  };
}

/** As the kernel reads them in a question. */
export function meansOf(figures: Figures, basis: Basis): object {
  const figure = (fen: number | null | undefined) => (fen == null ? null : { fen, basis, source: '' });
  return {
    income: figure(figures.income),
    spending: figure(figures.spending),
    dependants: figures.dependants,
    otherDebts: figure(figures.otherDebts),
    onHand: figure(figures.onHand),
    expected: figure(figures.expected),
    expectedOn: figures.expectedOn ?? null,
  };
}
