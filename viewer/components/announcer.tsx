import { useEffect, useState } from "preact/hooks";
import { onAnnounced } from "../state/announce.ts";
import { useView } from "../state/use-view.ts";

/** Says what was done to those who hear the page: each step of the history, and what other parts tell. */
export function Announcer() {
  const { steps, at, arrival } = useView();
  const [text, setText] = useState("");
  const step = steps[at];
  useEffect(() => onAnnounced(setText), []);
  useEffect(() => {
    if (arrival === "new" && step && !step.isReplacing) setText(step.label);
  }, [step?.id]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
