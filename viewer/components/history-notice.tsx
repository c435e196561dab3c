import { useView } from "../state/use-view.ts";
import { historyTexts } from "../texts/history.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

interface HistoryNoticeProps {
  readonly trouble: string;
  readonly onDismiss: () => void;
}

/** Tells screen readers where the history stands after a step through it, and everybody what went wrong with one. */
export function HistoryNotice({ trouble, onDismiss }: HistoryNoticeProps) {
  const { arrival, steps, at } = useView();
  const label = steps[at]?.label ?? "";
  return (
    <>
      <p class="unseen" role="status">
        {arrival === "travel" && at > 0 ? historyTexts.backAt(label) : ""}
      </p>
      {trouble && (
        <div class="history-trouble summary-card is-failed" role="alert">
          <p>{trouble}</p>
          <button type="button" class="icon-button" aria-label={texts.dismiss} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </>
  );
}
