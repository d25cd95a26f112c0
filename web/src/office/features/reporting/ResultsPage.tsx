import { Button, Empty, Modal, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount, formatMoney, sum } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { useResults, type ResultLine, type Results } from './api';
import { words } from './words';

type Counted = 'people' | 'contacts' | 'visits' | 'met' | 'agreed' | 'cured' | 'complaints' | 'hardship';
type Column = Counted | 'segment' | 'kept' | 'cost';

const COLUMNS: readonly Column[] = [
  'segment',
  'people',
  'contacts',
  'visits',
  'met',
  'agreed',
  'kept',
  'cured',
  'complaints',
  'hardship',
  'cost',
];

/** What came of each playbook, by how late people were when it happened; every heading opens what it counts. */
export function ResultsPage() {
  const t = useTexts(words);
  const [search, setSearch] = useSearchParams();
  const results = useResults(search.get('from'), search.get('to'));
  const set = (name: 'from' | 'to', day: string | null) => {
    const next = new URLSearchParams(search);
    if (day === null) next.delete(name);
    else next.set(name, day);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageHead
        title={t('results')}
        note={t('results.note')}
        actions={
          <>
            <Day
              label={t('results.from')}
              value={search.get('from') ?? results.data?.from ?? null}
              onChange={(day) => set('from', day)}
            />
            <Day
              label={t('results.to')}
              value={search.get('to') ?? results.data?.to ?? null}
              onChange={(day) => set('to', day)}
            />
          </>
        }
      />
      <Loaded from={results}>{(data) => <ByPlaybook results={data} />}</Loaded>
    </>
  );
}

function ByPlaybook({ results }: { readonly results: Results }) {
  const t = useTexts(words);
  const [open, setOpen] = useState<Column | null>(null);
  const keys = [...new Set(results.lines.map((line) => line.playbook))];
  if (keys.length === 0) {
    return (
      <Card>
        <Empty description={<strong>{t('results.none')}</strong>}>
          <p className="soft">{t('results.none.text')}</p>
        </Empty>
      </Card>
    );
  }
  return (
    <>
      {keys.map((key) => {
        const lines = results.lines.filter((line) => line.playbook === key);
        return (
          <Card key={key ?? ''} title={lines[0]?.title ?? t('results.without')}>
            <Lines lines={lines} onOpen={setOpen} />
          </Card>
        );
      })}
      <Modal
        title={open === null ? '' : t(`results.${open}`)}
        open={open !== null}
        onCancel={() => setOpen(null)}
        footer={
          <Button type="primary" onClick={() => setOpen(null)}>
            {t('means.close')}
          </Button>
        }
      >
        {open === null ? null : <p>{results.definitions.find((line) => line.column === open)?.text ?? ''}</p>}
      </Modal>
    </>
  );
}

interface LinesProps {
  readonly lines: readonly ResultLine[];
  readonly onOpen: (column: Column) => void;
}

function value(column: Column, line: ResultLine): string {
  if (column === 'segment') return line.segment;
  if (column === 'cost') return formatMoney(line.cost);
  if (column === 'kept') return `${formatCount(line.kept)} / ${formatCount(line.failed)}`;
  return formatCount(line[column]);
}

function total(column: Column, lines: readonly ResultLine[], all: string): string {
  if (column === 'segment') return all;
  if (column === 'cost') return formatMoney(sum(lines.map((line) => line.cost)));
  const count = (of: Counted | 'kept' | 'failed') => formatCount(lines.reduce((n, line) => n + line[of], 0));
  // Somebody may stand in two segments of the period, so that people are not added up.
  if (column === 'people') return '';
  return column === 'kept' ? `${count('kept')} / ${count('failed')}` : count(column);
}

function Lines({ lines, onOpen }: LinesProps) {
  const t = useTexts(words);
  const columns: TableColumnsType<ResultLine> = COLUMNS.map((column) => ({
    key: column,
    align: column === 'segment' ? 'left' : 'right',
    ...(column === 'segment' ? { fixed: 'left' as const } : {}),
    title: (
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onOpen(column)}>
        {t(`results.${column}`)}
      </Button>
    ),
    render: (_, line) => <span className="num">{value(column, line)}</span>,
  }));
  return (
    <Table<ResultLine>
      size="small"
      rowKey="segment"
      columns={columns}
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          {COLUMNS.map((column, index) => (
            <Table.Summary.Cell key={column} index={index} align={column === 'segment' ? 'left' : 'right'}>
              <strong className="num">{total(column, lines, t('results.all'))}</strong>
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}
