import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Loaded } from '../../../shared/ui/Loaded';
import { useComparison, type Act, type Piece, type Template, type VersionLine } from './api';
import { State } from './State';
import { words } from './words';

/** Stands for the house itself: what is shipped was written by nobody here. */
const HOUSE = '00000000-0000-0000-0000-000000000001';

interface Props {
  readonly template: Template;
  readonly shown: number;
}

/** Who wrote, proposed, approved and retired each version, and what changed between two of them. */
export function History({ template, shown }: Props) {
  const t = useTexts(words);
  return (
    <Card title={t('history')}>
      <div className="stack">
        <ul className="lines">
          {template.versions.map((line) => (
            <li key={line.number}>
              <Line line={line} />
            </li>
          ))}
        </ul>
        {template.versions.length > 1 ? (
          <Compare key={shown} template={template} shown={shown} />
        ) : (
          <p className="soft">{t('compare.one')}</p>
        )}
      </div>
    </Card>
  );
}

function Line({ line }: { readonly line: VersionLine }) {
  const t = useTexts(words);
  const names = useNames();
  const told = (key: 'written' | 'proposed' | 'approved' | 'retired', act: Act | null | undefined) =>
    act == null ? null : (
      <span className="soft small" key={key}>
        {t(`did.${key}`, {
          who: act.by === HOUSE ? t('house') : (names.get(act.by) ?? t('colleague')),
          at: formatInstant(act.at),
        })}
        {act.note ? t('did.note', { note: act.note }) : ''}
      </span>
    );
  return (
    <>
      <span className="line-main">
        <Link to={`?version=${String(line.number)}`}>{t('version', { v: line.number })}</Link>
        {told('written', line.written)}
        {told('proposed', line.proposed)}
        {told('approved', line.approved)}
        {told('retired', line.retired)}
        {line.effectiveFrom ? <span className="soft small">{t('effective', { date: line.effectiveFrom })}</span> : null}
      </span>
      {line.inForce ? <Chip tone="good">{t('inForce')}</Chip> : null}
      <State state={line.state} />
    </>
  );
}

/** Begins with the version on show and the one before it; the first one is compared with what came of it. */
function Compare({ template, shown }: Props) {
  const t = useTexts(words);
  const numbers = template.versions.map((line) => line.number);
  const before = numbers.find((number) => number < shown);
  const [to, setTo] = useState(before === undefined ? (numbers[0] ?? shown) : shown);
  const [from, setFrom] = useState(before ?? shown);
  const comparison = useComparison(template.key, template.language, from, to);
  const options = numbers.map((number) => ({ value: number, label: t('version', { v: number }) }));
  return (
    <div className="stack">
      <div className="row">
        <h3>{t('compare')}</h3>
        <Select aria-label={t('compare.from')} value={from} onChange={setFrom} options={options} />
        <span aria-hidden="true">→</span>
        <Select aria-label={t('compare.to')} value={to} onChange={setTo} options={options} />
      </div>
      <Loaded from={comparison}>{({ pieces }) => <Pieces pieces={pieces} language={template.language} />}</Loaded>
    </div>
  );
}

function Pieces({ pieces, language }: { readonly pieces: readonly Piece[]; readonly language: string }) {
  const t = useTexts(words);
  if (pieces.every((piece) => piece.kind === 'SAME')) return <p className="soft">{t('compare.same')}</p>;
  return (
    <div className="words-read" lang={language} data-testid="comparison">
      {pieces.map((piece, at) => {
        if (piece.kind === 'GONE') return <del key={at}>{piece.text}</del>;
        if (piece.kind === 'NEW') return <ins key={at}>{piece.text}</ins>;
        return <span key={at}>{piece.text}</span>;
      })}
    </div>
  );
}
