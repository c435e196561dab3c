import type { Graph } from "../../model/graph.ts";
import { BASE_LABELS } from "../../model/schema.ts";
import { graphRows } from "../rows.ts";
import { type Address, Connection } from "./connection.ts";
import { driverProperties } from "./driver-values.ts";
import { SCHEMA } from "./statements.ts";

const BATCH = 5_000;

/**
 * Loads the rows of a graph into an empty database by bare `UNWIND $rows … CREATE`, with unique ids of nodes and nothing
 * else: no comparing, no search, no marker. What a store's own load is measured against.
 */
export async function loadPlainly(address: Address, graph: Graph): Promise<void> {
  const connection = await Connection.open(address);
  for (const base of BASE_LABELS) await connection.command(SCHEMA.get(`vouch_id_${base}`) ?? "");
  const work = new Map<string, object[]>();
  const add = (statement: string, row: object): void => {
    const rows = work.get(statement);
    if (rows) rows.push(row);
    else work.set(statement, [row]);
  };
  const { nodes, edges } = graphRows(graph);
  for (const { labels, properties } of nodes)
    add(`UNWIND $rows AS row CREATE (n:${labels.join(":")}) SET n = row`, driverProperties(properties));
  for (const { type, source, sourceBase, target, targetBase, properties } of edges)
    add(
      `UNWIND $rows AS row MATCH (a:${sourceBase} {id: row.source}) MATCH (b:${targetBase} {id: row.target}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      { source, target, properties: driverProperties(properties) },
    );
  for (const [statement, rows] of work)
    for (let at = 0; at < rows.length; at += BATCH)
      await connection.write((transaction) =>
        transaction.run(statement, { rows: rows.slice(at, at + BATCH) }),
      );
  await connection.close();
}
