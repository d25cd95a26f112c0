import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import { Facts } from '../../../shared/ui/Facts';
import type { Standing } from './api';
import { verdictOf } from './records';
import { words } from './words';

const TONES = { cleared: 'good', notCleared: 'bad', unknown: 'warn' } as const;

/** Whether somebody may collect, in one word. */
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
  const { clearance } = standing;
  const said = (fact: boolean | null | undefined, yes: string, no: string) =>
    fact == null ? <span className="soft">{t('unknown')}</span> : fact ? yes : no;
  const until = standing.yearlyUntil == null ? '' : ` · ${t('until', { date: standing.yearlyUntil })}`;
  const expires = clearance.certificateExpiresOn;
  return (
    <Facts
      facts={[
        { name: t('fact.screened'), value: said(clearance.screened, t('passed'), t('failed')) },
        { name: t('fact.taught'), value: said(clearance.taught, t('passed'), t('failed')) },
        { name: t('fact.yearly'), value: said(clearance.yearly, `${t('fresh')}${until}`, `${t('stale')}${until}`) },
        { name: t('fact.undertaking'), value: said(clearance.undertaking, t('signed'), t('notSigned')) },
        { name: t('fact.suspended'), value: said(clearance.suspended, t('yes'), t('no')) },
        { name: t('fact.blacklisted'), value: said(clearance.blacklisted, t('yes'), t('no')) },
        {
          name: t('fact.visits'),
          value: (
            <>
              {said(clearance.visits, t('visits.yes'), t('visits.no'))}
              {clearance.certificateNo == null ? '' : ` · ${clearance.certificateNo}`}
              {expires == null ? '' : ` · ${t('until', { date: expires })}`}
            </>
          ),
        },
      ]}
    />
  );
}
