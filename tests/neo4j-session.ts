import neo4j from "neo4j-driver";

export interface Neo4jServer {
  readonly name: string;
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** Runs statements on a server as any other of its users would; rows with plain numbers. */
export function neo4jSession(server: Neo4jServer) {
  return async (statement: string, database = "neo4j"): Promise<unknown[][]> => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      disableLosslessIntegers: true,
    });
    try {
      const { records } = await driver.executeQuery(statement, {}, { database });
      return records.map((row) => [...row.values()]);
    } finally {
      await driver.close();
    }
  };
}
