import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { Answer } from './Answer';
import { PLACEMENTS, usePlacements, type Answered, type Placement } from './api';
import { Handing } from './AskHow';
import { placingNow, type Entry } from './question';
import { words } from './words';

/** Which agency collects in the lender's place; a manager hands the case over or takes it back. */
export function PlacementsCard({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const placements = usePlacements(borrowerId);
  const mayPlace = useMay('MANAGER');
  const [placing, setPlacing] = useState(false);
  const free = placements.data?.every((each) => each.recalledAt != null) ?? false;
  return (
    <Card
      id="placements"
      title={t('placements')}
      extra={
        mayPlace && free ? (
          <Button size="small" onClick={() => setPlacing(true)}>
            {t('placement.place')}
          </Button>
        ) : null
      }
    >
      <Loaded from={placements} rows={1}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('placement.none')}</p>
          ) : (
            <ul className="lines">
              {all.map((each) => (
                <Line key={each.permit} placement={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {placing ? <Place borrowerId={borrowerId} onClose={() => setPlacing(false)} /> : null}
    </Card>
  );
}

function Line({ placement }: { readonly placement: Placement }) {
  const t = useTexts(words);
  const mayRecall = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const [recalling, setRecalling] = useState(false);
  const over = placement.recalledAt != null;
  return (
    <li>
      <span className="line-main">
        <span>
          {placement.agencyName ?? t('placement.unnamed', { number: String(placement.agencyId) })}{' '}
          {over ? null : <Chip tone="busy">{t('placement.open')}</Chip>}
        </span>
        <span className="soft small">
          {t('placement.since', { at: formatInstant(placement.placedAt) })}
          {over ? ` · ${t('placement.until', { at: formatInstant(placement.recalledAt ?? '') })}` : ''}
        </span>
      </span>
      {mayRecall && !over ? (
        <Button size="small" onClick={() => setRecalling(true)}>
          {t('placement.recall')}
        </Button>
      ) : null}
      {recalling ? (
        <Act<{ reason: string }>
          title={t('placement.recall')}
          lead={t('placement.recall.lead')}
          ok={t('placement.recall')}
          done={t('placement.recalled')}
          path={`/placements/${placement.permit}/recall`}
          body={({ reason }) => ({ reason })}
          touches={[PLACEMENTS]}
          onClose={() => setRecalling(false)}
        >
          <ReasonField label={t('reason')} most={200} />
        </Act>
      ) : null}
    </li>
  );
}

/** Asks the gate first; only its permit hands the case over, and a no stands there with its rules. */
function Place({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [form] = Form.useForm<Entry>();
  const [answer, setAnswer] = useState<Answered | null>(null);
  const place = useCommand<unknown>({ touches: [PLACEMENTS], onDone: onClose });
  const ask = useCommand<Answered>({
    onDone: (told) => {
      setAnswer(told);
      if (told.permit != null) place.mutate({ verb: 'POST', path: `/permits/${told.id}/placement` });
    },
  });
  const begin = ({ agencyId, handover = [] }: Entry) => {
    setAnswer(null);
    ask.mutate({ verb: 'POST', path: '/gate/ask', body: placingNow(borrowerId, agencyId ?? '', handover) });
  };
  return (
    <Modal
      open
      title={t('placement.place')}
      okText={t('placement.place.ok')}
      confirmLoading={ask.isPending || place.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="soft">{t('placement.lead')}</p>
      <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={begin}>
        <Handing />
      </Form>
      <Refusal error={ask.error ?? place.error} />
      {answer === null || answer.verdict === 'PERMIT' ? null : <Answer answer={answer} waiting={false} />}
    </Modal>
  );
}
