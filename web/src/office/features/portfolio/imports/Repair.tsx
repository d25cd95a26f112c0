import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../../shared/api/commands';
import { findingsOf } from '../../../../shared/api/problem';
import { useTexts } from '../../../../shared/i18n/texts';
import { Refusal } from '../../../../shared/ui/Findings';
import { IMPORTS, type BadRow } from './api';
import { words } from './words';

/** Puts one row right in place; the server checks it again, and the findings stand under their fields. */
export function Repair({ importId, row }: { readonly importId: string; readonly row: BadRow }) {
  const t = useTexts(words);
  const wrong = new Set(row.findings.map((finding) => finding.field));
  const [cells, setCells] = useState<Readonly<Record<string, string>>>(row.cells);
  const [all, setAll] = useState(wrong.size === 0);
  const save = useCommand<BadRow>({ touches: [[...IMPORTS, importId]] });
  const names = Object.keys(row.cells);
  // A missing column is not among the cells but is what has to be filled in.
  for (const field of wrong) if (field !== '' && !names.includes(field)) names.push(field);
  const shown = all ? names : names.filter((name) => wrong.has(name));
  const path = `/imports/${importId}/bad-rows/${encodeURIComponent(row.section)}/${String(row.rowNo)}`;
  return (
    <Form
      layout="vertical"
      className="repair"
      onFinish={() => save.mutate({ verb: 'PUT', path, body: { cells } })}
      aria-label={t('bad.row', { row: row.rowNo })}
    >
      <Refusal error={save.error} shownElsewhere={names} />
      <div className="repair-cells">
        {shown.map((name) => {
          const said = [
            ...row.findings.filter((f) => f.field === name).map((f) => f.message),
            ...findingsOf(save.error, name),
          ].join(' ');
          const id = `cell-${row.section}-${String(row.rowNo)}-${name}`;
          return (
            <Form.Item
              key={name}
              label={name}
              htmlFor={id}
              {...(said === '' ? {} : { validateStatus: 'error' as const, help: said })}
            >
              <Input
                id={id}
                value={cells[name] ?? ''}
                autoComplete="off"
                onChange={(event) => setCells({ ...cells, [name]: event.target.value })}
              />
            </Form.Item>
          );
        })}
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('bad.save')}
        </Button>
        {all || names.length === shown.length ? null : (
          <Button type="link" onClick={() => setAll(true)}>
            {t('bad.more', { n: names.length - shown.length })}
          </Button>
        )}
      </div>
    </Form>
  );
}
