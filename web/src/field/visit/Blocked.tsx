import { useTexts } from '../../shared/i18n/texts';
import type { NoPermit } from '../day/model';
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

/** Why this visit may not begin, as the gate said it; the phone itself only knows that it has no permit. */
export function Unpermitted({ why }: { readonly why: NoPermit }) {
  const t = useTexts(words);
  return (
    <section className="card warn" role="alert">
      <h2>{t('hindrance.PERMIT_MISSING')}</h2>
      <p>{why.says}</p>
      <p>{why.todo ?? t('remedy.PERMIT_MISSING')}</p>
      {why.rules.map((rule) => (
        <p key={rule} className="small soft">
          {rule.startsWith('LF-') ? t('rule.house', { rule }) : t('rule.law', { rule })}
        </p>
      ))}
    </section>
  );
}
