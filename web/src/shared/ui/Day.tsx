import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isDay } from '../time/dates';

interface Props {
  readonly value: string | null;
  readonly label: string;
  readonly onChange: (day: string | null) => void;
  readonly allowClear?: boolean;
}

/** Picks one calendar day, `yyyy-MM-dd`. */
export function Day({ value, label, onChange, allowClear = false }: Props) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      allowClear={allowClear}
      value={value !== null && isDay(value) ? dayjs(value) : null}
      onChange={(day) => onChange(day?.isValid() ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
