import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isDay } from '../time/dates';

interface Props {
  readonly label: string;
  readonly allowClear?: boolean;
  /** Given by a form that holds the value itself. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
}

/** Picks one calendar day, `yyyy-MM-dd`. */
export function Day({ id, value = null, label, onChange, allowClear = false }: Props) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      placeholder={label}
      allowClear={allowClear}
      value={value !== null && isDay(value) ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.isValid() ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
