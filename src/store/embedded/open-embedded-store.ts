import type { Edge, Graph, Node } from "../../model/graph.ts";
import type { GraphChange } from "../../model/graph-change.ts";
import { EdgeType } from "../../model/schema.ts";
import { type Changes, changesBetween, changesOf, countsOf, isUnchanged } from "../difference.ts";
import {
  type Difference,
  type GraphStore,
  type Progress,
  QUERY_LIMITS,
  type QueryResult,
} from "../graph-store.ts";
import { guardQuery, withQuotedNames } from "../query-guard.ts";
import { graphRows } from "../rows.ts";
import { rankHits, searchWords } from "../search-ranking.ts";
import { type Link, shortestPath } from "../shortest-path.ts";
import { applyChanges, type HeldBase, type WritableEngine } from "./apply-changes.ts";
import { columnNames } from "./column-names.ts";
import {
  copyStore,
  type Engine,
  keepSafe,
  openEngine,
  readMarker,
  removeCopy,
  writeMarker,
} from "./engine-file.ts";
import { queryConsole, type StoreCopy } from "./query-console.ts";
import {
  readContents,
  readEdge,
  readEdgesAround,
  readHeld,
  readLinked,
  readLinks,
  readNamed,
  readNodes,
} from "./read-graph.ts";
import { withSteadyIntegers } from "./steady-query.ts";

/** Edges of a neighbourhood where nothing else is asked. */
const MOST_EDGES = 10_000;
/** A write of so many rows is repeated in the console's copy; after a larger one the store is copied anew. */
const FOLLOWED = 5_000;

