import { Button } from 'antd';
import { useState } from 'react';
import { useFile } from '../../../../shared/api/files';
import { useTexts } from '../../../../shared/i18n/texts';
import { Refusal } from '../../../../shared/ui/Findings';
import { Asking } from './Asking';
import { words } from './words';

/** The visit to take along: record, recordings, hashes and a page that checks them without us. */
export function Export({ visit }: { readonly visit: string }) {
  const t = useTexts(words);
  const [asking, setAsking] = useState(false);
  const take = useFile(`visit-${visit}.zip`);
  return (
    <>
      <Button loading={take.isPending} onClick={() => setAsking(true)}>
        {t('export')}
      </Button>
      <Refusal error={take.error} />
      {asking ? (
        <Asking
          onClose={() => setAsking(false)}
          onAsked={(why) => {
            setAsking(false);
            take.mutate({ verb: 'POST', path: `/visits/${visit}/export`, body: why });
          }}
        />
      ) : null}
    </>
  );
}
