import { Alert, Button } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { Problem } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Refusal } from '../../../shared/ui/Findings';
import { Masked } from '../../../shared/ui/Masked';
import { CALLS, type Call } from './api';
import { words } from './words';

interface Props {
  readonly call: Call;
  readonly byHand: boolean;
  readonly onByHand: () => void;
}

/** The telephony system dials, or, where there is none, the collector does. */
export function DialStep({ call, byHand, onByHand }: Props) {
  const t = useTexts(words);
  const dial = useCommand<unknown>({ touches: [CALLS] });
  if (call.dialledAt != null) return <Heard call={call} dialledAt={call.dialledAt} />;
  const phone = call.numbers.find((each) => each.contactPointId === call.contactPointId);
  const alone = dial.error instanceof Problem && dial.error.code === 'CALL_NO_TELEPHONY';
  const open = !byHand && call.identityPassed == null;
  return (
    <div className="stack">
      {phone === undefined ? null : (
        <Masked
          masked={phone.masked}
          what={t('number')}
          borrowerId={call.borrowerId}
          field="contactPoint"
          contactPointId={phone.contactPointId}
        />
      )}
      {open ? (
        <p className="row">
          <Button
            type="primary"
            disabled={alone}
            loading={dial.isPending}
            onClick={() => dial.mutate({ verb: 'POST', path: `/calls/${call.id}/dial` })}
          >
            {t('dial')}
          </Button>
          <Button onClick={onByHand}>{t('dial.byHand')}</Button>
        </p>
      ) : (
        <p>{t('dial.byHand.done')}</p>
      )}
      {open ? <p className="soft small">{t('dial.byHand.how')}</p> : null}
      {alone ? <Alert type="warning" showIcon title={dial.error?.message} /> : <Refusal error={dial.error} />}
    </div>
  );
}

function Heard({ call, dialledAt }: { readonly call: Call; readonly dialledAt: string }) {
  const t = useTexts(words);
  return (
    <ul className="lines" aria-live="polite">
      <li>
        <span className="line-name wide day">{formatInstant(dialledAt).slice(11)}</span>
        <span className="line-main">{t('dial.asked')}</span>
      </li>
      {call.telephony.map((each) => (
        <li key={`${each.state}-${each.at}`}>
          <span className="line-name wide day">{formatInstant(each.at).slice(11)}</span>
          <span className="line-main">{t.code('telephony', each.state)}</span>
        </li>
      ))}
    </ul>
  );
}
