import type { LibraryAnswer } from "../../src/model/http.ts";

type Parameter = LibraryAnswer["queries"][number]["parameters"][number];

export type ParameterValues = Readonly<Record<string, Parameter["default"]>>;

interface ParameterFieldsProps {
  readonly parameters: readonly Parameter[];
  readonly values: ParameterValues;
  readonly onChange: (values: ParameterValues) => void;
}

/** How a field's text becomes a parameter's value. */
const READ: Readonly<Record<Parameter["type"], (text: string) => Parameter["default"]>> = {
  string: (text) => text,
  number: (text) => Number(text),
  boolean: (text) => text === "true",
};

/** A field for each thing that a saved question is asked with. */
export function ParameterFields({ parameters, values, onChange }: ParameterFieldsProps) {
  return (
    <>
      {parameters.map(({ name, type, about }) => (
        <label key={name} class="parameter">
          <span>
            {name}
            <small>{about}</small>
          </span>
          <input
            value={String(values[name] ?? "")}
            inputMode={type === "number" ? "decimal" : "text"}
            onInput={(event) => onChange({ ...values, [name]: READ[type](event.currentTarget.value) })}
          />
        </label>
      ))}
    </>
  );
}
