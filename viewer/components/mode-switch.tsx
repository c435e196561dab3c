import { useView } from "../state/use-view.ts";
import { MODES } from "../state/view-state.ts";
import { MODE_NAMES, exploreTexts as texts } from "../texts/explore.ts";

/** Graph, map or table: three looks at the same selection and filters. */
export function ModeSwitch() {
  const { state, run } = useView();
  return (
    <fieldset class="mode-switch">
      <legend class="unseen">{texts.mode}</legend>
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={state.mode === mode}
          onClick={() => run({ label: texts.switchMode(mode), change: (it) => ({ ...it, mode }) })}
        >
          {MODE_NAMES[mode]}
        </button>
      ))}
    </fieldset>
  );
}
