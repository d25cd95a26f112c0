interface Wishes<C extends string> {
  readonly title: string;
  readonly name: string;
  readonly codes: readonly C[];
  readonly text: (code: C) => string;
  readonly chosen: readonly C[];
  readonly many?: boolean;
  readonly pair?: boolean;
  readonly onChoose: (chosen: readonly C[]) => void;
}

/** Large answers to a short question; one of them, or several. */
export function Choice<C extends string>({ title, name, codes, text, chosen, many, pair, onChoose }: Wishes<C>) {
  const toggle = (code: C) => {
    if (many !== true) return onChoose([code]);
    onChoose(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  };
  return (
    <fieldset className={pair === true ? 'choices pair' : 'choices'}>
      <legend>{title}</legend>
      {codes.map((code) => (
        <label key={code}>
          <input
            type={many === true ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
          />
          {text(code)}
        </label>
      ))}
    </fieldset>
  );
}
