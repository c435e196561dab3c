import { useState } from "preact/hooks";
import type { LibraryAnswer, QueryAnswer } from "../../src/model/http.ts";
import { api, RequestFailed } from "../api.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { LibraryPicker } from "./library-picker.tsx";
import { ParameterFields, type ParameterValues } from "./parameter-fields.tsx";
import { ResultTable } from "./result-table.tsx";

/** A question in Cypher and its answer as a table. */
export function AskDrawer({ onClose }: { readonly onClose: () => void }) {
  const [cypher, setCypher] = useState<string>(texts.askExample);
  const [saved, setSaved] = useState<LibraryAnswer["queries"][number] | null>(null);
  const [values, setValues] = useState<ParameterValues>({});
  const [answer, setAnswer] = useState<QueryAnswer | null>(null);
  const [failure, setFailure] = useState("");
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    if (isRunning || !cypher.trim()) return;
    setRunning(true);
    setFailure("");
    try {
      setAnswer(await api.query(cypher, values));
    } catch (error) {
      setAnswer(null);
      const isGone = error instanceof RequestFailed && error.code === "unreachable";
      setFailure(isGone ? `${texts.goneTitle}. ${texts.goneText}` : String((error as Error).message));
    } finally {
      setRunning(false);
    }
  };
  return (
    <section class="drawer ask" aria-label={texts.askTitle}>
      <header class="drawer-head">
        <h2>{texts.askTitle}</h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <form
        class="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <LibraryPicker
          onChoose={(query) => {
            setSaved(query);
            setCypher(query.cypher);
            setValues(Object.fromEntries(query.parameters.map((it) => [it.name, it.default])));
            setAnswer(null);
          }}
        />
        {saved && <p class="ask-purpose">{saved.purpose}</p>}
        {saved && <ParameterFields parameters={saved.parameters} values={values} onChange={setValues} />}
        <textarea
          aria-label={texts.askLabel}
          value={cypher}
          rows={5}
          spellcheck={false}
          autocapitalize="off"
          onInput={(event) => setCypher(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void run();
          }}
        />
        <p>
          <button type="submit" class="button is-strong" disabled={isRunning}>
            {isRunning ? texts.running : texts.run}
          </button>
          <span class="quiet">{texts.runHint}</span>
        </p>
      </form>
      <div class="ask-answer" aria-live="polite">
        {failure && <p class="ask-failure">{failure}</p>}
        {answer && <ResultTable answer={answer} />}
      </div>
    </section>
  );
}
