import { Button } from 'antd';
import { useState } from 'react';
import { useFile } from '../../../shared/api/files';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { PAPERS, usePapers, type Paper } from './api';
import { NewPaper } from './NewPaper';
import { words } from './words';

/** What was issued on paper to this person, and the way to issue more. */
export function DocumentsCard({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const papers = usePapers(borrowerId);
  const mayMake = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER');
  const [making, setMaking] = useState(false);
  return (
    <Card
      id="documents"
      title={t('title')}
      extra={
        mayMake ? (
          <Button size="small" onClick={() => setMaking(true)}>
            {t('make')}
          </Button>
        ) : null
      }
    >
      <Loaded from={papers} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('none')}</p>
          ) : (
            <ul className="lines">
              {all.map((paper) => (
                <Line key={paper.id} paper={paper} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {making ? <NewPaper borrowerId={borrowerId} onClose={() => setMaking(false)} /> : null}
    </Card>
  );
}

function Line({ paper }: { readonly paper: Paper }) {
  const t = useTexts(words);
  const take = useFile(`document-${paper.id}.pdf`);
  const mayWithdraw = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const [withdrawing, setWithdrawing] = useState(false);
  const gone = paper.withdrawnAt != null;
  return (
    <li>
      <span className="line-main">
        <span>
          {paper.title} {gone ? <Chip tone="bad">{t('withdrawn')}</Chip> : null}
        </span>
        <span className="soft small">
          {t('facts', { date: paper.asOf, pages: String(paper.pages), code: paper.code })}
        </span>
        <span className="soft small">
          {t('madeAt', { at: formatInstant(paper.madeAt) })}
          {gone ? ` · ${paper.withdrawnBecause ?? ''}` : ''}
        </span>
        <Refusal error={take.error} />
      </span>
      <span className="row">
        <Button
          size="small"
          aria-label={t('take.of', { title: paper.title })}
          loading={take.isPending}
          onClick={() => take.mutate({ verb: 'POST', path: `/documents/${paper.id}/file` })}
        >
          {t('take')}
        </Button>
        {mayWithdraw && !gone ? (
          <Button
            size="small"
            type="text"
            aria-label={t('withdraw.of', { title: paper.title })}
            onClick={() => setWithdrawing(true)}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </span>
      {withdrawing ? (
        <Act<{ reason: string }>
          title={t('withdraw.of', { title: paper.title })}
          lead={t('withdraw.lead')}
          ok={t('withdraw')}
          done={t('withdraw.done')}
          path={`/documents/${paper.id}/withdraw`}
          body={({ reason }) => ({ reason })}
          touches={[PAPERS]}
          onClose={() => setWithdrawing(false)}
        >
          <ReasonField label={t('reason')} most={500} />
        </Act>
      ) : null}
    </li>
  );
}
