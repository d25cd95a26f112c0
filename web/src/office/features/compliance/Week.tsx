import { Tooltip } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Problem } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { serverNow } from '../../../shared/time/clock';
import { Card } from '../../../shared/ui/Card';
import { askOnly, type Answered, type Question } from './api';
import { minuteOf } from './findings';
import { at, daysAround, HOURS, inTurn, nowIn, two } from './question';
import { words } from './words';

/** Questions the page puts at the same time; the gate answers one borrower's one after the other. */
const AT_ONCE = 3;
const MARKS: Readonly<Record<string, string>> = { PERMIT: '✓', HOLD: '…', DENY: '✕', FAILED: '?' };

interface Cell {
  readonly verdict: string;
  readonly why: string;
}

const PAST: Cell = { verdict: 'PAST', why: '' };

type Cells = Readonly<Record<string, Cell>>;

interface Props {
  readonly question: Question;
  readonly answer: Answered;
  readonly onPick: (question: Question) => void;
}

/** Everything of a question but its moment. */
function themeOf(question: Question): string {
  return JSON.stringify({ ...question, from: null });
}

/** An hour that makes no sense to ask about says why; one that got no answer can be asked again by a press. */
async function cellOf(question: Question): Promise<Cell> {
  try {
    const answer = await askOnly(question);
    const stopping = answer.findings.find((finding) => finding.action === answer.verdict);
    return { verdict: answer.verdict, why: stopping?.forCollector ?? '' };
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return { verdict: 'PAST', why: error.message };
    return { verdict: 'FAILED', why: '' };
  }
}

function useCells(question: Question, days: readonly string[]): Cells {
  const [cells, setCells] = useState<Cells>({});
  const theme = themeOf(question);
  const span = days.join();
  useEffect(() => {
    let wanted = true;
    setCells({});
    const asked = JSON.parse(theme) as Question;
    const now = nowIn(new Date(serverNow()));
    const moments = span
      .split(',')
      .flatMap((day) => HOURS.map((hour) => ({ day, hour })))
      .filter(({ day, hour }) => `${day} ${two(hour)}:00` > now);
    const run = async ({ day, hour }: { day: string; hour: number }) => {
      const cell = await cellOf(at(asked, day, hour));
      if (wanted) setCells((known) => ({ ...known, [`${day} ${String(hour)}`]: cell }));
    };
    void inTurn(moments, AT_ONCE, run, () => wanted);
    return () => {
      wanted = false;
    };
  }, [theme, span]);
  return cells;
}

/** Seven days by hours around the moment asked about, each cell the gate's own answer to the same question then. */
export function Week({ question, answer, onPick }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const asked = question.from;
  const [middle, setMiddle] = useState(asked.slice(0, 10));
  const days = daysAround(middle, businessDate);
  if (!days.includes(asked.slice(0, 10))) setMiddle(asked.slice(0, 10));
  const cells = useCells(question, days);
  const done = Object.keys(cells).length;
  const now = nowIn(new Date(serverNow()));
  const isPast = (day: string, hour: number) => `${day} ${two(hour)}:00` <= now;
  const all = days.flatMap((day) => HOURS.filter((hour) => !isPast(day, hour))).length;
  const table = useRef<HTMLTableElement>(null);
  return (
    <Card title={t('week')}>
      <div className="stack">
        <p className="soft" aria-live="polite">
          {done < all ? t('week.asking', { n: done, all }) : t('week.lead')}
        </p>
        <p className="week-legend">
          {(['PERMIT', 'HOLD', 'DENY', 'PAST'] as const).map((verdict) => (
            <span key={verdict} className="row">
              <i className={`slot slot-${verdict.toLowerCase()}`} aria-hidden="true">
                {MARKS[verdict]}
              </i>
              {t(`verdict.${verdict}`)}
            </span>
          ))}
        </p>
        <div className="scroll">
          <table className="week" ref={table} onKeyDown={(event) => step(event, table.current)}>
            <thead>
              <tr>
                <td />
                {days.map((day) => (
                  <th key={day} scope="col">
                    <span className="week-day">{t(`weekday.${weekdayOf(day)}`)}</span>
                    <span className="soft small">{day.slice(5)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {HOURS.map((hour) => (
                <tr key={hour}>
                  <th scope="row">{`${two(hour)}:00`}</th>
                  {days.map((day) => (
                    <td key={day}>
                      <Slot
                        cell={isPast(day, hour) ? PAST : cells[`${day} ${String(hour)}`]}
                        day={day}
                        hour={hour}
                        chosen={isHour(asked, day, hour)}
                        retry={isHour(answer.retryFrom ?? '', day, hour)}
                        onPick={() => onPick(at(question, day, hour))}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {answer.retryFrom == null ? null : (
          <p className="soft">{t('week.retry', { at: minuteOf(answer.retryFrom) })}</p>
        )}
      </div>
    </Card>
  );
}

type Weekday = '0' | '1' | '2' | '3' | '4' | '5' | '6';

function weekdayOf(day: string): Weekday {
  return String(new Date(`${day}T00:00:00Z`).getUTCDay()) as Weekday;
}

function isHour(moment: string, day: string, hour: number): boolean {
  return moment.startsWith(`${day}T${two(hour)}`);
}

/** The arrow keys walk over the cells. */
function step(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const move = moves[event.key];
  if (move === undefined || table === null) return;
  const slots = Array.from(table.querySelectorAll<HTMLButtonElement>('button'));
  const now = slots.findIndex((slot) => slot === document.activeElement);
  const next = slots[now + move];
  if (now < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface SlotProps {
  readonly cell: Cell | undefined;
  readonly day: string;
  readonly hour: number;
  readonly chosen: boolean;
  readonly retry: boolean;
  readonly onPick: () => void;
}

function Slot({ cell, day, hour, chosen, retry, onPick }: SlotProps) {
  const t = useTexts(words);
  const verdict = cell?.verdict ?? 'NONE';
  const said = cell === undefined ? t('week.wait') : t.code('verdict', verdict);
  const classes = ['slot', `slot-${verdict.toLowerCase()}`, chosen ? 'slot-chosen' : '', retry ? 'slot-retry' : ''];
  const label = t('week.cell', { day, hour: `${two(hour)}:00`, said });
  return (
    <Tooltip title={cell === undefined ? '' : `${label}${cell.why === '' ? '' : ` ${cell.why}`}`}>
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-label={label}
        aria-pressed={chosen}
        tabIndex={chosen ? 0 : -1}
        onClick={onPick}
      >
        {MARKS[verdict] ?? ''}
      </button>
    </Tooltip>
  );
}
