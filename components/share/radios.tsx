import { type Ref, useId } from "react";

type RadiosProps<Value extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly id: Value; readonly title: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly look?: "tiles" | "lines";
  /** The one that is chosen. */
  readonly ref?: Ref<HTMLInputElement>;
};

/** One of several, by real radio buttons: the arrow keys move among them. */
export function Radios<Value extends string>({
  legend,
  options,
  value,
  onChange,
  look = "lines",
  ref,
}: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`share-radios share-${look}`}>
      <legend>{legend}</legend>
      <div>
        {options.map(({ id, title }) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
              ref={id === value ? ref : undefined}
            />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
