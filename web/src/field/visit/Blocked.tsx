import { useTexts } from '../../shared/i18n/texts';
import type { Hindrance } from '../kernel/chain';
import { words } from './words';

/** What stands in the way, by which rule, and what to do now. */
export function Blocked({ by }: { readonly by: Hindrance }) {
  const t = useTexts(words);
  return (
    <section className="card warn" role="alert">
      <h2>{t.code('hindrance', by.by)}</h2>
      <p>{t.code('remedy', by.by)}</p>
      <p className="small soft">
        {by.ofTheHouse ? t('rule.house', { rule: by.rule }) : t('rule.law', { rule: by.rule })}
      </p>
    </section>
  );
}
