import { TimePicker } from 'antd';
import dayjs from 'dayjs';

const FORM = 'HH:mm';
const STEP_MINUTES = 5;

interface Props {
  readonly label: string;
  /** Given by a form that holds the value itself. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (time: string | null) => void;
}

/** Picks a time of the day, `HH:mm`, where the lender is. */
export function Time({ id, value = null, label, onChange }: Props) {
  return (
    <TimePicker
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      placeholder={label}
      format={FORM}
      minuteStep={STEP_MINUTES}
      allowClear={false}
      needConfirm={false}
      showNow={false}
      value={value === null ? null : dayjs(`2000-01-01T${value}`)}
      onChange={(time) => onChange?.(time?.isValid() ? time.format(FORM) : null)}
    />
  );
}
