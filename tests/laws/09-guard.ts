import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../src/errors.ts";
import type { GraphStore, QueryLimits } from "../../src/store/graph-store.ts";
import type { HostileQuery } from "./hostile/hostile-query.ts";

/** Little is given, so that what would go on for ever is ended soon. */
const LIMITS: QueryLimits = { rows: 1_000, bytes: 1_000_000, deadline: 1_500 };
/** Milliseconds after which a query counts as not ended: the deadline, and the time to end and to begin anew. */
const ENDED_WITHIN = 20_000;
/** Milliseconds in which the next plain question is answered. */
const NEXT_WITHIN = 2_000;

/** What the law asks of a store. */
export type AskedStore = Pick<GraphStore, "contents" | "marker" | "query">;

const bytesOf = async (store: AskedStore): Promise<string> =>
  JSON.stringify([await store.contents(), await store.marker()]);

/** What hostile queries reach for outside of the store: an address that is listened at, and a file that isn't there yet. */
interface Outside {
  readonly port: number;
  readonly file: string;
  /** What was reached since it was last asked. */
  harm(): string[];
  close(): void;
}

async function openOutside(): Promise<Outside> {
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((done) => listener.listen(0, "::", done));
  const folder = mkdtempSync(join(tmpdir(), "vouch-outside-"));
  const file = join(folder, "evil");
  return {
    port: (listener.address() as AddressInfo).port,
    file,
    harm() {
      const found = [
        ...(connections > 0 ? ["opened a connection"] : []),
        ...(existsSync(file) ? ["wrote a file"] : []),
      ];
      connections = 0;
      return found;
    },
    close() {
      listener.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the query did that it may not have done; empty where it was refused, or answered without harm. */
async function harmOf(
  store: AskedStore,
  { cypher, parameters = {} }: HostileQuery,
  outside: Outside,
): Promise<string[]> {
  const harm: string[] = [];
  const aimed = cypher.replaceAll(":9/", `:${outside.port}/`).replaceAll("/tmp/evil", outside.file);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, ENDED_WITHIN, "late");
  });
  const asked = store.query(aimed, parameters, LIMITS).then(
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
  harm.push(...outside.harm());
  const started = performance.now();
  const next = await store.query("RETURN 1 AS one", {}, { ...LIMITS, deadline: 10_000 }).catch(() => null);
  const waited = performance.now() - started;
  if (next?.rows[0]?.[0] !== 1) harm.push("kept the next query from being answered");
  else if (waited > NEXT_WITHIN) harm.push(`let the next query wait for ${Math.round(waited)} ms`);
  return harm;
}

/** Law 9 on a filled store: what harm each of the queries did, as `query: harm`; empty where the law holds. */
export async function harmDone(store: AskedStore, queries: readonly HostileQuery[]): Promise<string[]> {
  const found: string[] = [];
  const outside = await openOutside();
  let before = await bytesOf(store);
  for (const query of queries) {
    const harm = await harmOf(store, query, outside);
    const after = await bytesOf(store);
    if (after !== before) harm.push("changed the graph");
    before = after;
    found.push(...harm.map((it) => `${query.cypher.slice(0, 120)}: ${it}`));
  }
  outside.close();
  return found;
}
