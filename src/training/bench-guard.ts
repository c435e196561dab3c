import { UserError } from "../errors.ts";
import { readLibrary } from "../store/library.ts";
import { Connection } from "../store/neo4j/connection.ts";
import { driverParameter } from "../store/neo4j/driver-values.ts";
import { openNeo4jStore } from "../store/neo4j/open-neo4j-store.ts";
import { PlanGuard } from "../store/neo4j/plan-guard.ts";
import { startNeo4j } from "../store/neo4j-server/start-neo4j.ts";
import { NEO4J_VERSIONS } from "../store/neo4j-server/versions.ts";
import { guardQuery } from "../store/query-guard.ts";
import { generatedGraph } from "./generated-graph.ts";

/** How often each question of the library is asked in another text, after as many to warm up. */
const ROUNDS = 10;
const DEADLINE = 10_000;

/** A question in a text that was never seen before. */
interface Asked {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const questions = (round: number): Asked[] =>
  readLibrary().map(({ cypher, parameters }) => ({
    cypher: `${cypher}\n// ${round}`,
    parameters: Object.fromEntries(parameters.map((it) => [it.name, it.default])),
  }));

/** Milliseconds of each call, one after the other. */
async function times(asked: readonly Asked[], guard: (it: Asked) => Promise<void>): Promise<number[]> {
  const found: number[] = [];
  for (const it of asked) {
    const began = performance.now();
    await guard(it);
    found.push(performance.now() - began);
  }
  return found.sort((a, b) => a - b);
}

const told = (sorted: readonly number[]): string => {
  const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2);
  return `${at(0.5)} ms, p95 ${at(0.95)} ms`;
};

async function measure(
  name: string,
  guard: (it: Asked) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const rounds = (from: number): Asked[] =>
    Array.from({ length: ROUNDS }, (_, n) => questions(from + n)).flat();
  await times(rounds(0), guard);
  const asked = rounds(ROUNDS);
  const first = await times(asked, guard);
  const again = await times(asked, guard);
  say(`guard, ${name}: a new text ${told(first)}; one seen before ${told(again)} (${asked.length} texts)`);
}

/** What the guard takes of a question of the library before it is answered: its words on each engine, its plan on a server. */
export async function benchGuard(say: (line: string) => void): Promise<void> {
  await measure("embedded", async (it) => guardQuery(it.cypher, it.parameters, "embedded"), say);
  for (const version of NEO4J_VERSIONS)
    try {
      const server = await startNeo4j({ version });
      try {
        const store = await openNeo4jStore({ ...server, project: "measured" });
        await store.bringTo(generatedGraph(2_000, 4_000), "measured");
        await store.close();
        const connection = await Connection.open(server);
        const plans = new PlanGuard();
        const session = connection.readSession(200);
        await measure(
          `Neo4j ${version}`,
          async ({ cypher, parameters }) => {
            guardQuery(cypher, parameters, "neo4j");
            const given = driverParameter(parameters) as Record<string, unknown>;
            await plans.refuse(cypher, given, session, DEADLINE);
          },
          say,
        );
        await session.close();
        await connection.close();
      } finally {
        await server.stop();
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`guard, Neo4j ${version}: not measured, ${error.message}`);
    }
}
