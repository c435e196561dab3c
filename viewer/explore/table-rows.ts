import type { DaySpan } from "../../src/model/facts.ts";
import type { DrawnEdge, DrawnNode } from "../../src/model/http.ts";
import { dateOfDay } from "../../src/text/day-number.ts";
import { markOf } from "../appearance/edge-style.ts";
import type { EdgeMark } from "../appearance/palette.ts";
import type { ExploreIndex } from "./explore-index.ts";
import type { Shown } from "./shown-under.ts";

export type Cell = string | number | null;

/** A column of a table of what is shown. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly isNumber?: boolean;
  readonly read: (row: Row) => Cell;
}

export interface EntityRow {
  readonly node: DrawnNode;
  /** Edges that are shown. */
  readonly degree: number;
  readonly known: string | null;
  readonly happened: DaySpan | null;
}

export interface RelationRow {
  readonly edge: DrawnEdge;
  readonly source: DrawnNode;
  readonly target: DrawnNode;
  readonly mark: EdgeMark;
  readonly known: string | null;
  readonly happened: DaySpan | null;
}

const dateOf = (day: number | undefined): string | null =>
  day === undefined || Number.isNaN(day) ? null : dateOfDay(day);

/** The entities that are shown. */
export function entityRows(index: ExploreIndex, shown: Shown): EntityRow[] {
  const degrees = new Int32Array(index.nodes.length);
  for (let at = 0; at < shown.edges.length; at++) {
    if (!shown.edges[at]) continue;
    for (const end of [index.sources[at] ?? 0, index.targets[at] ?? 0])
      degrees[end] = (degrees[end] ?? 0) + 1;
  }
  return index.nodes.flatMap((node, at) =>
    shown.nodes[at]
      ? {
          node,
          degree: degrees[at] ?? 0,
          known: dateOf(index.nodeItems.known[at]),
          happened: node.type === "Event" ? (index.nodeItems.happened[at]?.[0] ?? null) : null,
        }
      : [],
  );
}

/** The relations that are shown. */
export function relationRows(index: ExploreIndex, shown: Shown): RelationRow[] {
  return index.edges.flatMap((edge, at) => {
    const source = index.nodes[index.sources[at] ?? -1];
    const target = index.nodes[index.targets[at] ?? -1];
    if (!shown.edges[at] || !source || !target) return [];
    const happened = index.edgeItems.happened[at]?.[0] ?? null;
    return { edge, source, target, mark: markOf(edge), known: dateOf(index.edgeItems.known[at]), happened };
  });
}

/** Rows by one column; what has no value stands last either way, and equals keep their order. */
export function sortedRows<Row>(
  rows: readonly Row[],
  { read }: Pick<TableColumn<Row>, "read">,
  isDescending: boolean,
): Row[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: read(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === b) return 0;
      if (a === null || a === "") return 1;
      if (b === null || b === "") return -1;
      return sign * (a < b ? -1 : 1);
    })
    .map(({ row }) => row);
}
