import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Failure } from '../../../shared/ui/Failure';
import { PageHead } from '../../../shared/ui/PageHead';
import { Answer } from './Answer';
import { Ask } from './Ask';
import { useAnswer, type Question } from './api';
import { Week } from './Week';
import { words } from './words';

/** Asks the gate whether somebody may be reached, and shows every rule that spoke; nothing is kept. */
export function GatePage() {
  const t = useTexts(words);
  const may = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'AGENCY_USER');
  const [params] = useSearchParams();
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useAnswer(question);
  return (
    <>
      <PageHead title={t('gate')} note={t('gate.note')} />
      {may ? (
        <div className="asking">
          <Card title={t('ask')}>
            <Ask
              borrowerId={params.get('borrower')}
              channel={params.get('channel')}
              asking={answer.isFetching}
              onAsk={setQuestion}
            />
          </Card>
          <div>
            {question === null ? (
              <Card>
                <p className="soft">{t('ask.first')}</p>
              </Card>
            ) : null}
            {question !== null && answer.error !== null ? (
              <Card>
                <Failure error={answer.error} onRetry={() => void answer.refetch()} />
              </Card>
            ) : null}
            {question !== null && answer.data !== undefined && answer.error === null ? (
              <>
                <Answer answer={answer.data} waiting={answer.isPlaceholderData} />
                <Week question={question} answer={answer.data} onPick={setQuestion} />
              </>
            ) : null}
          </div>
        </div>
      ) : (
        <Card>
          <p className="soft">{t('ask.notYou')}</p>
        </Card>
      )}
    </>
  );
}
