import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import { Facts } from '../../../shared/ui/Facts';
import type { Standing } from './api';
import { verdictOf } from './entries';
import { words } from './words';

const TONES = { chargeable: 'good', notChargeable: 'bad', unknown: 'warn' } as const;

/** Whether the agency may be charged, in one word. */
export function Verdict({ standing }: { readonly standing: Standing }) {
  const t = useTexts(words);
  const verdict = verdictOf(standing);
  return <Chip tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Chip>;
}

/** What is missing or soon will be; in lists the first two and how many more. */
export function Lacks({ standing, short = false }: { readonly standing: Standing; readonly short?: boolean }) {
  const t = useTexts(words);
  const all = [...standing.missing, ...standing.expiring];
  const shown = short ? all.slice(0, 2) : all;
  if (all.length === 0) return <span className="soft">{t('lacks.none')}</span>;
  return (
    <ul className="lacks">
      {shown.map((lack) => (
        <li key={lack.code} className={lack.on == null ? 'warn' : 'soft'}>
          {lack.text}
        </li>
      ))}
      {all.length > shown.length ? <li className="soft">{t('lacks.more', { n: all.length - shown.length })}</li> : null}
    </ul>
  );
}

/** Everything that is known, one fact each; unknown is said, never shown as no. */
export function StandingFacts({ standing }: { readonly standing: Standing }) {
  const t = useTexts(words);
  const { facts } = standing;
  const said = (fact: boolean | null | undefined, yes: string, no: string) =>
    fact == null ? <span className="soft">{t('unknown')}</span> : fact ? yes : no;
  const until = (date: string | null | undefined) => (date == null ? '' : ` · ${t('until', { date })}`);
  const { contract } = facts;
  return (
    <Facts
      facts={[
        {
          name: t('fact.contract'),
          value:
            contract == null ? (
              <span className="soft">{t('unknown')}</span>
            ) : (
              <>
                <span className="day">{contract.from}</span> – <span className="day">{contract.until}</span>
                {facts.contracted === true ? '' : ` · ${t('contract.over')}`}
              </>
            ),
        },
        {
          name: t('fact.terms'),
          value:
            contract == null ? null : (
              <>
                {contract.terms.data ? t('terms.data') : t('terms.noData')}
                {t('and')}
                {contract.terms.delegation ? t('terms.delegation') : t('terms.noDelegation')}
              </>
            ),
        },
        {
          name: t('fact.listed'),
          value: (
            <>
              {said(facts.listed, t('yes'), t('no'))}
              {until(facts.listedUntil)}
            </>
          ),
        },
        {
          name: t('fact.published'),
          value: (
            <>
              {said(facts.published, t('yes'), t('no'))}
              {facts.publishedUrl == null ? null : (
                <>
                  {' '}
                  <a href={facts.publishedUrl} target="_blank" rel="noreferrer">
                    {t('published.at')}
                  </a>
                </>
              )}
            </>
          ),
        },
        {
          name: t('fact.evaluated'),
          value: (
            <>
              {said(facts.evaluationPassed, t('passed'), t('failed'))}
              {until(standing.evaluationUntil)}
            </>
          ),
        },
        {
          name: t('fact.inspected'),
          value: (
            <>
              {said(facts.inspectionPassed, t('passed'), t('failed'))}
              {until(standing.inspectionUntil)}
            </>
          ),
        },
        { name: t('fact.records'), value: said(facts.recordsComplete, t('records.complete'), t('records.late')) },
        { name: t('fact.violent'), value: said(facts.violent, t('has'), t('hasNot')) },
        { name: t('fact.passedOn'), value: said(facts.passedOn, t('has'), t('hasNot')) },
        { name: t('fact.suspended'), value: said(facts.suspended, t('yes'), t('no')) },
      ]}
    />
  );
}
