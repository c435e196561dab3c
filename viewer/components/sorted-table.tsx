import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { sortedRows, type TableColumn } from "../explore/table-rows.ts";
import { useView } from "../state/use-view.ts";
import { exploreTexts as texts } from "../texts/explore.ts";

export interface ShownColumn<Row> extends TableColumn<Row> {
  readonly id: string;
  /** How a cell is drawn, where it is more than its value. */
  readonly draw?: (row: Row) => ComponentChildren;
}

interface SortedTableProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly ShownColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Id of the column by which it is sorted at first, the greatest first. */
  readonly sorted: string;
}

/** Rows drawn at first, and more with each click: a table of fifty thousand doesn't stop the page. */
const STEP = 200;

/** A table that is sorted by a click on a column's head. */
export function SortedTable<Row>({ rows, columns, keyOf, sorted }: SortedTableProps<Row>) {
  const { state } = useView();
  const [order, setOrder] = useState({ id: sorted, isDescending: true });
  const [most, setMost] = useState(STEP);
  const column = columns.find(({ id }) => id === order.id);
  const ordered = useMemo(
    () => (column ? sortedRows(rows, column, order.isDescending) : rows),
    [rows, column, order.isDescending],
  );
  if (rows.length === 0) return <p class="quiet is-padded">{texts.emptyTable}</p>;
  return (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            {columns.map(({ id, name, isNumber }) => {
              const isSorted = id === order.id;
              const direction = order.isDescending ? "descending" : "ascending";
              return (
                <th
                  key={id}
                  scope="col"
                  class={isNumber ? "is-number" : undefined}
                  aria-sort={isSorted ? direction : "none"}
                >
                  <button
                    type="button"
                    title={texts.sortBy(name)}
                    onClick={() =>
                      setOrder({ id, isDescending: isSorted ? !order.isDescending : isNumber === true })
                    }
                  >
                    {name}
                    <span aria-hidden="true">{isSorted ? (order.isDescending ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, most).map((row) => {
            const key = keyOf(row);
            return (
              <tr key={key} class={state.selection?.id === key ? "is-selected" : undefined}>
                {columns.map(({ id, name, isNumber, read, draw }) => (
                  <td key={id} class={isNumber ? "is-number" : undefined} data-name={name}>
                    {draw ? draw(row) : <bdi>{read(row)}</bdi>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > most && (
        <button type="button" class="button is-wide" onClick={() => setMost(most + STEP)}>
          {texts.moreRows(Math.min(STEP, rows.length - most))}
        </button>
      )}
    </div>
  );
}
