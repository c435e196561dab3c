import { afterAll, beforeAll, describe } from "vitest";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";

/** A store that a law is tried on. */
export interface LawStore {
  readonly sequences: number;
  /** Undefined where each sequence has a new store of its own. */
  readonly store: () => GraphStore | undefined;
}

/**
 * Tries a law on each engine: 300 random sequences on embedded stores, each new, and 30 on each Neo4j, one store
 * for all of them: each sequence finds what the one before left, and must bring it to its own graph.
 */
export async function onEachStore(law: string, body: (at: LawStore) => void): Promise<void> {
  describe(`${law}, on the embedded store`, () => body({ sequences: 300, store: () => undefined }));
  await onEachNeo4j(law, ({ uri, user, password }) => {
    let store: GraphStore | undefined;
    beforeAll(async () => {
      store = await openNeo4jStore({ uri, user, password, project: "laws" });
    });
    afterAll(() => store?.close());
    body({ sequences: 30, store: () => store });
  });
}
