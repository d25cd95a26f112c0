import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { FoundText } from '../../../shared/wording/Found';
import { Marked } from '../../../shared/wording/Marked';
import { marksOfFindings } from '../../../shared/wording/marks';
import type { MarkedNote } from './api';
import { TONES, whereOf } from './judgements';
import { words } from './words';

interface Props {
  readonly note: MarkedNote;
  readonly onJudge: () => void;
}

/** One note: its words with what stands out underlined, the rules beside, and what was made of it. */
export function Note({ note, onJudge }: Props) {
  const t = useTexts(words);
  const { kind, text, findings, writtenBy, writtenAt, judgement } = note;
  return (
    <Card
      title={
        <span className="row">
          {t(`kind.${kind}`)}
          {judgement == null ? null : <Chip tone={TONES[judgement]}>{t(`judgement.${judgement}`)}</Chip>}
        </span>
      }
      extra={judgement == null ? <Button onClick={onJudge}>{t('judge')}</Button> : null}
    >
      <div className="noted">
        <div className="stack">
          <p className="soft small row">
            <span>
              <span className="day">{formatInstant(writtenAt)}</span> ·{' '}
              {t('writtenBy', { who: writtenBy || t('gone') })}
            </span>
            <Link to={whereOf(note)}>{t('where')}</Link>
          </p>
          <div className="words-read">
            <Marked text={text} marks={marksOfFindings(findings)} />
          </div>
          {judgement == null ? null : <Judged note={note} />}
        </div>
        {findings.length === 0 ? (
          <p className="soft">{t('findings.none')}</p>
        ) : (
          <ul className="said-list">
            {findings.map((finding, at) => (
              <li key={`${finding.code}-${String(at)}`}>
                <FoundText finding={finding} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Judged({ note }: { readonly note: MarkedNote }) {
  const t = useTexts(words);
  const at = note.judgedAt == null ? '' : formatInstant(note.judgedAt);
  return (
    <div>
      <p className="soft small">
        <span className="day">{at}</span> · {t('judgedBy', { who: note.judgedBy || t('gone') })}
      </p>
      <p className="said-words">{note.because ?? '–'}</p>
    </div>
  );
}
