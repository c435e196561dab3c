import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Connection } from "../../store/neo4j/connection.ts";
import { openNeo4jStore } from "../../store/neo4j/open-neo4j-store.ts";
import { type RunningNeo4j, startNeo4j } from "../../store/neo4j-server/start-neo4j.ts";
import type { Neo4jVersion } from "../../store/neo4j-server/versions.ts";
import { generatedGraph } from "../generated-graph.ts";

/** What lies in a database before a load: nothing at all; our indexes alone; another state of the project, of the same ids or not. */
export const BEGINNINGS = ["new", "emptied", "other"] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** A server whose data outlives its killing. */
export class KeptServer {
  readonly #version: Neo4jVersion;
  readonly #project: string;
  readonly #home: string;
  #running: RunningNeo4j;

  private constructor(version: Neo4jVersion, project: string, home: string, running: RunningNeo4j) {
    this.#version = version;
    this.#project = project;
    this.#home = home;
    this.#running = running;
  }

  static async start(version: Neo4jVersion, project: string): Promise<KeptServer> {
    const home = mkdtempSync(join(tmpdir(), "vouch-killed-"));
    return new KeptServer(version, project, home, await startNeo4j({ version, home, isKilled: true }));
  }

  get uri(): string {
    return this.#running.uri;
  }

  /** Kills the server as a power cut would. */
  kill(): void {
    void this.#running.stop();
  }

  /** Waits until the killed one is gone, and starts it again on the same data and port. */
  async restart(): Promise<void> {
    await this.#running.ended;
    const { port } = new URL(this.uri.replace("neo4j:", "http:"));
    const kept = { version: this.#version, home: this.#home, isKilled: true };
    this.#running = await startNeo4j({ ...kept, port: Number(port) });
  }

  async stop(): Promise<void> {
    await this.#running.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }

  async begin(beginning: Beginning): Promise<void> {
    const connection = await Connection.open(this.#running);
    try {
      await connection.command("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
      if (beginning === "new") await dropSchema(connection);
    } finally {
      await connection.close();
    }
    if (beginning !== "other") return;
    const store = await openNeo4jStore({ ...this.#running, project: this.#project });
    await store.bringTo(generatedGraph(1_000, 2_000), "another state");
    await store.close();
  }

  /** Nodes and edges that lie in the database, whosever they are. */
  async counts(): Promise<{ readonly nodes: number; readonly edges: number }> {
    const connection = await Connection.open(this.#running);
    try {
      const [row] = await connection.rows(
        "RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS edges",
        {},
      );
      return { nodes: Number(row?.get("nodes")), edges: Number(row?.get("edges")) };
    } finally {
      await connection.close();
    }
  }
}

async function dropSchema(connection: Connection): Promise<void> {
  const drops = [
    ["SHOW CONSTRAINTS YIELD name RETURN name", "DROP CONSTRAINT"],
    ["SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX"],
  ] as const;
  for (const [list, drop] of drops) {
    const names = (await connection.rows(list, {})).map((row) => String(row.get("name")));
    await connection.write(async (transaction) => {
      for (const name of names) await transaction.run(`${drop} \`${name}\``);
    });
  }
}
