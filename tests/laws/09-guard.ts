import { UserError } from "../../src/errors.ts";
import type { GraphStore, QueryLimits } from "../../src/store/graph-store.ts";
import type { HostileQuery } from "./hostile-queries.ts";

/** Little is given, so that what would go on for ever is ended soon. */
const LIMITS: QueryLimits = { rows: 1_000, bytes: 1_000_000, deadline: 1_500 };
/** Milliseconds after which a query counts as not ended: the deadline, and the time to end and to begin anew. */
const ENDED_WITHIN = 20_000;

/** What the law asks of a store. */
export type AskedStore = Pick<GraphStore, "contents" | "marker" | "query">;

const bytesOf = async (store: AskedStore): Promise<string> =>
  JSON.stringify([await store.contents(), await store.marker()]);

/** What the query did that it may not have done; empty where it was refused, or answered without harm. */
async function harmOf(store: AskedStore, { cypher, parameters = {} }: HostileQuery): Promise<string[]> {
  const harm: string[] = [];
  const before = await bytesOf(store);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, ENDED_WITHIN, "late");
  });
  const asked = store.query(cypher, parameters, LIMITS).then(
    (answer) => {
      if (JSON.stringify(answer.rows).length > LIMITS.bytes) harm.push("answered more than its limit");
      if (/root:x:0:0/.test(JSON.stringify(answer.rows))) harm.push("read a file of this machine");
    },
    (error: unknown) => {
      if (!(error instanceof UserError)) harm.push(`broke the store: ${error}`);
      else if (/\n/.test(error.message)) harm.push("was refused in more than one line");
    },
  );
  if ((await Promise.race([asked, late])) === "late") harm.push("did not end");
  clearTimeout(timer);
  if ((await bytesOf(store)) !== before) harm.push("changed the graph");
  const next = await store.query("RETURN 1 AS one", {}, { ...LIMITS, deadline: 10_000 }).catch(() => null);
  if (next?.rows[0]?.[0] !== 1) harm.push("kept the next query from being answered");
  return harm;
}

/** Law 9 on a filled store: what harm each of the queries did, as `query: harm`; empty where the law holds. */
export async function harmDone(store: AskedStore, queries: readonly HostileQuery[]): Promise<string[]> {
  const found: string[] = [];
  for (const query of queries)
    for (const harm of await harmOf(store, query)) found.push(`${query.cypher.slice(0, 120)}: ${harm}`);
  return found;
}
