import { useEffect, useRef } from "preact/hooks";
import type { SearchAnswer } from "../../src/model/http.ts";
import { TYPE_NAMES, texts } from "../texts.ts";
import { Dot } from "./dot.tsx";

interface SearchResultProps {
  readonly id: string;
  readonly result: SearchAnswer["results"][number];
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** One entity or report that was found, with the spellings that matched. */
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
      <Dot type={result.type} />
      <span class="search-result-name">
        <bdi>{result.name || texts.untitled}</bdi>
        {spellings.length > 0 && (
          <span class="search-result-also">
            {texts.also} <bdi>{spellings.join(", ")}</bdi>
          </span>
        )}
      </span>
      <span class="search-result-type">
        {TYPE_NAMES[result.type]?.one}
        {result.type !== "Document" && ` · ${texts.inReports(result.documents)}`}
      </span>
    </div>
  );
}
