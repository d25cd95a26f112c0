import { Input } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { parseFen } from '../../../shared/money/money';
import { Field } from '../../../shared/ui/Act';
import { words } from './words';

/** What somebody typed as whole fen; nought when it is no sum. */
export function fenOf(text: string | undefined): number {
  return parseFen(text ?? '') ?? 0;
}

/** Fen as people type them. */
export function typed(fen: number): string {
  return `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
}

/** A sum in yuan, to the fen. */
export function MoneyField({ name, label }: { readonly name: string; readonly label: string }) {
  const t = useTexts(words);
  const rule = {
    validator: (_rule: unknown, value: string) =>
      fenOf(value) > 0 ? Promise.resolve() : Promise.reject(new Error(t('amount.bad'))),
  };
  return (
    <Field name={name} label={label} more={{ rules: [rule] }}>
      <Input inputMode="decimal" autoComplete="off" maxLength={20} prefix="¥" />
    </Field>
  );
}
