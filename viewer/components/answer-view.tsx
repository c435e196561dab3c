import { useContext, useMemo } from "preact/hooks";
import type { QueryAnswer } from "../../src/model/http.ts";
import { answerAsCsv } from "../ask/answer-as-csv.ts";
import { idsInAnswer } from "../ask/ids-in-answer.ts";
import { freeName, nextColor } from "../ask/layer-colors.ts";
import { saveFile } from "../ask/save-file.ts";
import { GraphContext } from "../state/graph-context.ts";
import { useView } from "../state/use-view.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { ResultTable } from "./result-table.tsx";

interface AnswerViewProps {
  readonly answer: QueryAnswer;
  /** Of the saved question that it answers. */
  readonly title: string | undefined;
  /** Brings entities into view. */
  readonly onShow: (ids: readonly string[]) => void;
}

/** An answer as a table, and what can be done with it: colour its entities, or save it. */
export function AnswerView({ answer, title, onShow }: AnswerViewProps) {
  const graph = useContext(GraphContext);
  const { state, run } = useView();
  const nodes = useMemo(() => (graph ? idsInAnswer(answer, graph) : []), [answer, graph]);
  const color = (): void => {
    const name = freeName(title ?? texts.unnamed(state.layers.length + 1), state.layers);
    run({
      label: texts.colored(name, nodes.length),
      change: (now) => ({ ...now, layers: [...now.layers, { name, color: nextColor(now.layers), nodes }] }),
    });
    onShow(nodes);
  };
  return (
    <section aria-label={texts.answer}>
      <p class="answer-actions">
        <span role="status">
          {answer.rows.length === 0 ? texts.none : texts.rows(answer.rows.length)}
          {answer.truncated && `, ${texts.truncated}`}
        </span>
        {nodes.length > 0 ? (
          <button type="button" class="button" onClick={color}>
            {texts.color(nodes.length)}
          </button>
        ) : (
          <span class="quiet">{answer.rows.length > 0 && texts.nothingToColor}</span>
        )}
        <button
          type="button"
          class="button"
          title={texts.csvTitle}
          onClick={() => saveFile(`${texts.file}.csv`, "text/csv", `\ufeff${answerAsCsv(answer)}`)}
        >
          {texts.csv}
        </button>
        <button
          type="button"
          class="button"
          title={texts.jsonTitle}
          onClick={() => saveFile(`${texts.file}.json`, "application/json", JSON.stringify(answer, null, 2))}
        >
          {texts.json}
        </button>
      </p>
      {answer.rows.length > 0 && <ResultTable answer={answer} />}
    </section>
  );
}
