import { Tag } from 'antd';
import { useTexts } from '../i18n/texts';
import { words } from './words';

/** One colour a bucket everywhere: from calm green to deep red, readable on light and dark. */
export const BUCKET_COLOURS: Readonly<Record<string, string>> = {
  M0: '#3f9d7c',
  M1: '#8bb04a',
  M2: '#d9a928',
  M3: '#e0852f',
  M4: '#d9653b',
  M5: '#c94b44',
  M6: '#a83a4d',
  M7: '#7c3354',
};

export function BucketTag({ bucket, full = false }: { readonly bucket: string; readonly full?: boolean }) {
  const t = useTexts(words);
  return (
    <span className="bucket-tag">
      <i style={{ background: BUCKET_COLOURS[bucket] ?? '#888888' }} aria-hidden="true" />
      {full ? t.code('bucket', bucket) : bucket === 'M7' ? 'M7+' : bucket}
    </span>
  );
}

const TREATMENT_COLOURS: Readonly<Record<string, string>> = {
  NONE: 'default',
  REMIND: 'cyan',
  CALL: 'blue',
  LETTER: 'geekblue',
  PROPOSE_VISIT: 'orange',
  CARE: 'magenta',
  LEGAL_REVIEW: 'volcano',
  WAIT: 'default',
};

export function TreatmentTag({ treatment }: { readonly treatment: string | null | undefined }) {
  const t = useTexts(words);
  if (!treatment) return <span>–</span>;
  return (
    <Tag variant="filled" color={TREATMENT_COLOURS[treatment] ?? 'default'}>
      {t.code('treatment', treatment)}
    </Tag>
  );
}
