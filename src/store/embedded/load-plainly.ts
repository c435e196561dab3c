import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import type { Graph } from "../../model/graph.ts";
import { changesBetween } from "../difference.ts";
import { graphRows } from "../rows.ts";
import { schemaStatements } from "../statement.ts";
import { applyChanges } from "./apply-changes.ts";

/**
 * Loads the rows of a graph into a new file as quickly as the engine takes them: no comparing, marker or checkpoint.
 * What a store's own load is measured against.
 */
export async function loadPlainly(folder: string, graph: Graph): Promise<void> {
  const db = grafeo.GrafeoDB.create(join(folder, "plain.grafeo"));
  for (const text of schemaStatements()) await db.executeCypher(text);
  const none = { nodes: new Map(), edges: new Map() };
  await applyChanges(
    db,
    changesBetween(none, graphRows(graph)),
    () => undefined,
    () => {},
  );
  db.close();
}
