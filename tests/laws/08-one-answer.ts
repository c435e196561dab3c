import { isDeepStrictEqual } from "node:util";
import type { Graph } from "../../src/model/graph.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";

export interface Question {
  readonly name: string;
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Law 8 on two stores of one graph: the questions of which the two differ in columns, rows or their order; empty where the law holds. */
export async function differingAnswers(
  one: Pick<GraphStore, "query">,
  other: Pick<GraphStore, "query">,
  questions: readonly Question[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { name, cypher, parameters } of questions) {
    const [a, b] = [await one.query(cypher, parameters), await other.query(cypher, parameters)];
    if (!isDeepStrictEqual(a, b)) found.push(`${name}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`);
  }
  return found;
}

/** What two stores of one graph answer otherwise when they are asked without Cypher: names, neighbours, ways. */
export async function differingCalls(one: GraphStore, other: GraphStore, graph: Graph): Promise<string[]> {
  const entities = graph.nodes.filter((it) => it.labels.includes("Entity"));
  const names = [...new Set(entities.flatMap((it) => String(it.properties.name).split(" ")))].slice(0, 25);
  const pairs = entities.slice(0, 5).flatMap((a) => entities.slice(-5).map((b) => [a.id, b.id] as const));
  const calls: [string, (store: GraphStore) => Promise<unknown>][] = [
    ...names.map((it): [string, (store: GraphStore) => Promise<unknown>] => [
      `search ${it}`,
      (store) => store.search(it.slice(0, 4), 20),
    ]),
    ...entities
      .slice(0, 12)
      .map(({ id }): [string, (store: GraphStore) => Promise<unknown>] => [
        `neighbourhood ${id}`,
        (store) => store.neighbourhood([id], { limit: 5 }),
      ]),
    ...pairs.map(([a, b]): [string, (store: GraphStore) => Promise<unknown>] => [
      `path ${a} ${b}`,
      (store) => store.path(a, b, 6),
    ]),
  ];
  const found: string[] = [];
  for (const [name, call] of calls) {
    const [a, b] = [await call(one), await call(other)];
    if (!isDeepStrictEqual(a, b)) found.push(`${name}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`);
  }
  return found;
}
