import { Form, Input, Select } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Field } from '../../../shared/ui/Act';
import { usePlaces } from './api';
import { words } from './words';

export interface PlaceEntry {
  readonly where: string;
  readonly branchId?: string;
  readonly at?: string;
  readonly words?: string;
}

/** `30.65, 104.08` in millionths of a degree; null when it is no point. */
export function pointOf(text: string | undefined): { latitudeE6: number; longitudeE6: number } | null {
  const parts = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text ?? '');
  if (parts === null) return null;
  return { latitudeE6: Math.round(Number(parts[1]) * 1e6), longitudeE6: Math.round(Number(parts[2]) * 1e6) };
}

/** The place as the server takes it. */
export function placeOf(entry: PlaceEntry) {
  const point = entry.where === 'PUBLIC' ? pointOf(entry.at) : null;
  return {
    where: entry.where,
    branchId: entry.where === 'BRANCH' ? (entry.branchId ?? null) : null,
    latitudeE6: point?.latitudeE6 ?? null,
    longitudeE6: point?.longitudeE6 ?? null,
    words: entry.where === 'PUBLIC' ? (entry.words ?? null) : null,
  };
}

/** Where to meet: what is on file of the person, and the offices of the house. */
export function PlaceFields({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const places = usePlaces(borrowerId);
  const form = Form.useFormInstance<PlaceEntry>();
  const where = Form.useWatch('where', form);
  const known = (places.data?.addresses ?? []).map((each) => each.where);
  const offered = ['HOME', 'WORKPLACE', 'BRANCH', 'PUBLIC', 'VIDEO'].filter(
    (each) => (each !== 'HOME' && each !== 'WORKPLACE') || places.data === undefined || known.includes(each),
  );
  return (
    <div className="pair">
      <Field
        name="where"
        label={t('col.where')}
        needed
        {...(where === 'WORKPLACE' ? { help: t('workplace.help') } : {})}
      >
        <Select options={offered.map((each) => ({ value: each, label: t.code('place', each) }))} />
      </Field>
      {where === 'BRANCH' ? (
        <Field name="branchId" label={t('branch')} needed>
          <Select
            options={(places.data?.offices ?? []).map((each) => ({
              value: each.id,
              label: `${each.name} · ${each.address}`,
            }))}
          />
        </Field>
      ) : null}
      {where === 'PUBLIC' ? (
        <>
          <Field name="at" label={t('point')} help={t('point.help')} needed>
            <Input autoComplete="off" placeholder="30.650000, 104.080000" />
          </Field>
          <Field name="words" label={t('place.words')}>
            <Input maxLength={200} autoComplete="off" />
          </Field>
        </>
      ) : null}
    </div>
  );
}
