import { useEffect, useRef } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { TreatmentTag } from '../../../shared/ui/Tags';
import type { Table } from './api';
import { words } from './words';

const CODE = /^[A-Z][A-Z_]+$/;

function unquoted(cell: string): string {
  return cell === '-' || cell === '' ? '' : cell;
}

/** A cell longer than this holds a sentence and needs room to be read. */
const SENTENCE_CHARS = 20;

/** A decision table for reading; the rule that fired is marked and brought into view. */
export function VersionTable({ table, fired }: { readonly table: Table; readonly fired: string | null }) {
  const t = useTexts(words);
  const notes = table.rules.some((rule) => rule.annotation !== '');
  const sentences = table.outputs.map((_, at) =>
    table.rules.some((rule) => (rule.outputs[at]?.length ?? 0) > SENTENCE_CHARS),
  );
  const marked = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [fired]);
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="plain-table decision">
        <thead>
          <tr>
            <th>{t('rule')}</th>
            {table.inputs.map((input) => (
              <th key={input.name} title={input.name}>
                {input.label || input.name}
              </th>
            ))}
            {table.outputs.map((output) => (
              <th key={output.name} className="out">
                {output.label || output.name}
              </th>
            ))}
            {notes ? <th>{t('note.column')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule) => (
            <tr
              key={rule.id}
              ref={rule.id === fired ? marked : null}
              className={rule.id === fired ? 'row-active' : undefined}
              aria-current={rule.id === fired ? 'true' : undefined}
            >
              <td>
                <code>{rule.id}</code>
              </td>
              {rule.cells.map((cell, at) => (
                <td key={at}>
                  {unquoted(cell) === '' ? <span className="soft">{t('any')}</span> : <code>{cell}</code>}
                </td>
              ))}
              {rule.outputs.map((cell, at) => (
                <td key={at} className={sentences[at] === true ? 'out prose' : 'out'}>
                  <Output cell={cell} />
                </td>
              ))}
              {notes ? <td className="prose">{rule.annotation}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Output({ cell }: { readonly cell: string }) {
  const t = useTexts(words);
  if (CODE.test(cell)) return <TreatmentTag treatment={cell} />;
  return <>{cell === '' ? t('any') : cell}</>;
}
