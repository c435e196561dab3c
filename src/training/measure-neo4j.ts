import { Connection } from "../store/neo4j/connection.ts";
import { loadPlainly } from "../store/neo4j/load-plainly.ts";
import { openNeo4jStore } from "../store/neo4j/open-neo4j-store.ts";
import { startNeo4j } from "../store/neo4j-server/start-neo4j.ts";
import type { Neo4jVersion } from "../store/neo4j-server/versions.ts";
import type { MeasuredStore } from "./bench-stores.ts";

/** Opens new and empty stores on a Neo4j, to be measured. */
export interface MeasuredNeo4j {
  open(): Promise<MeasuredStore>;
  stop(): Promise<void>;
}

/** Starts two throw-away servers of a release: one for the store, one for the bare load beside it. */
export async function measureNeo4j(version: Neo4jVersion): Promise<MeasuredNeo4j> {
  const servers = await Promise.all([startNeo4j({ version }), startNeo4j({ version })]);
  const [own, bare] = servers;
  return {
    async open() {
      let store = await openNeo4jStore({ ...own, project: "measured" });
      return {
        store,
        async reopen() {
          store = await openNeo4jStore({ ...own, project: "measured" });
          return store;
        },
        loadPlainly: (graph) => loadPlainly(bare, graph),
        async dispose() {
          await store.bringTo({ nodes: [], edges: [] }, "disposed");
          await store.close();
          const connection = await Connection.open(bare);
          await connection.command("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
          await connection.close();
        },
      };
    },
    async stop() {
      await Promise.all(servers.map((it) => it.stop()));
    },
  };
}
