import { useId } from "react";

/** A choice of a few that excludes one another: radio buttons that look like one control. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  roomy,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  /** An option that wants a wide screen. */
  readonly roomy?: Value;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  const entries = keysOf(options);
  return (
    <fieldset className="no-print flex rounded-md bg-well p-0.5">
      <legend className="sr-only">{label}</legend>
      {entries.map((it) => (
        <label
          key={it}
          className={`${it === roomy ? "max-sm:hidden" : ""} cursor-pointer rounded px-2.5 py-1 text-[13px] text-soft has-checked:bg-sheet has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-ink`}
        >
          <input type="radio" name={name} value={it} checked={it === value} onChange={() => onChange(it)} className="sr-only" />
          {options[it]}
        </label>
      ))}
    </fieldset>
  );
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
