import { useTexts } from '../i18n/texts';
import { Chip } from './Chip';
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
  NONE: '#9aa3a0',
  REMIND: '#38a3a5',
  CALL: '#3b7dd8',
  LETTER: '#6a5acd',
  PROPOSE_VISIT: '#e0852f',
  CARE: '#d0578f',
  LEGAL_REVIEW: '#a83a4d',
  WAIT: '#b9b4a3',
};

interface TreatmentProps {
  readonly treatment: string | null | undefined;
  /** The server's own words for what is to be done, instead of the treatment's name. */
  readonly text?: string;
}

export function TreatmentTag({ treatment, text }: TreatmentProps) {
  const t = useTexts(words);
  if (!treatment) return <span>–</span>;
  return <Chip dot={TREATMENT_COLOURS[treatment] ?? '#9aa3a0'}>{text || t.code('treatment', treatment)}</Chip>;
}
