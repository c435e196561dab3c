import type { GraphDifference } from "../../src/model/http.ts";
import type { Change } from "../state/use-changes.ts";
import { deskTexts } from "../texts/desk.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

interface ChangeSummaryProps {
  readonly change: Change;
  readonly onDismiss: () => void;
  /** Brings entities into view. */
  readonly onShow: (ids: readonly string[]) => void;
}

/** What adding or removing reports did, told to the eye and to screen readers. */
export function ChangeSummary({ change, onDismiss, onShow }: ChangeSummaryProps) {
  return (
    <div class="summary" role="status" aria-live="polite">
      {change.state === "idle" ? null : (
        <div class={change.state === "failed" ? "summary-card is-failed" : "summary-card"}>
          {change.state === "busy" && <p class="summary-busy">{change.what}</p>}
          {change.state === "failed" && <p>{change.message}</p>}
          {change.state === "done" && <Done answer={change.answer} title={change.title} onShow={onShow} />}
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

interface DoneProps {
  readonly answer: Extract<Change, { state: "done" }>["answer"];
  /** What was done, where the answer doesn't say so. */
  readonly title: string | undefined;
  readonly onShow: (ids: readonly string[]) => void;
}

function Done({ answer, title, onShow }: DoneProps) {
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
      <p class="summary-title">{lines.join(", ") || title || deskTexts.rebuilt}</p>
      {answer.difference && <Difference difference={answer.difference} onShow={onShow} />}
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

/** What came into the graph and what went, in numbers. */
function Difference({
  difference: { came, went, joined, restated },
  onShow,
}: {
  readonly difference: GraphDifference;
  readonly onShow: DoneProps["onShow"];
}) {
  const lines = [
    deskTexts.came(came.counts),
    deskTexts.went(went.counts),
    deskTexts.joined(joined.length),
    deskTexts.restated(restated.length),
  ].filter(Boolean);
  const ids = came.entities.map(({ id }) => id);
  return (
    <>
      <p>{lines.join(" · ") || deskTexts.cameNothing}</p>
      {ids.length > 0 && (
        <button type="button" class="button" onClick={() => onShow(ids)}>
          {deskTexts.show}
        </button>
      )}
    </>
  );
}
