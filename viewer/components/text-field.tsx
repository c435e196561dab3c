import { useEffect, useState } from "preact/hooks";

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly most: number;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** A text that is changed as a whole, when one leaves it: what is being written is never overwritten. */
export function TextField({ label, hint, rows, most, value, onCommit }: TextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [value]);
  return (
    <label class="stories-field">
      <span>{label}</span>
      <textarea
        class="stories-input"
        rows={rows}
        maxLength={most}
        value={draft ?? value}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          if (text !== value) onCommit(text);
        }}
      />
      {hint && <span class="quiet">{hint}</span>}
    </label>
  );
}
