import { Tag } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { words } from './words';

const COLOURS: Readonly<Record<string, string>> = {
  RECEIVED: 'processing',
  CHECKING: 'processing',
  CHECKED: 'gold',
  COMMITTING: 'processing',
  COMMITTED: 'green',
  REFUSED: 'red',
  FAILED: 'red',
};

export function StateTag({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return (
    <Tag variant="filled" color={COLOURS[state] ?? 'default'}>
      {t.code('state', state)}
    </Tag>
  );
}
