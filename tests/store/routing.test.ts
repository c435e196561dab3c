import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";
import { BoltProxy } from "../../src/training/kills/bolt-proxy.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { boltStandIn, routes } from "./bolt-stand-in.ts";

/** One server plays a cluster: reached by one way as the member that writes, by another as the one that reads. */
await onEachNeo4j("a cluster, by its neo4j:// address", (server) => {
  let writer: BoltProxy;
  let reader: BoltProxy;
  let store: GraphStore | undefined;
  beforeAll(async () => {
    [writer, reader] = [await BoltProxy.open(server.uri), await BoltProxy.open(server.uri)];
  });
  afterAll(async () => {
    await store?.close();
    await Promise.all([writer.close(), reader.close()]);
  });

  test("what is written goes to the member that writes, what is read to another, which first has what was written", async () => {
    const hostOf = (proxy: BoltProxy): string => proxy.uri.slice("bolt://".length);
    const router = await boltStandIn({
      answer: (request, _, address) =>
        request === "ROUTE"
          ? routes({ ROUTE: [address], WRITE: [hostOf(writer)], READ: [hostOf(reader)] })
          : undefined,
    });
    const graph = generatedGraph(200, 400);
    store = await openNeo4jStore({ ...server, uri: `neo4j://${router}`, project: "routed" });
    await store.bringTo(graph, "one");
    expect(writer.requests).toContain("COMMIT");
    reader.expect();
    writer.expect();
    expect(await store.contents()).toEqual(graph);
    expect(await store.marker()).toBe("one");
    const { rows } = await store.query("MATCH (n:Entity) RETURN count(n) AS entities", {});
    expect(rows).toEqual([[graph.nodes.filter((it) => it.labels.includes("Entity")).length]]);
    expect(writer.requests).toEqual([]);
    expect(reader.requests).not.toContain("COMMIT");
    expect(reader.bookmarked.length).toBeGreaterThan(0);
    expect(reader.bookmarked.filter((it) => it === "RUN")).toEqual(
      reader.requests.filter((it) => it === "RUN"),
    );
  });
});
