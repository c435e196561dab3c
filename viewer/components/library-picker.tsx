import { useState } from "preact/hooks";
import { questionsAbout, type SavedQuestion } from "../ask/questions-about.ts";
import { moveActive } from "../state/move-active.ts";
import { askTexts as texts } from "../texts/ask.ts";

/** A field with a list of its own: without the list of the browser it would not be told as one. */
const COMBOBOX = { role: "combobox" } as const;

interface LibraryPickerProps {
  readonly questions: readonly SavedQuestion[];
  readonly onChoose: (question: SavedQuestion) => void;
}

/** The analysts' questions: words narrow them down, arrows and Enter choose one. */
export function LibraryPicker({ questions, onChoose }: LibraryPickerProps) {
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  if (questions.length === 0) return null;
  const found = questionsAbout(questions, words);
  const choose = (question: SavedQuestion): void => {
    setOpen(false);
    setWords(question.title);
    onChoose(question);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const question = found[active];
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === "Enter" && isOpen && question) {
      event.preventDefault();
      choose(question);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) setActive(moveActive(active, event.key, found.length));
      setOpen(true);
    }
  };
  return (
    <div class="library-picker">
      <input
        type="search"
        class="library"
        {...COMBOBOX}
        list={undefined}
        aria-label={texts.library}
        aria-expanded={isOpen}
        aria-controls="library-questions"
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `question-${active}` : undefined}
        placeholder={texts.libraryHint}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          setActive(0);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id="library-questions"
        role="listbox"
        aria-label={texts.library}
        class="library-list"
        hidden={!isOpen}
      >
        {isOpen &&
          found.map((question, at) => (
            // The input keeps the focus and handles the keys, as the combobox pattern wants it.
            <div
              key={question.name}
              id={`question-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              class={at === active ? "library-question is-active" : "library-question"}
              ref={(row) => {
                if (at === active) row?.scrollIntoView({ block: "nearest" });
              }}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(question);
              }}
            >
              <strong>{question.title}</strong>
              <small>{question.purpose}</small>
            </div>
          ))}
      </div>
      {isOpen && found.length === 0 && <p class="quiet library-none">{texts.libraryNone(words)}</p>}
    </div>
  );
}
