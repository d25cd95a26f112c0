import type { RuleLine } from './api';

interface Wanted {
  readonly q: string;
  readonly section: string | null;
  readonly treatment: string | null;
}

/** Rules whose number, words or citation hold every word that was typed; a whole number finds that rule alone. */
export function matching(rules: readonly RuleLine[], { q, section, treatment }: Wanted): readonly RuleLine[] {
  const wanted = q.toLowerCase().split(/\s+/).filter(Boolean);
  const named = rules.filter((rule) => rule.id.toLowerCase() === q.trim().toLowerCase());
  return (named.length > 0 ? named : rules).filter((rule) => {
    const text = `${rule.id} ${rule.words} ${rule.citation}`.toLowerCase();
    return (
      (section === null || rule.section === section) &&
      (treatment === null || rule.treatment === treatment) &&
      wanted.every((word) => text.includes(word))
    );
  });
}

/** Rules by the part of the regulation they belong to, in the order in which the parts come. */
export function bySection(rules: readonly RuleLine[]): readonly (readonly [string, readonly RuleLine[]])[] {
  const sections = new Map<string, RuleLine[]>();
  for (const rule of rules) {
    const known = sections.get(rule.section);
    if (known === undefined) sections.set(rule.section, [rule]);
    else known.push(rule);
  }
  return [...sections.entries()];
}

const FIRST = ['opens', 'closes', 'most', 'most-a-day'];

/** The numbers of a rule, hours from opening to closing. */
export function numbersOf(rule: RuleLine): readonly (readonly [string, string])[] {
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return Object.entries(rule.numbers).toSorted(([a], [b]) => rank(a) - rank(b));
}

/** A number as packs write it, its words (`Mon Tue`, `yes`) replaced by those of the reader. */
export function valueOf(value: string, say: (word: string) => string): string {
  return /^[A-Za-z ]+$/.test(value) ? value.split(' ').map(say).join(' ') : value;
}

/** The country and the part a section such as `US-T` belongs to. */
export function partsOfSection(section: string): readonly [string, string] {
  const at = section.lastIndexOf('-');
  return [section.slice(0, at), section.slice(at + 1)];
}
