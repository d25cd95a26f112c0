import { Chip } from '../../../../shared/ui/Chip';
import { Tooltip } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { Card } from '../../../../shared/ui/Card';
import { Facts } from '../../../../shared/ui/Facts';
import type { Borrower } from './api';
import { Masked } from '../../../../shared/ui/Masked';
import { words } from './words';

/** Marks people whose names and places are not real. */
export function InventedTag() {
  const t = useTexts(words);
  return (
    <Tooltip title={t('invented.means')}>
      <Chip tone="note" tabIndex={0}>
        {t('invented')}
      </Chip>
    </Tooltip>
  );
}

/** Who the borrower is, masked until there is a reason to see more. */
export function Person({ borrower }: { readonly borrower: Borrower }) {
  const t = useTexts(words);
  const shown = (field: 'name' | 'idNo', masked: string) => (
    <Masked masked={masked} what={t(`field.${field}`)} borrowerId={borrower.id} field={field} />
  );
  return (
    <Card title={t('who')} id="who">
      <Facts
        facts={[
          { name: t('col.no'), value: borrower.borrowerNo },
          { name: t('col.name'), value: shown('name', borrower.nameMasked) },
          { name: t('idNo'), value: borrower.idNoMasked ? shown('idNo', borrower.idNoMasked) : null },
          { name: t('district'), value: borrower.district ?? null },
          { name: t('birthYear'), value: borrower.birthYear ?? null },
          { name: t('sex'), value: borrower.sex ? t.code('sex', borrower.sex) : null },
        ]}
      />
    </Card>
  );
}
