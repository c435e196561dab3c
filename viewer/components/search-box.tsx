import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api.ts";
import { type Found, foundIn, GROUPS } from "../explore/found.ts";
import { matchQuestions, type SavedQuestion } from "../explore/match-questions.ts";
import { isWriting } from "../state/is-writing.ts";
import { moveActive } from "../state/move-active.ts";
import { useView } from "../state/use-view.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { SearchResult } from "./search-result.tsx";

/** A field with a list of its own: without the list of the browser it would not be told as one. */
const COMBOBOX = { role: "combobox" } as const;

const PAUSE = 120;
const QUESTIONS = 6;

/** Search over all spellings of entities, reports and saved questions, by keyboard alone if one likes: `/` comes here, arrows choose, Enter goes there. */
export function SearchBox() {
  const { go } = useView();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [results, setResults] = useState<readonly Found[] | null>(null);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const questions = useRef<Promise<readonly SavedQuestion[]> | null>(null);

  useEffect(() => {
    const words = text.trim();
    if (!words) {
      setResults(null);
      return;
    }
    const asked = new AbortController();
    const timer = setTimeout(() => {
      questions.current ??= api.library().then(
        ({ queries }) => queries,
        () => [],
      );
      Promise.all([api.search(words, asked.signal), questions.current]).then(
        ([answer, saved]) => {
          if (asked.signal.aborted) return;
          const found = foundIn(answer.results, matchQuestions(saved, words, QUESTIONS));
          setResults(found);
          setActive(found.length > 0 ? 0 : -1);
        },
        () => {
          if (!asked.signal.aborted) setResults([]);
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [text]);

  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== "/" || isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);

  const choose = (result: Found): void => {
    setOpen(false);
    input.current?.blur();
    if (result.type === "Question") {
      const { cypher, parameters } = result.question;
      go({ drawer: "ask", query: { cypher, parameters: parameters.map((it) => [it.name, it.default]) } });
    } else if (result.type === "Document") go({ selection: null, document: { id: result.id } });
    else go({ selection: { kind: "node", id: result.id }, document: null });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = results ?? [];
    if (event.key === "Escape") {
      if (isOpen && text) event.stopPropagation();
      setOpen(false);
      input.current?.blur();
    } else if (event.key === "Enter") {
      const result = rows[active];
      if (result) choose(result);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(moveActive(active, event.key, rows.length));
    }
  };

  const isShown = isOpen && results !== null && text.trim() !== "";
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        {...COMBOBOX}
        list={undefined}
        aria-expanded={isShown}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `search-result-${active}` : undefined}
        aria-label={texts.search}
        placeholder={texts.search}
        title={texts.searchHint}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      <span class="unseen" aria-live="polite">
        {isShown ? texts.found(results.length) : ""}
      </span>
      {isShown && (
        <div class="search-results">
          {results.length === 0 && <p class="quiet is-padded">{texts.nothingFound(text.trim())}</p>}
          <div id="search-results" role="listbox" aria-label={texts.search}>
            {GROUPS.map(({ name, holds }) => {
              const group = results.filter(holds);
              if (group.length === 0) return null;
              return (
                <fieldset key={name} class="search-kind" aria-label={name}>
                  <p class="search-group" aria-hidden="true">
                    {name}
                  </p>
                  {group.map((result) => {
                    const at = results.indexOf(result);
                    return (
                      <SearchResult
                        key={result.id}
                        id={`search-result-${at}`}
                        result={result}
                        isActive={at === active}
                        onChoose={() => choose(result)}
                      />
                    );
                  })}
                </fieldset>
              );
            })}
          </div>
        </div>
      )}
    </search>
  );
}
