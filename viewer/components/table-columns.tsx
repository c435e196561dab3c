import type { DaySpan } from "../../src/model/facts.ts";
import { dateOfDay } from "../../src/text/day-number.ts";
import { formatDate, formatInterval } from "../evidence/format-interval.ts";
import type { EntityRow, RelationRow } from "../explore/table-rows.ts";
import { useLink } from "../state/use-view.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { EDGE_MARK_NAMES, RELATIONS, spaced, TYPE_NAMES } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { Chip } from "./chip.tsx";
import type { ShownColumn } from "./sorted-table.tsx";

const spanWords = (span: DaySpan | null): string =>
  span
    ? formatInterval(
        span[0] === null ? undefined : dateOfDay(span[0]),
        span[1] === null ? undefined : dateOfDay(span[1]),
      )
    : "";

const startOf = (span: DaySpan | null): number | null => span?.[0] ?? span?.[1] ?? null;

/** When it was known and when it happened, alike for entities and relations. */
const TIMES: readonly ShownColumn<Pick<EntityRow & RelationRow, "known" | "happened">>[] = [
  {
    id: "known",
    name: texts.known,
    read: ({ known }) => known,
    draw: ({ known }) => (known ? formatDate(known) : ""),
  },
  {
    id: "happened",
    name: texts.happened,
    read: ({ happened }) => startOf(happened),
    draw: ({ happened }) => spanWords(happened),
  },
];

/** The table of entities. */
export const ENTITY_COLUMNS: readonly ShownColumn<EntityRow>[] = [
  { id: "name", name: texts.name, read: ({ node }) => node.name, draw: ({ node }) => <Chip who={node} /> },
  { id: "type", name: texts.type, read: ({ node }) => TYPE_NAMES[node.type].one },
  { id: "kind", name: texts.kind, read: ({ node }) => spaced(node.kind ?? "") },
  { id: "country", name: texts.country, read: ({ node }) => node.country ?? "" },
  { id: "degree", name: texts.degree, isNumber: true, read: ({ degree }) => degree },
  { id: "reports", name: texts.reports, isNumber: true, read: ({ node }) => node.documents },
  ...TIMES,
];

function RelationLink({ row: { edge } }: { readonly row: RelationRow }) {
  const link = useLink();
  return (
    <a href={link({ selection: { kind: "edge", id: edge.id }, document: null })}>
      {RELATIONS[edge.type].forth}
    </a>
  );
}

/** The table of relations. */
export const RELATION_COLUMNS: readonly ShownColumn<RelationRow>[] = [
  {
    id: "source",
    name: texts.source,
    read: ({ source }) => source.name,
    draw: ({ source }) => <Chip who={source} />,
  },
  {
    id: "relation",
    name: texts.relation,
    read: ({ edge }) => RELATIONS[edge.type].forth,
    draw: (row) => <RelationLink row={row} />,
  },
  {
    id: "target",
    name: texts.target,
    read: ({ target }) => target.name,
    draw: ({ target }) => <Chip who={target} />,
  },
  {
    id: "status",
    name: texts.status,
    read: ({ mark }) => EDGE_MARK_NAMES[mark],
    draw: ({ mark }) => <Badge tone={mark}>{EDGE_MARK_NAMES[mark]}</Badge>,
  },
  { id: "origins", name: texts.origins, isNumber: true, read: ({ edge }) => edge.origins },
  { id: "reports", name: texts.reports, isNumber: true, read: ({ edge }) => edge.reports },
  ...TIMES,
];
