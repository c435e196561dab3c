import { useEffect, useRef } from "preact/hooks";
import type { Found } from "../explore/found.ts";
import { TYPE_NAMES, texts } from "../texts.ts";
import { Dot } from "./dot.tsx";
import { Icon } from "./icon.tsx";

interface SearchResultProps {
  readonly id: string;
  readonly result: Found;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** One entity, report or saved question that was found, with the spellings that matched. */
export function SearchResult({ id, result, isActive, onChoose }: SearchResultProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const spellings = result.matched.filter((spelling) => spelling !== result.name).slice(0, 3);
  return (
    // The input keeps the focus and handles the keys, as the combobox pattern wants it.
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      class={isActive ? "search-result is-active" : "search-result"}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {result.type === "Question" ? <Icon name="ask" /> : <Dot type={result.type} />}
      <span class="search-result-name">
        <bdi>{result.name || texts.untitled}</bdi>
        {spellings.length > 0 && (
          <span class="search-result-also">
            {texts.also} <bdi>{spellings.join(", ")}</bdi>
          </span>
        )}
      </span>
      <span class="search-result-type">
        {result.type !== "Question" && TYPE_NAMES[result.type]?.one}
        {result.type !== "Document" &&
          result.type !== "Question" &&
          ` · ${texts.inReports(result.documents)}`}
      </span>
    </div>
  );
}
