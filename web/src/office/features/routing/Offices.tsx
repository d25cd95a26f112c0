import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PLANNING, ROSTER, useBranches, type Branch } from './api';
import { DAYS, WEEK } from './week';
import { words } from './words';

const TOUCHES = [ROSTER, PLANNING] as const;

/** The offices days begin at. */
export function Offices() {
  const t = useTexts(words);
  const branches = useBranches();
  const edits = useMay('MANAGER', 'PLANNER');
  const [editing, edit] = useState<Branch | 'new' | null>(null);
  return (
    <Card title={t('branches')} extra={edits ? <Button onClick={() => edit('new')}>{t('branches.add')}</Button> : null}>
      <Loaded from={branches} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('branches.none')}</p>
          ) : (
            <ul className="plan-left">
              {all.map((branch) => (
                <li key={branch.id}>
                  {edits ? (
                    <Button type="link" size="small" onClick={() => edit(branch)}>
                      {branch.name}
                    </Button>
                  ) : (
                    branch.name
                  )}{' '}
                  <span className="soft small">
                    {branch.address} · {branch.opens}–{branch.closes}
                    {branch.active ? '' : ` · ${t('branches.closed')}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing === null ? null : <EditBranch branch={editing === 'new' ? null : editing} onClose={() => edit(null)} />}
    </Card>
  );
}

interface BranchEntry {
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly opens: string;
  readonly closes: string;
  readonly days?: readonly number[];
}

function EditBranch({ branch, onClose }: { readonly branch: Branch | null; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [id] = useState(() => branch?.id ?? uuidv7());
  return (
    <Act<BranchEntry>
      title={branch?.name ?? t('branches.add')}
      ok={t('roster.save')}
      done={t('roster.saved')}
      verb="PUT"
      path={`/roster/branches/${id}`}
      initial={
        branch === null
          ? { opens: '09:00', closes: '18:00', days: [1, 2, 3, 4, 5] }
          : {
              name: branch.name,
              address: branch.address,
              latitude: branch.latitudeE6 / 1e6,
              longitude: branch.longitudeE6 / 1e6,
              opens: branch.opens,
              closes: branch.closes,
              days: branch.weekdays,
            }
      }
      body={(entry) => ({
        name: entry.name,
        address: entry.address,
        district: branch?.district ?? null,
        latitudeE6: Math.round(entry.latitude * 1e6),
        longitudeE6: Math.round(entry.longitude * 1e6),
        opens: entry.opens,
        closes: entry.closes,
        weekdays: (entry.days ?? []).map((number) => DAYS[number - 1]),
        active: branch?.active ?? true,
      })}
      touches={TOUCHES}
      onClose={onClose}
    >
      <Field name="name" label={t('branches.name')} needed>
        <Input maxLength={80} />
      </Field>
      <Field name="address" label={t('branches.address')} needed>
        <Input maxLength={200} />
      </Field>
      <div className="row">
        <Field name="latitude" label={t('branches.latitude')} needed>
          <InputNumber min={-90} max={90} step={0.001} />
        </Field>
        <Field name="longitude" label={t('branches.longitude')} needed>
          <InputNumber min={-180} max={180} step={0.001} />
        </Field>
      </div>
      <div className="row">
        <Field name="opens" label={t('roster.from')} needed>
          <Input type="time" />
        </Field>
        <Field name="closes" label={t('roster.to')} needed>
          <Input type="time" />
        </Field>
      </div>
      <Field name="days" label={t('roster.days')}>
        <Checkbox.Group options={WEEK.map((number) => ({ value: number, label: t(`roster.wd.${number}`) }))} />
      </Field>
    </Act>
  );
}
