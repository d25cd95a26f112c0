import { Select } from 'antd';
import { useColleagues } from '../session/names';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly roles?: readonly string[];
  readonly except?: readonly string[];
  readonly value?: string | null;
  readonly onChange?: (user: string) => void;
}

/** Chooses a colleague by name, those of some roles only where it matters. */
export function ColleaguePick({ id, label, roles, except = [], value = null, onChange }: Props) {
  const colleagues = useColleagues();
  const fit = (colleagues.data ?? []).filter(
    (user) =>
      user.active && !except.includes(user.id) && (roles === undefined || user.roles.some((r) => roles.includes(r))),
  );
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      allowClear
      loading={colleagues.isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      {...(onChange === undefined ? {} : { onChange })}
      options={fit.map((user) => ({ value: user.id, label: `${user.displayName} · ${user.login}` }))}
    />
  );
}
