import { useView } from "../state/use-view.ts";
import { historyTexts } from "../texts/history.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** All that was done on this page, the last first; a click goes back to it. */
export function HistoryDrawer({ onClose }: { readonly onClose: () => void }) {
  const { steps, at, goTo } = useView();
  return (
    <section class="drawer" aria-label={historyTexts.history}>
      <header class="drawer-head">
        <h2>
          {historyTexts.history}
          <span class="section-count">{steps.length}</span>
        </h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p class="quiet is-padded">{historyTexts.hint}</p>
      <ol class="history" reversed>
        {steps.toReversed().map((step, back) => {
          const index = steps.length - 1 - back;
          return (
            <li key={step.id}>
              <button
                type="button"
                class={index > at ? "history-step is-undone" : "history-step"}
                aria-current={index === at ? "step" : undefined}
                onClick={() => void goTo(step.id)}
              >
                <bdi>{step.label}</bdi>
                {step.project && !step.project.undo && (
                  <span class="history-stays">{historyTexts.stays}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
