import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { onEachNeo4j, wipe } from "../neo4j-servers.ts";
import { testGraphStore } from "./contract.ts";

await onEachNeo4j("the store", (server) => {
  testGraphStore(server.name, async () => {
    await wipe(server);
    let store = await openNeo4jStore({ ...server, project: "contract" });
    return {
      store,
      async reopen() {
        await store.close();
        store = await openNeo4jStore({ ...server, project: "contract" });
        return store;
      },
      async dispose() {
        await store.close();
        await wipe(server);
      },
    };
  });
});
