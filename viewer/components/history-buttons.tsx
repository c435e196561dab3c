import { useView } from "../state/use-view.ts";
import { historyTexts as texts } from "../texts/history.ts";
import { Icon } from "./icon.tsx";

/** Takes back, does again, and lists what was done. */
export function HistoryButtons() {
  const { state, steps, at, undo, redo, go } = useView();
  const [last, next] = [at > 0 ? steps[at] : undefined, steps[at + 1]];
  const isOpen = state.drawer === "history";
  const buttons = [
    {
      name: "undo",
      step: last,
      label: texts.undo,
      title: last ? texts.undoNamed(last.label) : texts.nothingToUndo,
      act: undo,
    },
    {
      name: "redo",
      step: next,
      label: texts.redo,
      title: next ? texts.redoNamed(next.label) : texts.nothingToRedo,
      act: redo,
    },
  ] as const;
  return (
    <div class="history-buttons">
      {buttons.map(({ name, step, label, title, act }) => (
        <button
          key={name}
          type="button"
          class="icon-button"
          aria-label={label}
          title={title}
          aria-disabled={!step}
          onClick={() => void act()}
        >
          <Icon name={name} />
        </button>
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label={texts.history}
        title={texts.history}
        aria-expanded={isOpen}
        onClick={() => go({ drawer: isOpen ? null : "history" })}
      >
        <Icon name="history" />
      </button>
    </div>
  );
}
