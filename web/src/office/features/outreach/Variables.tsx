import { Select } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { useVocabulary, type Head } from './api';
import { words } from './words';

interface Props {
  readonly head: Head;
  readonly onInsert: (placed: string) => void;
}

/** The variables this reader may see, each with what it means and an example; choosing one puts it at the caret. */
export function Variables({ head, onInsert }: Props) {
  const t = useTexts(words);
  const vocabulary = useVocabulary();
  const fitting = (vocabulary.data?.variables ?? []).filter((each) => each.audiences.includes(head.audience));
  return (
    <Select<string>
      className="variables"
      aria-label={t('variable')}
      placeholder={t('variable')}
      showSearch={{ optionFilterProp: 'label' }}
      loading={vocabulary.isPending}
      value={null}
      notFoundContent={t('variable.none')}
      onSelect={(placed: string) => onInsert(placed)}
      options={fitting.map((each) => ({
        value: each.placed,
        label: t('variable.option', { label: each.label, example: each.examples[head.language] ?? '' }),
      }))}
    />
  );
}
