import type { EntityEdgeType } from "../model/schema.ts";
import { EVEN_EDGES } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";
import { orNone } from "../text/none.ts";
import { ownText } from "../text/own-text.ts";
import { edgeId } from "./edge-id.ts";
import type { Figure } from "./figures.ts";
import { saidTopic } from "./said-topic.ts";
import type { StatedIn, Statement } from "./statement.ts";

/** One thing said by one origin: its statements in order of publication. */
export interface ClaimGroup {
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly first: Statement;
  /** The edges that it is about, where subject and object are two entities, the first statement's first. */
  readonly edges: readonly ClaimedEdge[];
  /** What it says in words alone, as its first statement says it; null where that can't be compared. */
  readonly said: string | null;
  /** What it counts, as each statement's document tells place and day. */
  readonly figures: readonly Figure[];
}

/** What a claim with a relation says; even edges from the lesser id. */
export interface ClaimedEdge {
  readonly id: string;
  readonly type: EntityEdgeType;
  readonly source: string;
  readonly target: string;
}

/** The claim of these statements, in whatever order they come. */
export function groupOf(members: readonly Statement[]): ClaimGroup {
  const statements = [...members].sort(
    (a, b) =>
      byPublication(a.document, b.document) || a.claim.start - b.claim.start || byCodeUnit(a.hash, b.hash),
  );
  const [first] = statements;
  if (!first) throw new Error("a claim without a statement");
  let least = first.hash;
  for (const { hash } of statements) if (hash < least) least = hash;
  const edges = new Map(statements.flatMap(edgeOf).map((edge) => [edge.id, edge]));
  const figures = new Map(statements.flatMap((it) => it.figures).map((figure) => [figure.topic, figure]));
  return {
    id: ownText(`clm-${least}`),
    statements,
    first,
    edges: orNone([...edges.values()]),
    said: saidTopic(first),
    figures: orNone([...figures.values()]),
  };
}

/** Order of documents: by the date stated, then by id. */
const byPublication = (a: StatedIn, b: StatedIn): number =>
  byCodeUnit(a.order, b.order) || byCodeUnit(a.id, b.id);

/** Order of claims: by the first report that states them, then by id. */
export function byFirstReport(a: ClaimGroup, b: ClaimGroup): number {
  return byPublication(a.first.document, b.first.document) || byCodeUnit(a.id, b.id);
}

function edgeOf({ claim, subjects, objects }: Statement): ClaimedEdge[] {
  const [source, target] = [subjects[0]?.id, objects[0]?.id];
  const type = claim.relation;
  if (type === undefined || !source || !target || source === target) return [];
  const [from, to] = EVEN_EDGES.has(type) && target < source ? [target, source] : [source, target];
  return [{ id: edgeId(type, from, to), type, source: from, target: to }];
}
