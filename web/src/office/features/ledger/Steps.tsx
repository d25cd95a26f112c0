import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Sum } from '../../../shared/ui/Sum';
import type { Step } from './api';
import { words } from './words';

/** Steps shown before "show all": a year of a monthly loan. */
const FIRST = 12;

/** Everything that happened to the loan, newest first, and what was due after it. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useTexts(words);
  const [all, setAll] = useState(false);
  const newest = steps.toReversed();
  const shown = all ? newest : newest.slice(0, FIRST);
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('steps')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('date')}</th>
              <th>{t('step.what')}</th>
              <th className="right">{t('step.amount')}</th>
              <th className="right">{t('step.after')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((step, at) => (
              <tr key={`${step.on}-${String(at)}`}>
                <td className="day">{step.on}</td>
                <td>{step.text || t.code('step', step.kind)}</td>
                <td className="right">{step.amount && step.amount.minor !== 0 ? <Sum of={step.amount} /> : ''}</td>
                <td className="right">
                  <Sum of={step.amounts?.total} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all || steps.length <= FIRST ? null : (
        <Button type="link" onClick={() => setAll(true)}>
          {t('more', { n: steps.length })}
        </Button>
      )}
    </>
  );
}
