import type { QueryAnswer } from "../../src/model/http.ts";
import { texts } from "../texts.ts";
import { ResultCell } from "./result-cell.tsx";

/** Rows drawn at the most: more are counted. */
const MOST = 500;

/** The answer to a query. */
export function ResultTable({ answer: { columns, rows, truncated } }: { readonly answer: QueryAnswer }) {
  return (
    <>
      <p class="quiet">
        {texts.rows(rows.length)}
        {(truncated || rows.length > MOST) && `, ${texts.truncated}`}
      </p>
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
          {rows.slice(0, MOST).map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={columns[column]}>
                  <ResultCell value={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
