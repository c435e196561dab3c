import { assembleGraph } from "./graph/assemble-graph.ts";
import { FollowedLayout, type SettledState } from "./graph/followed-layout.ts";
import { KeptGraph } from "./graph/kept-graph.ts";
import { knownBy } from "./graph/known-by.ts";
import { layoutKnownBy } from "./graph/layout-known-by.ts";
import { FetchedReading, type ReadDocument } from "./graph/read-document.ts";
import type { DocumentReferents } from "./identity/item.ts";
import { Resolver } from "./identity/resolver.ts";
import { shownReferents } from "./identity/shown-referents.ts";
import type { Document } from "./model/document.ts";
import { emptyReading } from "./model/empty-reading.ts";
import type { Graph, Layout, Node } from "./model/graph.ts";
import type { GraphChange } from "./model/graph-change.ts";
import type { Reading } from "./model/reading.ts";
import type { Outcome } from "./project/document-files.ts";
import type { Counts, Project } from "./project/project.ts";
import { readingKey } from "./project/reading-files.ts";
import { READER_VERSION, readDocument } from "./reading/read-document.ts";
import { inOrder } from "./reading/workers/in-order.ts";
import { answerOrFailure, type FailedReading, type Readers, THIS_THREAD } from "./reading/workers/readers.ts";
import { partsAsked } from "./second-reader/parts-asked.ts";
import { answerKey } from "./second-reader/prompt.ts";
import { type SecondReading, withSecondClaims } from "./second-reader/with-second-claims.ts";
import type { Difference, GraphStore, Progress } from "./store/graph-store.ts";

/** Version of what turns readings into a graph: a store of another version is brought up to date. */
const GRAPH_VERSION = "3";

/** A report as it comes in, with the place where it was met, or a file that could not be read. */
export type Incoming =
  | { readonly document: Document; readonly key: string }
  | { readonly file: string; readonly message: string };

/** What adding reports did, by document id. */
export interface Added {
  readonly added: string[];
  readonly replaced: string[];
  readonly unchanged: string[];
  /** Kept and searchable, but not in English. */
  readonly notRead: string[];
  /** Files with the bytes of another one, which is named. */
  readonly again: { readonly file: string; readonly of: string }[];
  readonly failed: { readonly file: string; readonly message: string }[];
  /** Whether it ended before all that came in was taken, because somebody asked to stop. */
  readonly isStopped: boolean;
}

/** How reports are added. */
export interface AddOptions {
  /** Tells what would be done, and does nothing. */
  readonly dryRun?: boolean;
  readonly readers?: Readers;
  /** Asks to stop between two reports: what was read by then is kept. */
  readonly stop?: AbortSignal;
  /** The part of all that comes in that so many characters are; unknown where it is left out. */
  readonly share?: (characters: number) => number | undefined;
}

/** The graph as it was known by a day, laid out as it is today. */
export interface EarlierGraph {
  readonly graph: Graph;
  readonly layout: Layout;
  /** How many claims state no day, and are left out. */
  readonly undated: number;
}

/** A change of the graph, with the entities of before that go on under another id, or in another entity. */
export interface GraphStep {
  readonly change: GraphChange;
  readonly heirs: ReadonlyMap<string, string>;
}

/** A report with its reading (none for one that is not in English) and what adding it does. */
interface ReadIncoming {
  readonly at: string;
  readonly document: Document;
  readonly outcome: Outcome;
  readonly read: { readonly key: string; readonly reading: Reading } | null;
}
type Taken = ReadIncoming | { readonly failure: FailedReading };

/** As many reports are kept as one step: a kill loses at most these, and the same command reads them again. */
const STEP_DOCUMENTS = 200;
const STEP_CHARACTERS = 8_000_000;

/** What identity sees of a report. */
const referentsOf = (document: Document, reading: Reading): DocumentReferents => ({
  document: document.id,
  textOf: () => document.text,
  referents: shownReferents(reading),
  mentions: reading.mentions,
});

/** A report that is read to have lists and models at hand. */
const WARMING: Document = { id: "", text: "He said so.", sha256: "", file: "", language: "en" };

