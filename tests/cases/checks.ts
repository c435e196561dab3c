import type { CaseGraph } from "./case-graph.ts";
import { checkClaimPairs, checkClaims, checkFigures, checkKnownOn } from "./check-claims.ts";
import { checkEdges, checkEntities, checkPairs } from "./check-entities.ts";
import { checkEvents, checkVerifications } from "./check-events.ts";
import { checkBoilerplate, checkFacts } from "./check-reports.ts";
import type { Expected } from "./expected.ts";
import { type Seen, seen } from "./seen.ts";

/** Looks at what the product made of a case; each line is something that was expected and is not so. */
export type Check = (expected: Expected, graph: Seen, made: CaseGraph) => string[];

/** What is looked at, in the order in which a failure is told. */
const CHECKS: readonly Check[] = [
  (_, __, { broken }) => broken.map((it) => `law broken: ${it}`),
  checkEntities,
  checkPairs,
  checkClaims,
  checkClaimPairs,
  checkKnownOn,
  checkFigures,
  checkEdges,
  checkEvents,
  checkVerifications,
  checkBoilerplate,
  checkFacts,
];

/** All in which the product's graph is not what the case expects. */
export function failuresOf(expected: Expected, made: CaseGraph): string[] {
  const graph = seen(made.graph);
  return CHECKS.flatMap((check) => check(expected, graph, made));
}
