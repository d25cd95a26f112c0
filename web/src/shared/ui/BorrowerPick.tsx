import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { get, search } from '../api/client';
import type { Page } from '../api/pages';
import type { Sent } from '../api/sent';
import { uuidv7 } from '../api/uuid';
import { useTexts } from '../i18n/texts';
import { words } from './words';

type Line = Sent<'BorrowerLine', 'district' | 'treatment' | 'caseId'>;

const SHOWN = 20;
/** Typed numbers are looked up when the typing pauses. */
const PAUSE_MILLIS = 400;

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly value?: string | null;
  readonly onChange?: (borrower: string | null) => void;
}

function useFound(typed: string) {
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setQ(typed.trim()), PAUSE_MILLIS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return useQuery({
    queryKey: ['borrowers', 'pick', q],
    queryFn: ({ signal }) =>
      q === ''
        ? get<Page<Line>>('/borrowers', { size: SHOWN }, signal)
        : search<Page<Line>>('/borrowers/search', { q, size: SHOWN }, uuidv7(), signal),
    select: (page) => page.items,
  });
}

/** The name of a borrower who was chosen elsewhere. */
function useChosen(id: string | null, known: readonly Line[]) {
  const listed = known.find((line) => line.id === id);
  const asked = useQuery({
    queryKey: ['borrowers', id],
    enabled: id !== null && listed === undefined,
    queryFn: ({ signal }) => get<Sent<'Person'>>(`/borrowers/${id ?? ''}`, {}, signal),
  });
  return listed ?? asked.data ?? null;
}

/** Chooses a borrower: by exact number, or from those who owe most. */
export function BorrowerPick({ id, label, value = null, onChange }: Props) {
  const t = useTexts(words);
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const lines = found.data ?? [];
  const chosen = useChosen(value, lines);
  const option = (line: Pick<Line, 'id' | 'nameMasked' | 'borrowerNo'>) => ({
    value: line.id,
    label: `${line.nameMasked} · ${line.borrowerNo}`,
  });
  const options = lines.map(option);
  if (chosen !== null && typed === '' && !lines.some((line) => line.id === chosen.id)) options.unshift(option(chosen));
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      className="borrower-pick"
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('borrower.place')}
      loading={found.isFetching}
      notFoundContent={found.isPending ? t('borrower.looking') : t('borrower.none')}
      value={value}
      onChange={(next) => {
        setTyped('');
        onChange?.(next);
      }}
      options={options}
    />
  );
}