/** Lets a server answer between two reports. */
const otherWork = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** The whole way of the data: documents are kept, read, compared, assembled, laid out and brought to the store. */
export class Ingest {
  readonly #project: Project;
  readonly #progress: Progress;
  /** What is kept between changes only spares work: all of it can be forgotten, and is made again from the files. */
  #resolver = new Resolver();
  readonly #readings = new Map<string, FetchedReading>();
  readonly #fetch = (document: Document, key: string): Reading =>
    this.#withSecond(document, this.#readingOf(document, key));
  #graph = new KeptGraph();
  /** Documents in their new state that the graph does not know yet. */
  readonly #changed = new Map<string, ReadDocument | null>();
  /** The state that the graph stands at, and how it came there from the one before. */
  #settled: SettledState | null = null;
  /** What language models had answered when the readings were last taken. */
  #answered = "";
  readonly #layout = new FollowedLayout();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(project: Project, progress: Progress) {
    this.#project = project;
    this.#progress = progress;
  }

  /** Keeps and reads reports. The graph is not touched yet. */
  async add(
    incoming: AsyncIterable<Incoming>,
    { dryRun = false, readers = THIS_THREAD, stop, share }: AddOptions = {},
  ): Promise<Added> {
    const result: Omit<Added, "isStopped"> = {
      added: [],
      replaced: [],
      unchanged: [],
      notRead: [],
      again: [],
      failed: [],
    };
    const fileOf = new Map<string, string>();
    let step: ReadIncoming[] = [];
    let [characters, inStep, count] = [0, 0, 0];
    const outcomeOf = this.#project.documents.outcomes();
    await this.#project.readings.open();
    const keep = async (): Promise<void> => {
      this.#project.readings.put(step.flatMap(({ read }) => (read ? [read] : [])));
      this.#project.documents.put(step);
      await readers.kept?.();
      step = [];
      inStep = 0;
    };
    const taken = inOrder(
      incoming,
      readers.ahead,
      async (item): Promise<Taken> => {
        if (!("document" in item)) return { failure: item };
        const { document, key: at } = item;
        const known = { at, document, outcome: outcomeOf(at, document) };
        if (dryRun || document.language !== "en") return { ...known, read: null };
        const read = await this.#readBy(readers, document);
        return "failure" in read ? read : { ...known, read };
      },
      stop,
    );
    for await (const one of taken) {
      if ("failure" in one) {
        result.failed.push(one.failure);
        continue;
      }
      const { document, outcome } = one;
      result[outcome].push(document.id);
      const known = fileOf.get(document.id) ?? this.#project.documents.get(document.id)?.file;
      if (outcome === "unchanged" && known !== undefined && known !== document.file)
        result.again.push({ file: document.file, of: known });
      fileOf.set(document.id, known ?? document.file);
      if (document.language !== "en" && outcome !== "unchanged") result.notRead.push(document.id);
      count += 1;
      characters += document.text.length;
      this.#progress("read", count, 0, share?.(characters));
      if (!dryRun) {
        step.push(one);
        inStep += document.text.length;
        if (step.length >= STEP_DOCUMENTS || inStep >= STEP_CHARACTERS) await keep();
      }
      await otherWork();
    }
    if (!dryRun) await keep();
    return { ...result, isStopped: stop?.aborted === true };
  }

  /** What the store must be at: changes with the documents, the judgements and the versions of reader and graph. */
  state(): string {
    return this.#project.stateHash(`${READER_VERSION} ${GRAPH_VERSION}`);
  }

  /** Of the documents with these ids, those that have the words, or nearly, of another one. */
  async copies(
    ids: readonly string[],
  ): Promise<{ file: string; of: string; sameness: "words" | "most words" }[]> {
    await this.#settle();
    const fileOf = (id: string): string => this.#project.documents.get(id)?.file ?? id;
    return ids.flatMap((id) => {
      const copy = this.#graph.copyOf(id);
      if (!copy) return [];
      return [
        { file: fileOf(id), of: fileOf(copy.id), sameness: copy.hasSameWords ? "words" : "most words" },
      ];
    });
  }

  /** The graph of the project as its files stand. */
  async graph(): Promise<Graph> {
    await this.#settle();
    return this.#graph.graph();
  }

  /** The graph of what had been said, published or learned by the end of a day, as if nothing had come since. */
  async knownBy(day: string): Promise<EarlierGraph> {
    await this.#settle();
    const { reads, undated } = knownBy([...this.#readings.values()], day);
    const resolver = new Resolver();
    for (const { document, reading } of reads) resolver.add(referentsOf(document, reading));
    resolver.judge(this.#project.judgements);
    const graph = assembleGraph(reads, resolver.entities(), (document, referent) =>
      resolver.entityOf(document, referent),
    );
    const layout = layoutKnownBy(
      graph,
      this.#project.readLayout(),
      (id) => this.#resolver.entityById(id)?.id,
    );
    return { graph, layout, undated };
  }

  /** Who is who in the project as its files stand. */
  resolver(): Promise<Resolver> {
    return this.#inTurn(() => this.#resolve());
  }

  /** Reads and compares all that the next change will be compared with, so that it need not wait for it. */
  async warmUp(): Promise<void> {
    readDocument(WARMING);
    await this.#settle();
  }

  /** How the graph came to where it stands from where it stood; null where it stood nowhere. */
  lastStep(): GraphStep | null {
    const { from = null, change } = this.#settled ?? {};
    return from !== null && change ? this.#stepOf(change) : null;
  }

  /** A node of the graph as it was last brought to. */
  nodeById(id: string): Node | undefined {
    return this.#graph.nodeById(id);
  }

  /** How the graph would change without a document, and how it would change back; it stays as it is. Null for an unknown one. */
  without(id: string): Promise<{ readonly gone: GraphStep; readonly back: GraphChange } | null> {
    return this.#inTurn(async () => {
      await this.#settleNow();
      const read = this.#readings.get(id);
      if (!read) return null;
      try {
        this.#resolver.remove(id);
        const gone = this.#stepOf(this.#update(new Map([[id, null]])));
        this.#resolver.add(referentsOf(read.document, read.reading));
        return { gone, back: this.#update(new Map([[id, read]])) };
      } catch (error) {
        this.#forget();
        throw error;
      }
    });
  }

  #stepOf(change: GraphChange): GraphStep {
    const heirs = change.deleted.nodes.flatMap(({ id }) => {
      const today = this.#resolver.entityById(id)?.id;
      return today === undefined || today === id ? [] : [[id, today] as const];
    });
    return { change, heirs: new Map(heirs) };
  }

  #update(documents: ReadonlyMap<string, ReadDocument | null>): GraphChange {
    return this.#graph.update({ documents, ...this.#resolver.takeChange() }, (document, referent) =>
      this.#resolver.entityOf(document, referent),
    );
  }

  /** Brings the graph to what the files say: what has changed since the last time is made anew. */
  #settle(): Promise<void> {
    return this.#inTurn(() => this.#settleNow());
  }

  async #settleNow(): Promise<void> {
    const state = this.state();
    if (this.#settled?.state === state) return;
    await this.#resolve();
    this.#progress("assemble", 0, 0);
    try {
      const change = this.#update(this.#changed);
      this.#changed.clear();
      this.#settled = { state, from: this.#settled?.state ?? null, change };
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  async #resolve(): Promise<Resolver> {
    await this.#project.readings.open();
    const answered = this.#project.answers.hash();
    if (answered !== this.#answered) this.#forget();
    this.#answered = answered;
    const { documents, judgements } = this.#project;
    for (const id of this.#readings.keys()) {
      if (documents.get(id)) continue;
      this.#readings.delete(id);
      this.#resolver.remove(id);
      this.#changed.set(id, null);
    }
    const readings: { key: string; reading: Reading }[] = [];
    const keepReadings = (): void => this.#project.readings.put(readings.splice(0));
    let fresh = 0;
    const all = documents.all();
    for (const [i, document] of all.entries()) {
      this.#progress("compare", i, all.length);
      const known = this.#readings.get(document.id);
      if (known?.document === document) continue;
      const key = readingKey(document, READER_VERSION);
      const read = new FetchedReading(document, key, this.#fetch);
      this.#readings.set(document.id, read);
      this.#changed.set(document.id, read);
      if (known?.isReadAs(read)) continue;
      const reading = this.#readingOf(document, key);
      if (document.language === "en") readings.push({ key, reading });
      if (readings.length >= STEP_DOCUMENTS) keepReadings();
      if (++fresh % STEP_DOCUMENTS === 0) await otherWork();
      this.#resolver.add(referentsOf(document, this.#withSecond(document, reading)));
    }
    keepReadings();
    this.#resolver.judge(judgements);
    return this.#resolver;
  }

  #forget(): void {
    this.#resolver = new Resolver();
    this.#readings.clear();
    this.#graph = new KeptGraph();
    this.#changed.clear();
    this.#settled = null;
  }

  /** Runs after all that was begun before it. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(act, act);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** How many entities, claims and edges the graph holds; known without making it where nothing has changed. */
  async counts(): Promise<Counts> {
    const state = this.state();
    const kept = this.#project.readCounts(state);
    if (kept) return kept;
    await this.#settle();
    const counts = { state, ...this.#graph.counts, unsure: this.#resolver.openPairs().length };
    this.#project.writeCounts(counts);
    return counts;
  }

  /** A document as read. */
  async read(id: string): Promise<ReadDocument | undefined> {
    const document = this.#project.documents.get(id);
    if (!document) return undefined;
    await this.#project.readings.open();
    return { document, reading: this.#withSecond(document, this.#readingOf(document)) };
  }

  /** Brings a store to the graph; nothing is computed or written where it is there already, unless `afresh` asks to compare. */
  async bringUpToDate(store: GraphStore, afresh = false): Promise<Difference | null> {
    if (!afresh && (await store.marker()) === this.state()) return null;
    await this.#settle();
    const followed = afresh ? null : await this.#follow(store);
    return (
      followed ??
      store.bringTo(this.#graph.graph(), this.#settled?.state ?? this.state(), { progress: this.#progress })
    );
  }

  /** Brings a store that stood where the graph stood before to where it stands now; null where it stands elsewhere. */
  async #follow(store: GraphStore): Promise<Difference | null> {
    const { from = null, change, state = "" } = this.#settled ?? {};
    return from !== null && change ? store.follow(change, from, state, this.#progress) : null;
  }

  /** Positions of the graph: what was there keeps its place; `afresh` lays all out again. */
  async layOut(afresh = false): Promise<void> {
    await this.#settle();
    if (!this.#settled) return;
    this.#progress("lay out", 0, 0);
    if (afresh) this.#layout.clear();
    const todayOf = (id: string): string | null => this.#resolver.entityById(id)?.id ?? null;
    const before = (): Layout => (afresh ? {} : this.#project.readLayout());
    this.#project.writeLayout(this.#layout.at(this.#settled, this.#graph, todayOf, before));
  }

  /** Reads all documents again, and keeps documents and readings as one file each. */
  async rebuild(readers: Readers = THIS_THREAD): Promise<void> {
    const documents = this.#project.documents.all().filter((it) => it.language === "en");
    const entries: { readonly key: string; readonly reading: Reading }[] = [];
    const read = inOrder(documents, readers.ahead, async (document) => ({
      key: readingKey(document, READER_VERSION),
      ...(await answerOrFailure(readers, "reading", document)),
    }));
    let count = 0;
    for await (const one of read) {
      // What a worker did not live to read is read by this thread when the graph is made.
      if ("answer" in one) entries.push({ key: one.key, reading: one.answer });
      count += 1;
      this.#progress("read", count, documents.length);
      await otherWork();
    }
    await this.#project.readings.open();
    this.#project.readings.replaceAll(entries);
    this.#project.documents.compact();
    this.#forget();
  }

  /** The reading that is kept, else one that the readers make, else why there is none. */
  async #readBy(
    readers: Readers,
    document: Document,
  ): Promise<{ key: string; reading: Reading } | { failure: FailedReading }> {
    const key = readingKey(document, READER_VERSION);
    const kept = this.#project.readings.get(key);
    if (kept) return { key, reading: kept };
    const read = await answerOrFailure(readers, "reading", document);
    return "answer" in read ? { key, reading: read.answer } : { failure: read };
  }

  /** A reading by the rules with what language models were asked for beside them. */
  #withSecond(document: Document, reading: Reading): Reading {
    return this.#project.answers.size === 0 ? reading : this.secondReading(document, reading).reading;
  }

  /** What language models read in a document, and what of it was not taken. */
  secondReading(document: Document, reading = this.#readingOf(document)): SecondReading {
    const { answers } = this.#project;
    const parts = partsAsked(document.text);
    const found = answers
      .askedWith()
      .flatMap(({ model, prompt }) =>
        parts.flatMap((text) => answers.get(answerKey(model, prompt, text)) ?? []),
      );
    return withSecondClaims(document.text, reading, found);
  }

  /** The reading that is kept, else a new one; an empty one where the document is not in English. */
  #readingOf(document: Document, key = readingKey(document, READER_VERSION)): Reading {
    const kept = this.#project.readings.get(key);
    if (kept) return kept;
    return document.language === "en" ? readDocument(document) : emptyReading(READER_VERSION);
  }
}
