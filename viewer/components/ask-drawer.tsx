import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { QueryAnswer } from "../../src/model/http.ts";
import { api, RequestFailed } from "../api.ts";
import { askedWith, queryOf, SELECTED } from "../ask/asked-with.ts";
import { cypherOfView, selectedIds } from "../ask/cypher-of-view.ts";
import { parametersIn } from "../ask/cypher-pieces.ts";
import { placeOfProblem } from "../ask/place-of-problem.ts";
import type { SavedQuestion } from "../ask/questions-about.ts";
import { GraphContext } from "../state/graph-context.ts";
import { nameIn } from "../state/name-in.ts";
import { useAnswer } from "../state/use-answer.ts";
import { useView } from "../state/use-view.ts";
import type { Parameter, Query } from "../state/view-state.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { texts as common } from "../texts.ts";
import { AnswerView } from "./answer-view.tsx";
import { CypherField } from "./cypher-field.tsx";
import { Icon } from "./icon.tsx";
import { LayerList } from "./layer-list.tsx";
import { LibraryPicker } from "./library-picker.tsx";
import { ParameterFields } from "./parameter-fields.tsx";

const NONE: readonly SavedQuestion[] = [];

interface AskDrawerProps {
  readonly onClose: () => void;
  /** Brings entities into view. */
  readonly onShow: (ids: readonly string[]) => void;
}

/** A question in Cypher, and its answer as a table whose entities can be coloured in the picture. */
export function AskDrawer({ onClose, onShow }: AskDrawerProps) {
  const graph = useContext(GraphContext);
  const { state, go } = useView();
  const { query, selection } = state;
  const library = useAnswer((signal) => api.library(signal), []);
  const questions = library.state === "ready" ? library.value.queries : NONE;
  const [{ cypher, revision }, setDraft] = useState({ cypher: query?.cypher ?? texts.example, revision: 0 });
  const type = (text: string): void => setDraft((now) => ({ ...now, cypher: text }));
  const replace = (text: string): void => setDraft((now) => ({ cypher: text, revision: now.revision + 1 }));
  const [values, setValues] = useState<ReadonlyMap<string, Parameter>>(new Map(query?.parameters));
  const [answer, setAnswer] = useState<{ readonly to: string; readonly value: QueryAnswer } | null>(null);
  const [failure, setFailure] = useState("");
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController | null>(null);

  const saved = questions.find((it) => it.cypher === cypher);
  const asked = askedWith(cypher, values, saved);
  const known = useMemo(
    () => ({
      [SELECTED]: texts.selectedAbout,
      ...Object.fromEntries(asked.map((it) => [it.name, it.about])),
    }),
    [cypher, saved],
  );
  const selected = selectedIds(selection, graph);

  const run = async ({ cypher: question, parameters }: Query): Promise<void> => {
    running.current?.abort();
    const asking = new AbortController();
    running.current = asking;
    setRunning(true);
    setFailure("");
    try {
      const own = Object.fromEntries(parameters);
      const given = parametersIn(question).includes(SELECTED) ? { ...own, [SELECTED]: selected } : own;
      const value = await api.query(question, given, asking.signal);
      if (!asking.signal.aborted) setAnswer({ to: question, value });
    } catch (error) {
      if (asking.signal.aborted) return;
      setAnswer(null);
      const isGone = error instanceof RequestFailed && error.code === "unreachable";
      setFailure(isGone ? `${common.goneTitle}. ${common.goneText}` : String((error as Error).message));
    } finally {
      if (!asking.signal.aborted) setRunning(false);
    }
  };
  useEffect(() => () => running.current?.abort(), []);

  const shown = JSON.stringify(query);
  useEffect(() => {
    if (!query) return;
    replace(query.cypher);
    setValues(new Map(query.parameters));
    void run(query);
  }, [shown]);

  const ask = (): void => {
    if (!cypher.trim()) return;
    const next = queryOf(cypher, asked);
    if (JSON.stringify(next) === shown) void run(next);
    else go({ query: next });
  };
  const choose = (question: SavedQuestion): void => {
    replace(question.cypher);
    setValues(new Map());
    setAnswer(null);
    setFailure("");
  };

  return (
    <section class="drawer ask" aria-label={texts.title}>
      <header class="drawer-head">
        <h2>{texts.title}</h2>
        <button type="button" class="icon-button" aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <form
        class="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <LibraryPicker questions={questions} onChoose={choose} />
        {saved && <p class="ask-purpose">{saved.purpose}</p>}
        <CypherField
          text={cypher}
          revision={revision}
          parameters={known}
          problem={failure ? placeOfProblem(cypher, failure) : null}
          onChange={type}
          onRun={ask}
        />
        {asked.length > 0 && (
          <fieldset class="parameters">
            <legend>{texts.parameters}</legend>
            <ParameterFields
              asked={asked}
              onChange={(name, value) => setValues(new Map(values).set(name, value))}
            />
          </fieldset>
        )}
        {parametersIn(cypher).includes(SELECTED) && (
          <p class="quiet ask-selected">
            <code>${SELECTED}</code>{" "}
            <bdi>
              {selected.length > 0 ? selected.map((id) => nameIn(graph, id)).join(", ") : texts.selectedNone}
            </bdi>
          </p>
        )}
        <p class="ask-run">
          <button type="submit" class="button is-strong" aria-disabled={isRunning}>
            {isRunning ? texts.running : texts.run}
          </button>
          <span class="quiet">{texts.runHint}</span>
          {graph && (
            <button type="button" class="button" onClick={() => replace(cypherOfView(state, graph))}>
              {texts.takeOver}
            </button>
          )}
        </p>
      </form>
      <LayerList />
      <div class="ask-answer">
        <div role="status">
          {failure && (
            <p class="ask-failure">
              <bdi>{failure}</bdi>
            </p>
          )}
        </div>
        {answer && (
          <AnswerView
            answer={answer.value}
            title={questions.find((it) => it.cypher === answer.to)?.title}
            onShow={onShow}
          />
        )}
      </div>
    </section>
  );
}
