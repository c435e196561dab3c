import type { Change } from "../state/use-changes.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

interface ChangeSummaryProps {
  readonly change: Change;
  readonly onDismiss: () => void;
}

/** What adding or removing reports did, told to the eye and to screen readers. */
export function ChangeSummary({ change, onDismiss }: ChangeSummaryProps) {
  return (
    <div class="summary" role="status" aria-live="polite">
      {change.state === "idle" ? null : (
        <div class={change.state === "failed" ? "summary-card is-failed" : "summary-card"}>
          {change.state === "busy" && <p class="summary-busy">{change.what}</p>}
          {change.state === "failed" && <p>{change.message}</p>}
          {change.state === "done" && <Done answer={change.answer} />}
          {change.state !== "busy" && (
            <button type="button" class="icon-button" aria-label={texts.dismiss} onClick={onDismiss}>
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Done({ answer }: { readonly answer: Extract<Change, { state: "done" }>["answer"] }) {
  const { added, replaced, unchanged, removed, notRead, failed } = answer;
  const lines = [
    added.length > 0 && texts.added(added.length),
    replaced.length > 0 && texts.replaced(replaced.length),
    removed.length > 0 && texts.removed(removed.length),
    unchanged.length > 0 && texts.unchanged(unchanged.length),
    notRead.length > 0 && texts.unread(notRead.length),
  ].filter((line) => line !== false);
  return (
    <div>
      <p class="summary-title">{lines.join(", ")}</p>
      <p>{texts.totals(answer.documents, answer.entities, answer.claims)}</p>
      {failed.length > 0 && (
        <ul class="summary-failed">
          {failed.map(({ file, message }) => (
            <li key={file}>
              <bdi>{file}</bdi>: <bdi>{message}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
