import { Alert } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { Sum } from '../../../shared/ui/Sum';
import { useDebt, useScript, type Call } from './api';
import { maySeeDebt } from './steps';
import { words } from './words';

/** What is said; the debt only to the debtor, and only once that was made sure of. */
export function ScriptStep({ call }: { readonly call: Call }) {
  const t = useTexts(words);
  const script = useScript(call);
  return (
    <div className="stack">
      {maySeeDebt(call) ? <Debt call={call} /> : <Alert type="warning" showIcon title={t('script.noDebt')} />}
      <Loaded from={script} rows={4}>
        {(said) => (
          <>
            <blockquote className="spoken">{said.text}</blockquote>
            {said.whole ? null : <p className="soft">{t('script.part')}</p>}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Debt({ call }: { readonly call: Call }) {
  const t = useTexts(words);
  const debt = useDebt(call);
  return (
    <Loaded from={debt} rows={1}>
      {(facts) => (
        <Facts
          facts={[
            { name: t('debt.overdue'), value: <Sum of={facts.overdue} strong /> },
            { name: t('debt.since'), value: <span className="day">{facts.since}</span> },
            { name: t('debt.more'), value: <Link to={`/borrowers/${call.borrowerId}`}>{t('debt.open')}</Link> },
          ]}
        />
      )}
    </Loaded>
  );
}
