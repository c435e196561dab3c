import type { Graph } from "../../model/graph.ts";
import { claimKnownSince } from "../export/known-since.ts";
import { Causes, type Judged } from "./causes.ts";
import type { ClaimTold, GraphDiff } from "./graph-diff.ts";
import { GraphState } from "./graph-state.ts";
import { type Descent, descent } from "./heirs.ts";

/** A graph, and what was judged when it was made. */
export interface JudgedGraph {
  readonly graph: Graph;
  readonly judgements: Judged;
}

/**
 * How a graph differs from what it was, and why. `isOverTime`: both are of the same reports, known by two days, so that a
 * claim without a day is told apart instead of being new.
 */
export function diffGraphs(old: JudgedGraph, young: JudgedGraph, isOverTime = false): GraphDiff {
  const [before, after] = [new GraphState(old.graph), new GraphState(young.graph)];
  const causes = new Causes([before, after], [old.judgements, young.judgements], isOverTime);
  const isUnchanged = (document: string): boolean => causes.isUnchanged(document);
  const entities = descent(before.mentionsOf, after.mentionsOf, isUnchanged);
  const claims = withSameIds(descent(before.statementsOf, after.statementsOf, isUnchanged), before, after);
  const because = (claim: ClaimTold) => ({ ...claim, because: causes.ofDocuments(claim.documents) });
  const idsOf = (state: GraphState): string[] => state.labelled("Claim").map(({ id }) => id);
  const isUndated = (id: string): boolean =>
    isOverTime && claimKnownSince(after.nodeById.get(id)?.properties ?? {}) === undefined;
  const fresh = idsOf(after).filter((id) => !claims.ancestors.has(id));
  const isDisputed = (state: GraphState, id: string): boolean => state.claim(id).status === "disputed";
  const otherwise = (state: GraphState, origins: Descent["heirs"], other: GraphState) =>
    idsOf(state)
      .filter((id) => isDisputed(state, id))
      .filter((id) => {
        const same = origins.get(id) ?? [];
        return same.length > 0 && same.every((it) => !isDisputed(other, it));
      })
      .map((id) => {
        const by = state.opponentsOf(id);
        return { ...state.claim(id), by, because: causes.ofDocuments(by.flatMap((it) => it.documents)) };
      });
  return {
    documents: causes.documents,
    added: fresh.filter((id) => !isUndated(id)).map((id) => because(after.claim(id))),
    withdrawn: idsOf(before)
      .filter((id) => !claims.heirs.has(id))
      .map((id) => because(before.claim(id))),
    disputed: otherwise(after, claims.ancestors, before),
    settled: otherwise(before, claims.heirs, after),
    merged: [entities, claims].flatMap(({ ancestors }) =>
      several(ancestors).map(([id, from]) => ({
        into: after.part(id),
        from: from.map((it) => before.part(it)),
        because: causesOfParts(causes, from, [id], true, [before, after]),
      })),
    ),
    split: [entities, claims].flatMap(({ heirs }) =>
      several(heirs).map(([id, into]) => ({
        from: before.part(id),
        into: into.map((it) => after.part(it)),
        because: causesOfParts(causes, [id], into, false, [before, after]),
      })),
    ),
    undated: fresh.filter(isUndated).map((id) => after.claim(id)),
  };
}

function causesOfParts(
  causes: Causes,
  before: readonly string[],
  after: readonly string[],
  isJoined: boolean,
  [then, now]: readonly [GraphState, GraphState],
): ReturnType<Causes["ofDocuments"]> {
  const [first] = after;
  if (first !== undefined && now.nodeById.get(first)?.labels.includes("Entity"))
    return causes.ofIdentity(before, after, isJoined);
  const documents = [
    ...before.flatMap((it) => then.claim(it).documents),
    ...after.flatMap((it) => now.claim(it).documents),
  ];
  return causes.ofDocuments(documents.filter((it) => !causes.isUnchanged(it)));
}

/** Items that came from, or became, more than one; sorted by id. */
function several(lists: Descent["heirs"]): [string, readonly string[]][] {
  return [...lists].filter(([, all]) => all.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A claim with the same id is the same, whatever became of its documents. */
function withSameIds({ heirs, ancestors }: Descent, before: GraphState, after: GraphState): Descent {
  const [down, up] = [new Map(heirs), new Map(ancestors)];
  for (const { id } of before.labelled("Claim")) {
    if (!after.nodeById.has(id)) continue;
    down.set(id, [...new Set([...(down.get(id) ?? []), id])].sort());
    up.set(id, [...new Set([...(up.get(id) ?? []), id])].sort());
  }
  return { heirs: down, ancestors: up };
}
