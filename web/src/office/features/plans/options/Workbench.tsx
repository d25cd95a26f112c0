import { useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useKernel, type Arrangement } from '../../../../shared/plan/kernel';
import { useMay, useSession } from '../../../../shared/session/session';
import { Card } from '../../../../shared/ui/Card';
import { Loaded } from '../../../../shared/ui/Loaded';
import { useSettled } from '../../../../shared/ui/useSettled';
import { useOptions, usePhrases, useQuestion, type About, type Means, type Options, type Question } from './api';
import { LimitsCard } from './LimitsCard';
import { LiveQuote, useWorked } from './LiveQuote';
import { entryOf, figuresOf, meansOf, type MeansEntry } from './means';
import { MeansForm } from './MeansForm';
import { OptionCards } from './OptionCards';
import { OwnArrangement } from './OwnArrangement';
import { kindName, type Phrases } from './phrases';
import type { Plan } from './plan';
import { words } from './words';

const PAUSE_MILLIS = 400;

export interface Proposing {
  readonly arrangement: Arrangement;
  /** What the browser made of it with the means on record. */
  readonly plan: Plan | null;
}

interface Props {
  readonly about: About;
  readonly borrowerId: string;
  readonly onPropose: (proposing: Proposing) => void;
}

/** From what somebody can pay to what is proposed: means, options side by side, an arrangement of one's own. */
export function Workbench({ about, borrowerId, onPropose }: Props) {
  const t = useTexts(words);
  const options = useOptions(about, null);
  const phrases = usePhrases();
  return (
    <Loaded from={options} rows={10}>
      {(data) => (
        <Loaded from={phrases}>
          {(known) => (
            <>
              <p className="soft">{t('policy', { policy: data.policy, date: data.asOf })}</p>
              <Bench
                key={`${data.means?.id ?? 'none'} ${about.replacing ?? ''}`}
                about={about}
                borrowerId={borrowerId}
                options={data}
                phrases={known}
                onPropose={onPropose}
              />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface BenchProps extends Props {
  readonly options: Options;
  readonly phrases: Phrases;
}

function Bench({ about, borrowerId, options, phrases, onPropose }: BenchProps) {
  const t = useTexts(words);
  const [entry, setEntry] = useState<MeansEntry>(() => entryOf(options.means));
  const tried = useTried(entry, options);
  const shown = useOptions(about, tried);
  const [chosen, setChosen] = useState<Plan | null>(null);
  const mayPropose = useMay('COLLECTOR', 'PLANNER', 'MANAGER');
  const data = shown.data ?? options;
  return (
    <>
      <Card title={t('means')} id="means">
        <MeansForm borrowerId={borrowerId} said={options.means} entry={entry} onEntry={setEntry} />
      </Card>
      <h2 className="apart" aria-live="polite">
        {t('options')}
      </h2>
      <div aria-busy={shown.isFetching} style={{ opacity: shown.isPlaceholderData ? 0.6 : 1 }}>
        <OptionCards options={data} phrases={phrases} chosen={chosen?.kind ?? null} onChoose={setChosen} />
      </div>
      {mayPropose ? (
        <Own about={about} options={options} phrases={phrases} chosen={chosen} tried={tried} onPropose={onPropose} />
      ) : null}
    </>
  );
}

/** The means of the form once it rests, unless they are those on record or cannot be read. */
function useTried(entry: MeansEntry, options: Options): Means | null {
  const settled = useSettled(entry, PAUSE_MILLIS);
  return useMemo(() => {
    const figures = figuresOf(settled);
    const same = JSON.stringify(settled) === JSON.stringify(entryOf(options.means));
    return same || figures === null ? null : { basis: settled.basis, figures };
  }, [settled, options.means]);
}

interface OwnProps {
  readonly about: About;
  readonly options: Options;
  readonly phrases: Phrases;
  readonly chosen: Plan | null;
  readonly tried: Means | null;
  readonly onPropose: (proposing: Proposing) => void;
}

function Own({ about, options, phrases, chosen, tried, onPropose }: OwnProps) {
  const question = useQuestion(about);
  if (question.data === undefined) return <Loaded from={question}>{() => null}</Loaded>;
  return (
    <Wording
      key={chosen === null ? '' : JSON.stringify(chosen.arrangement)}
      {...{ about, options, phrases, chosen, tried, onPropose }}
      question={question.data}
    />
  );
}

function Wording({
  about,
  options,
  phrases,
  chosen,
  tried,
  onPropose,
  question,
}: OwnProps & { readonly question: Question }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const kernel = useKernel().data;
  const [arrangement, setArrangement] = useState<Arrangement | null>(chosen?.arrangement ?? null);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null) head.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  const means = useMemo(
    () => (tried === null ? null : meansOf(tried.figures, tried.basis as MeansEntry['basis'])),
    [tried],
  );
  const worked = useWorked(kernel, question, arrangement, means, phrases);
  const onRecord = useWorked(kernel, question, arrangement, null, phrases);
  const { debt } = question;
  const { principalFen, interestFen, penaltyFen, compoundFen, feeFen, costFen } = debt.due;
  const due = {
    interest: interestFen,
    penalty: penaltyFen,
    compound: compoundFen,
    fee: feeFen,
    cost: costFen,
    total: principalFen + interestFen + penaltyFen + compoundFen + feeFen + costFen,
  };
  const refused = kernel && worked?.plan == null;
  return (
    <>
      <div ref={head} />
      <Card title={arrangement === null ? t('own') : `${t('own')} · ${kindName(phrases, arrangement.kind)}`} id="own">
        {arrangement === null ? (
          <p className="soft">{t('own.choose')}</p>
        ) : (
          <div className="wording">
            <OwnArrangement
              arrangement={arrangement}
              due={due}
              contractRatePpm={debt.annualRatePpm}
              currency={question.currency}
              phrases={phrases}
              onChange={setArrangement}
            />
            <div aria-live="polite">
              <LiveQuote
                worked={worked}
                phrases={phrases}
                from={options.asOf}
                currency={question.currency}
                daysNow={options.daysPastDue}
                onPropose={refused ? null : () => onPropose({ arrangement, plan: onRecord?.plan ?? null })}
              />
            </div>
          </div>
        )}
      </Card>
      <LimitsCard
        loanId={about.loanId}
        question={question}
        kernel={kernel ?? null}
        arrangement={arrangement}
        businessDate={businessDate}
      />
    </>
  );
}
