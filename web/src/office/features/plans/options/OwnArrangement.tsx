import { Form, Input, InputNumber, Slider } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney, parseFen } from '../../../../shared/money/money';
import type { Arrangement } from '../../../../shared/plan/kernel';
import { chargeName, type Phrases } from './phrases';
import { CHARGES, choicesOf, waivedOf, withWaiver, type ChargeName } from './plan';
import { words } from './words';

const MOST_MONTHS = 60;
const MOST_DEFER_DAYS = 180;
const PPM_PER_PERCENT = 10_000;

interface Props {
  readonly arrangement: Arrangement;
  readonly due: Readonly<Record<ChargeName, number>> & { readonly total: number };
  readonly contractRatePpm: number;
  readonly currency: string;
  readonly phrases: Phrases;
  readonly onChange: (arrangement: Arrangement) => void;
}

/** An arrangement in a colleague's own words: sliders and fields for what its kind lets choose, and nothing else. */
export function OwnArrangement({ arrangement, due, contractRatePpm, currency, phrases, onChange }: Props) {
  const t = useTexts(words);
  const choices = choicesOf(arrangement.kind);
  const set = (change: Partial<Arrangement>) => onChange({ ...arrangement, ...change });
  const charges = CHARGES.filter((charge) => due[charge] > 0);
  const most = contractRatePpm / PPM_PER_PERCENT;
  return (
    <Form layout="vertical" component="div" className="own">
      {choices.first ? (
        <SumField
          key={`first-${String(arrangement.firstPaymentFen)}`}
          id="own-first"
          label={t('own.first')}
          fen={arrangement.firstPaymentFen}
          mostFen={due.total}
          currency={currency}
          onFen={(firstPaymentFen) => set({ firstPaymentFen })}
        />
      ) : null}
      {choices.months ? (
        <NumberField
          id="own-months"
          label={t('own.months')}
          value={arrangement.months}
          min={1}
          max={MOST_MONTHS}
          onValue={(months) => set({ months })}
        />
      ) : null}
      {choices.defers ? (
        <NumberField
          id="own-defer"
          label={t('own.defer')}
          value={arrangement.deferDays}
          min={1}
          max={MOST_DEFER_DAYS}
          onValue={(deferDays) => set({ deferDays })}
        />
      ) : null}
      {choices.lowers ? (
        <NumberField
          id="own-rate"
          label={t('own.rate')}
          value={arrangement.ratePpm / PPM_PER_PERCENT}
          min={0}
          max={most}
          step={0.5}
          onValue={(percent) => set({ ratePpm: Math.round(percent * PPM_PER_PERCENT) })}
        />
      ) : null}
      {choices.waives
        ? charges.map((charge) => (
            <SumField
              key={`${charge}-${String(waivedOf(arrangement.waived, charge))}`}
              id={`own-${charge}`}
              label={t('own.waive', { charge: chargeName(phrases, charge) })}
              fen={waivedOf(arrangement.waived, charge)}
              mostFen={due[charge]}
              currency={currency}
              onFen={(fen) => onChange(withWaiver(arrangement, charge, fen, due.total))}
            />
          ))
        : null}
      {choices.first || choices.waives ? null : <p className="soft">{t('own.nothing')}</p>}
    </Form>
  );
}

interface NumberProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onValue: (value: number) => void;
}

function NumberField({ id, label, value, min, max, step = 1, onValue }: NumberProps) {
  return (
    <Form.Item label={label} htmlFor={id}>
      <div className="slid">
        <Slider
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={onValue}
          ariaLabelForHandle={label}
          tooltip={{ open: false }}
        />
        <InputNumber<number>
          id={id}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={(next) => {
            if (next !== null) onValue(next);
          }}
        />
      </div>
    </Form.Item>
  );
}

interface SumProps {
  readonly id: string;
  readonly label: string;
  readonly fen: number;
  readonly mostFen: number;
  readonly currency: string;
  readonly onFen: (fen: number) => void;
}

/** A sum in yuan, taken over when somebody leaves the field or moves the handle. */
function SumField({ id, label, fen, mostFen, currency, onFen }: SumProps) {
  const t = useTexts(words);
  const [typed, setTyped] = useState((fen / 100).toFixed(2));
  const take = () => {
    const said = parseFen(typed);
    if (said !== null && said >= 0 && said !== fen) onFen(said);
    else setTyped((fen / 100).toFixed(2));
  };
  return (
    <Form.Item label={label} htmlFor={id} extra={t('own.of', { sum: formatMoney({ minor: mostFen, currency }) })}>
      <div className="slid">
        <Slider
          min={0}
          max={mostFen}
          step={100}
          value={Math.min(fen, mostFen)}
          onChangeComplete={(value) => onFen(value >= mostFen - 100 ? mostFen : value)}
          onChange={(value) => setTyped((value / 100).toFixed(2))}
          ariaLabelForHandle={label}
          tooltip={{ open: false }}
        />
        <Input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onPressEnter={take}
        />
      </div>
    </Form.Item>
  );
}
