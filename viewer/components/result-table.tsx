import { useState } from "preact/hooks";
import type { QueryAnswer } from "../../src/model/http.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { ResultCell } from "./result-cell.tsx";

/** What scrolls can be reached by keys, also where it holds no link. */
const focusable = (element: HTMLElement | null): void => {
  if (element) element.tabIndex = 0;
};

/** Rows drawn at once. */
const STEP = 200;

/** The rows of an answer; of many the first, until more are asked for. */
export function ResultTable({ answer: { columns, rows } }: { readonly answer: QueryAnswer }) {
  const [shown, setShown] = useState(STEP);
  const rest = rows.length - shown;
  return (
    <>
      <section class="results-frame" aria-label={texts.table} ref={focusable}>
        <table class="results">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <bdi>{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (
                  <td key={column}>
                    <ResultCell value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button type="button" class="button is-wide" onClick={() => setShown(shown + STEP)}>
          {texts.moreRows(Math.min(rest, STEP))}
        </button>
      )}
    </>
  );
}
