import { Button, Empty, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { AGENCIES, useAgencies, type AgencyLine, type Saved } from './api';
import { Lacks, Verdict } from './Standing';
import { words } from './words';

function useColumns(): readonly Column<AgencyLine>[] {
  const t = useTexts(words);
  return [
    { key: 'name', title: t('col.name'), cell: (row) => row.name, card: 'head' },
    { key: 'verdict', title: t('col.verdict'), cell: (row) => <Verdict standing={row.standing} />, card: 'head' },
    { key: 'why', title: t('col.why'), cell: (row) => <Lacks standing={row.standing} short /> },
    {
      key: 'contract',
      title: t('col.contract'),
      cell: (row) => <span className="day">{row.standing.facts.contract?.until ?? '–'}</span>,
    },
    { key: 'no', title: t('col.no'), cell: (row) => <code>{row.registrationNo}</code> },
  ];
}

/** Every agency on the register, and whether it may be charged today. */
export function AgenciesPage() {
  const t = useTexts(words);
  const navigate = useNavigate();
  const mayAdd = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const opens = useMay('ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const [adding, setAdding] = useState(false);
  const add = mayAdd ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('new')}
    </Button>
  ) : null;
  const listing = useAgencies();
  return (
    <>
      <PageHead title={t('title')} note={t('note')} actions={add} />
      <Card>
        <Rows
          label={t('title')}
          columns={useColumns()}
          listing={listing}
          rowKey={(row) => row.id}
          {...(opens ? { opens: (row: AgencyLine) => `/agencies/${row.id}` } : {})}
          empty={<Empty description={t('none')} />}
        />
      </Card>
      {adding ? <NewAgency onClose={() => setAdding(false)} onMade={(id) => void navigate(`/agencies/${id}`)} /> : null}
    </>
  );
}

interface NewProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

function NewAgency({ onClose, onMade }: NewProps) {
  const t = useTexts(words);
  const [id] = useState(uuidv7);
  return (
    <Act<{ name: string; registrationNo: string }, Saved>
      title={t('new')}
      lead={t('new.lead')}
      ok={t('new.save')}
      done={t('new.done')}
      path="/agencies"
      body={({ name, registrationNo }) => ({ id, name: name.trim(), registrationNo: registrationNo.trim() })}
      touches={[AGENCIES]}
      onClose={onClose}
      onDone={(saved) => onMade(saved.id)}
    >
      <Field name="name" label={t('col.name')} needed>
        <Input maxLength={120} autoFocus autoComplete="off" />
      </Field>
      <Field name="registrationNo" label={t('col.no')} needed help={t('new.no')}>
        <Input maxLength={18} autoComplete="off" spellCheck={false} />
      </Field>
    </Act>
  );
}
