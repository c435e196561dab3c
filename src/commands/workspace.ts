import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf, UserError } from "../errors.ts";
import { type EarlierGraph, Ingest } from "../ingest.ts";
import type { Graph } from "../model/graph.ts";
import { type Follower, Project } from "../project/project.ts";
import type { Readers } from "../reading/workers/readers.ts";
import { openEmbeddedStore } from "../store/embedded/open-embedded-store.ts";
import type { Difference, GraphStore, Progress } from "../store/graph-store.ts";
import { openNeo4jStore } from "../store/neo4j/open-neo4j-store.ts";
import { progressOn } from "./progress-lines.ts";
import type { Terminal } from "./terminal.ts";

/** The graph as it was known by a day. */
export interface EarlierStore extends Omit<EarlierGraph, "graph"> {
  readonly store: GraphStore;
  readonly folder: string;
}

/** As many days are kept at once. */
const EARLIER_DAYS = 3;

async function closeEarlier(earlier: Promise<EarlierStore>): Promise<void> {
  const { store, folder } = await earlier;
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A project that this process holds, with its store brought up to date. */
export class Workspace {
  readonly project: Project;
  readonly ingest: Ingest;
  readonly store: GraphStore;
  /** Was there no project before? */
  readonly isNew: boolean;
  #leavesTrace = true;
  readonly #earlier = new Map<string, Promise<EarlierStore>>();

  private constructor(project: Project, ingest: Ingest, store: GraphStore, isNew: boolean) {
    this.isNew = isNew;
    this.project = project;
    this.ingest = ingest;
    this.store = store;
  }

  /** Opens a project; a store that a crash left behind, or that is older than the files, is brought up to date. */
  static async open(folder: string, terminal: Pick<Terminal, "err" | "status">): Promise<Workspace> {
    const isNew = !existsSync(join(folder, "project.json"));
    const project = await Project.open(folder, (line) => terminal.err(`${line}\n`));
    try {
      const store = await openEmbeddedStore(project.storeFolder);
      const workspace = new Workspace(project, new Ingest(project, progressOn(terminal)), store, isNew);
      if ((await store.marker()) !== null || project.documents.size > 0) await workspace.#follow();
      return workspace;
    } catch (error) {
      project.close();
      throw error;
    }
  }

  /** Brings the project's own store, the layout and every Neo4j that follows up to date. Returns a line for each that is behind. */
  async bringUpToDate(terminal: Pick<Terminal, "env">): Promise<string[]> {
    await this.#follow();
    const behind: string[] = [];
    for (const follower of this.project.followers) {
      try {
        await this.#bringFollower(follower, terminal.env.NEO4J_PASSWORD);
      } catch (error) {
        const { nodes, edges } = await this.graph();
        behind.push(
          `${follower.uri} is behind the project's ${nodes.length} nodes and ${edges.length} edges: ${messageOf(error)}; run vouch load ${follower.uri}`,
        );
      }
    }
    return behind;
  }

  /** Reads and lays out all again, and compares the store with it, whatever the store says that it holds. */
  async rebuild(readers?: Readers): Promise<void> {
    await this.ingest.rebuild(readers);
    await this.ingest.layOut(true);
    await this.ingest.bringUpToDate(this.store, true);
  }

  /** The layout comes first: the store says last that it is up to date, and then both are. */
  async #follow(): Promise<void> {
    if (this.project.hasLayout && (await this.store.marker()) === this.ingest.state()) return;
    await this.ingest.layOut();
    await this.ingest.bringUpToDate(this.store);
  }

  async #bringFollower(follower: Follower, password: string | undefined): Promise<void> {
    const store = await this.openFollower(follower, password);
    try {
      await this.ingest.bringUpToDate(store);
    } finally {
      await store.close();
    }
  }

  /** Brings a Neo4j to the project's graph, comparing all that it holds. */
  async loadInto(
    follower: Follower,
    password: string | undefined,
    dryRun = false,
    progress?: Progress,
  ): Promise<Difference> {
    const store = await this.openFollower(follower, password);
    try {
      return await store.bringTo(await this.graph(), this.ingest.state(), {
        dryRun,
        ...(progress && { progress }),
      });
    } finally {
      await store.close();
    }
  }

  /** The graph as known by the end of a day, in a store of its own: made when first asked for, and kept for a while. */
  storeKnownBy(day: string): Promise<EarlierStore> {
    const key = `${this.ingest.state()} ${day}`;
    const kept = this.#earlier.get(key);
    if (kept) return kept;
    const made = this.#makeEarlier(key, day);
    this.#earlier.set(key, made);
    made.catch(() => this.#earlier.delete(key));
    return made;
  }

  async #makeEarlier(key: string, day: string): Promise<EarlierStore> {
    const [[oldest, old] = []] = this.#earlier;
    if (oldest !== undefined && old && this.#earlier.size >= EARLIER_DAYS) {
      this.#earlier.delete(oldest);
      await closeEarlier(old);
    }
    const { graph, layout, undated } = await this.ingest.knownBy(day);
    const folder = mkdtempSync(join(tmpdir(), "vouch-earlier-"));
    const store = await openEmbeddedStore(folder);
    await store.bringTo(graph, key);
    return { store, layout, undated, folder };
  }

  /** Opens the Neo4j at this address. */
  async openFollower({ uri, user, database }: Follower, password: string | undefined): Promise<GraphStore> {
    if (password === undefined) throw new UserError(`${uri} needs a password: set NEO4J_PASSWORD`);
    return openNeo4jStore({ uri, user, password, database, project: this.project.id });
  }

  /** A project that was made for this one command goes with it. */
  leaveNoTrace(): void {
    this.#leavesTrace = !this.isNew;
  }

  graph(): Promise<Graph> {
    return this.ingest.graph();
  }

  async close(): Promise<void> {
    for (const earlier of this.#earlier.values()) await closeEarlier(earlier);
    await this.store.close();
    this.project.close();
    if (!this.#leavesTrace) rmSync(this.project.folder, { recursive: true, force: true });
  }
}
