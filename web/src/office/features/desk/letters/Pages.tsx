import { Button } from 'antd';
import { useFile } from '../../../../shared/api/files';
import { useTexts } from '../../../../shared/i18n/texts';
import { Refusal } from '../../../../shared/ui/Findings';
import { words } from '../words';

/** The pages of a closed batch for printing; who took them is on record. */
export function Pages({ batch }: { readonly batch: string }) {
  const t = useTexts(words);
  const take = useFile(`letters-${batch}.pdf`);
  return (
    <div className="stack">
      <Button
        type="primary"
        loading={take.isPending}
        onClick={() => take.mutate({ verb: 'POST', path: `/letter-batches/${batch}/pdf` })}
      >
        {t('batch.pdf')}
      </Button>
      <Refusal error={take.error} />
    </div>
  );
}