/** The store in a file of the project's folder: no server, one process at a time. */
class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #engine: Engine;
  readonly #console = queryConsole(() => this.#copyForConsole());
  /** Writing and copying come one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Counts the writes. */
  #state = 0;
  /** The state before a write that is going on. */
  #before: number | null = null;
  /** A copy of that state, where the write is long: for questions that come meanwhile. */
  #spare: string | null = null;
  #copies = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  marker(): Promise<string | null> {
    return readMarker(this.#engine);
  }

  bringTo(
    graph: Graph,
    marker: string,
    { dryRun = false, progress = () => {} }: { readonly dryRun?: boolean; readonly progress?: Progress } = {},
  ): Promise<Difference> {
    return this.#inTurn(async () => {
      const wanted = graphRows(graph);
      const held = await readHeld(this.#engine.db);
      const changes = changesBetween(held, wanted);
      if (dryRun) return countsOf(changes);
      return this.#write(changes, marker, (id) => held.nodes.get(id)?.base, progress);
    });
  }

  follow(
    change: GraphChange,
    from: string,
    to: string,
    progress: Progress = () => {},
  ): Promise<Difference | null> {
    return this.#inTurn(async () => {
      if ((await this.marker()) !== from) return null;
      const changes = changesOf(change);
      const deleted = new Map(changes.nodesToDelete.map((it) => [it.id, it.base]));
      return this.#write(changes, to, (id) => deleted.get(id) ?? change.baseOf(id), progress);
    });
  }

  /** The marker is forgotten before the first write and set after the last. */
  async #write(
    changes: Changes,
    marker: string,
    heldBase: HeldBase,
    progress: Progress,
  ): Promise<Difference> {
    if (isUnchanged(changes)) {
      if ((await this.marker()) !== marker) await this.#finish(marker);
      return countsOf(changes);
    }
    const isSmall = rowsOf(changes) <= FOLLOWED;
    if (!isSmall && this.#console.isUsed()) this.#spare = await this.#newCopy(this.#engine.file);
    const from = this.#state++;
    this.#before = from;
    try {
      await writeMarker(this.#engine, null);
      await applyChanges(this.#engine.db, changes, heldBase, progress);
      await this.#finish(marker);
    } finally {
      this.#before = null;
      if (this.#spare) await removeCopy(this.#spare);
      this.#spare = null;
    }
    if (isSmall) this.#console.follow({ from, to: this.#state, apply: repeated(changes, heldBase) });
    return countsOf(changes);
  }

  contents(): Promise<Graph> {
    return this.#inTurn(() => readContents(this.#engine.db));
  }

  nodes(ids: readonly string[]): Promise<Node[]> {
    return readNodes(this.#engine.db, ids);
  }

  async neighbourhood(
    ids: readonly string[],
    {
      types = EdgeType.options,
      limit = MOST_EDGES,
    }: { readonly types?: readonly EdgeType[]; readonly limit?: number } = {},
  ): Promise<{ readonly nodes: Node[]; readonly edges: Edge[] }> {
    const edges = (await readEdgesAround(this.#engine.db, ids, types)).slice(0, limit);
    const ends = new Set([...ids, ...edges.flatMap((it) => [it.source, it.target])]);
    return { nodes: await this.nodes([...ends]), edges };
  }

  edge(id: string): Promise<Edge | null> {
    return readEdge(this.#engine.db, id);
  }

  async path(
    from: string,
    to: string,
    maxHops: number,
  ): Promise<{ readonly nodes: Node[]; readonly edges: Edge[] } | null> {
    const { db } = this.#engine;
    const ends = await this.nodes([from, to]);
    if (![from, to].every((id) => ends.some((it) => it.id === id))) return null;
    const links = new Map<string, Link>();
    const found = await shortestPath(from, to, maxHops, async (ids) => {
      const around = await readLinks(db, ids);
      for (const link of around) links.set(link.edge, link);
      return around;
    });
    if (found === null) return null;
    const nodeById = new Map((await this.nodes(found.nodes)).map((it) => [it.id, it]));
    const steps = found.edges.flatMap((id) => links.get(id) ?? []);
    const edgeById = new Map((await readLinked(db, steps)).map((it) => [it.id, it]));
    return {
      nodes: found.nodes.flatMap((id) => nodeById.get(id) ?? []),
      edges: found.edges.flatMap((id) => edgeById.get(id) ?? []),
    };
  }

  async search(text: string, limit: number) {
    const words = searchWords(text);
    return words.length === 0 ? [] : rankHits(await readNamed(this.#engine.db, words), text, limit);
  }

  async query(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits = QUERY_LIMITS,
  ): Promise<QueryResult> {
    guardQuery(cypher, parameters, this.engine);
    const quoted = withQuotedNames(withSteadyIntegers(cypher, parameters));
    const state = (): number => this.#before ?? this.#state;
    const answer = await this.#console.ask(state, quoted, parameters, limits);
    return { ...answer, columns: columnNames(cypher, answer.columns) };
  }

  async close(): Promise<void> {
    await this.#console.close();
    await this.#inTurn(async () => this.#engine.db.close());
  }

  /** Runs after all that was begun before it. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(act, act);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #finish(marker: string): Promise<void> {
    await writeMarker(this.#engine, marker);
    keepSafe(this.#engine);
  }

  /**
   * A copy for one of the console's processes: they can't open the file that we hold. While a long write goes on,
   * questions are answered from the state before it.
   */
  async #copyForConsole(): Promise<StoreCopy> {
    const { before, spare } = { before: this.#before, spare: this.#spare };
    if (spare !== null && before !== null) {
      const file = await this.#newCopy(spare).catch(() => null);
      if (file !== null) return { state: before, file };
    }
    return this.#inTurn(async () => ({
      state: this.#state,
      file: await this.#newCopy(this.#engine.file),
    }));
  }

  #newCopy(file: string): Promise<string> {
    this.#copies++;
    return copyStore(file, this.#copies);
  }
}

const rowsOf = (changes: Changes): number =>
  Object.values(changes).reduce((sum, rows) => sum + rows.length, 0);

/** The same changes, written to another copy of the store. */
function repeated(changes: Changes, heldBase: HeldBase): (engine: WritableEngine) => Promise<void> {
  const bases = new Map(
    changes.edgesToDelete.flatMap(({ source, target }) => [source, target].map((id) => [id, heldBase(id)])),
  );
  return (engine) =>
    applyChanges(
      engine,
      changes,
      (id) => bases.get(id),
      () => {},
    );
}

/**
 * Opens the store that lies in `folder`, or makes it. Throws UserError where another process has it open. A damaged file
 * is started anew, and its marker is then null: the caller brings it to the graph again.
 */
export async function openEmbeddedStore(folder: string): Promise<GraphStore> {
  return new EmbeddedStore(await openEngine(folder));
}
