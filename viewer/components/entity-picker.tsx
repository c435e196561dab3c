import { useEffect, useId, useState } from "preact/hooks";
import type { Reference, SearchAnswer } from "../../src/model/http.ts";
import { api } from "../api.ts";
import { moveActive } from "../state/move-active.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { SearchResult } from "./search-result.tsx";

interface EntityPickerProps {
  readonly name: string;
  readonly value: Reference | null;
  readonly onPick: (picked: Reference | null) => void;
}

const PAUSE = 120;
const MOST = 12;

/** A field for one entity, found by any of its spellings; arrows choose, Enter takes. */
export function EntityPicker({ name, value, onPick }: EntityPickerProps) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [results, setResults] = useState<SearchAnswer["results"]>([]);
  const [active, setActive] = useState(0);
  const words = text?.trim() ?? "";

  useEffect(() => {
    setResults([]);
    if (!words) return;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      api.search(words, asked.signal).then(
        ({ results: found }) => {
          setResults(found.filter(({ type }) => type !== "Document").slice(0, MOST));
          setActive(0);
        },
        () => setResults([]),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [words]);

  const take = (result: Reference | undefined): void => {
    if (!result) return;
    onPick({ id: result.id, type: result.type, name: result.name });
    setText(null);
  };
  const isOpen = words !== "" && results.length > 0;
  return (
    <div class="picker">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        placeholder={texts.pickEntity}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text ?? value?.name ?? ""}
        onInput={(event) => {
          setText(event.currentTarget.value);
          if (value) onPick(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setText((it) => (it?.trim() ? it : null))}
        onKeyDown={(event) => {
          if (event.key === "Enter" && isOpen) {
            event.preventDefault();
            take(results[active]);
          } else if (event.key === "Escape" && isOpen) {
            event.stopPropagation();
            setText(null);
          } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setActive(moveActive(active, event.key, results.length));
          }
        }}
      />
      {isOpen && (
        <div class="picker-results" id={`${id}-list`} role="listbox" aria-label={name}>
          {results.map((result, at) => (
            <SearchResult
              key={result.id}
              id={`${id}-${at}`}
              result={result}
              isActive={at === active}
              onChoose={() => take(result)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
