import type { Asked } from "../ask/asked-with.ts";
import type { Parameter } from "../state/view-state.ts";

interface ParameterFieldsProps {
  readonly asked: readonly Asked[];
  readonly onChange: (name: string, value: Parameter) => void;
}

/** A field for each thing that a question is asked with, as its kind wants it. */
export function ParameterFields({ asked, onChange }: ParameterFieldsProps) {
  return (
    <>
      {asked.map(({ name, type, value, about }) => (
        <p key={name} class="parameter">
          <label htmlFor={`parameter-${name}`}>
            <code>${name}</code>
            <small>{about}</small>
          </label>
          {type === "boolean" ? (
            <input
              id={`parameter-${name}`}
              type="checkbox"
              checked={value === true}
              onChange={(event) => onChange(name, event.currentTarget.checked)}
            />
          ) : (
            <input
              id={`parameter-${name}`}
              type={type === "number" ? "number" : "text"}
              list={undefined}
              step="any"
              value={String(value)}
              onInput={(event) => {
                const { value: words, valueAsNumber } = event.currentTarget;
                if (type === "string") onChange(name, words);
                else if (!Number.isNaN(valueAsNumber)) onChange(name, valueAsNumber);
              }}
            />
          )}
        </p>
      ))}
    </>
  );
}
