import type { Plan, Session } from "neo4j-driver";
import { QueryRefused } from "../../errors.ts";
import { isAllowedProcedure } from "../query-guard.ts";

/** Operators of plans that only read, as met on 5.26 and 2026; which of them is planned depends on the data. */
const OPERATORS: ReadonlySet<string> = new Set(
  (
    "AntiConditionalApply AntiSemiApply Apply Argument CacheProperties CartesianProduct Distinct DynamicLabelNodeLookup " +
    "EagerAggregation EmptyResult EmptyRow Expand Filter LetSemiApply Limit NodeCountFromCountStore Optional OptionalExpand " +
    "OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop ProduceResults ProjectEndpoints Projection " +
    "RelationshipCountFromCountStore Repeat RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath " +
    "ShowConstraints ShowIndexes Skip Sort StatefulShortestPath Top TriadicSelection Union Unwind VarLengthExpand"
  ).split(" "),
);

/** Families of reading operators, whose members are many: ways to find nodes and edges, and to join. */
const FAMILIES: readonly RegExp[] = [
  /^(Directed|Undirected|Node|MultiNode|AssertingMultiNode|Subtraction|Intersection|Union|All)\w*(Scan|Seek|SeekByRange|Search)$/,
  /HashJoin$/,
  /SemiApply$/,
];

function refuse(message: string): never {
  throw new QueryRefused("refused", message);
}

/** Refuses a query that the server does not plan as a pure read, by every operator and procedure of its plan. */
function refusePlan(queryType: string | null, plan: Plan | false | null): void {
  if (queryType !== "r" || !plan) refuse("the console only reads, and this is no question about the graph");
  const steps: Plan[] = [plan];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const operator = step.operatorType.replace(/[@(].*$/s, "");
    if (operator === "ProcedureCall") {
      const details: unknown = step.arguments.Details;
      const procedure = /^([\w.]+)\(/.exec(String(details))?.[1] ?? "";
      if (!isAllowedProcedure(procedure, "neo4j")) refuse(`CALL ${procedure}: the console can't call it`);
    } else if (!OPERATORS.has(operator) && !FAMILIES.some((family) => family.test(operator)))
      refuse(`the console only reads; this would be planned as ${operator}`);
    steps.push(...step.children);
  }
}

/** Texts whose plan was found harmless, remembered. */
const MOST_TEXTS = 2_000;

/** Lets through what the server plans as a pure read; a text that was let through before is not planned again. */
export class PlanGuard {
  readonly #harmless = new Set<string>();

  /** Throws QueryRefused, or the server's error for a text that it does not understand. */
  async refuse(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    session: Pick<Session, "run">,
    deadline: number,
  ): Promise<void> {
    if (this.#harmless.has(cypher)) return;
    const { summary } = await session.run(`EXPLAIN ${cypher}`, parameters, { timeout: deadline });
    refusePlan(summary.queryType, summary.plan);
    if (this.#harmless.size >= MOST_TEXTS) this.#harmless.clear();
    this.#harmless.add(cypher);
  }
}
