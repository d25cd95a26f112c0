import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PLANNING, type Answer } from './api';
import { minutes } from './times';
import { words } from './words';

const QUESTIONS = ['ONE_MORE_CREW', 'AN_HOUR_LONGER', 'LUNCH_MOVED'] as const;
type Question = (typeof QUESTIONS)[number];

/** One click tells what the day would become; nothing is kept. */
export function WhatIf({ plan }: { readonly plan: string }) {
  const t = useTexts(words);
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useQuery({
    queryKey: [...PLANNING, 'what-if', plan, question],
    queryFn: ({ signal }) => get<Answer>(`/planning/plans/${plan}/what-if/${question ?? ''}`, {}, signal),
    enabled: question !== null,
  });
  return (
    <Card title={t('whatif')}>
      <div className="row">
        {QUESTIONS.map((each) => (
          <Button
            key={each}
            type={question === each ? 'primary' : 'default'}
            aria-pressed={question === each}
            onClick={() => setQuestion(each)}
          >
            {t(`whatif.${each}`)}
          </Button>
        ))}
      </div>
      {question === null ? null : (
        <Loaded from={answer} rows={1}>
          {(said) => (
            <p aria-live="polite">
              {t('whatif.answer', {
                more: formatCount(said.more),
                value: formatCount(said.moreValue),
                travel: formatCount(minutes(said.moreTravel)),
              })}
            </p>
          )}
        </Loaded>
      )}
    </Card>
  );
}
