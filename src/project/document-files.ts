import { sep } from "node:path";
import { z } from "zod";
import { Document } from "../model/document.ts";
import { byCodeUnit, distinct } from "../text/compare.ts";
import { sha256 } from "../text/hash.ts";
import { FetchedTexts } from "./fetched-text.ts";
import { type LinePlace, Segments } from "./segments.ts";

/** What happened to a project's documents, in order. */
const Operation = z.discriminatedUnion("op", [
  /** This document was met at this place (a path, or a file and an id in it). */
  z.object({ op: z.literal("put"), at: z.string(), document: Document }),
  z.object({ op: z.literal("remove"), id: z.string() }),
  /** Nothing is at this place any more; a document that is met nowhere else is gone. */
  z.object({ op: z.literal("leave"), at: z.string() }),
]);
type Operation = z.infer<typeof Operation>;

/** What adding a document did. */
export type Outcome = "added" | "replaced" | "unchanged";

/** A document at a place where it was met. */
export interface Met {
  readonly at: string;
  readonly document: Document;
}

interface Kept {
  /** The document as met at each place: alike but for its file, and for its text where two formats read the same bytes. */
  readonly byPlace: Map<string, Document>;
  /** The one that holds: that of the least file name. */
  document: Document;
}

const hashes = new WeakMap<Document, string>();

/** Hash of all that a document is: its text and facts, but not the name under which it was met. */
export function contentHash(document: Document): string {
  let hash = hashes.get(document);
  if (hash === undefined) {
    const { title, publisher, published, url, author, sha256: bytes, language, text } = document;
    hash = sha256(JSON.stringify([bytes, text, language, title, publisher, published, url, author]));
    hashes.set(document, hash);
  }
  return hash;
}

/** Does the id stand for the bytes, so that other bytes are another document? */
const isOfBytes = (document: Document): boolean => document.id === `doc-${document.sha256.slice(0, 20)}`;

const byFile = (a: Document, b: Document): number =>
  byCodeUnit(a.file, b.file) || byCodeUnit(contentHash(a), contentHash(b));

/** The documents of a project as read: kept in segment files, replayed when the project is opened. */
export class DocumentFiles {
  readonly #segments: Segments;
  readonly #texts: FetchedTexts;
  readonly #kept = new Map<string, Kept>();
  readonly #idAt = new Map<string, string>();
  /** Worked out when asked for, and forgotten at each change. */
  #derived: { ids?: string[]; hash?: string; idsByFile?: Map<string, Set<string>> } = {};

  constructor(folder: string) {
    this.#segments = new Segments(folder);
    this.#texts = new FetchedTexts(this.#segments);
  }

  /** Reads what was kept. Lines that can't be read are told to `broken`. */
  async open(broken: (place: string) => void): Promise<void> {
    for await (const { value, place } of this.#segments.lines(broken)) {
      const operation = Operation.safeParse(value);
      if (!operation.success) broken(`${this.#segments.folder}: ${z.prettifyError(operation.error)}`);
      else this.#apply(operation.data, place);
    }
  }

  get size(): number {
    return this.#kept.size;
  }

  /** All documents, sorted by id. */
  all(): Document[] {
    return this.ids().flatMap((id) => this.get(id) ?? []);
  }

  ids(): readonly string[] {
    this.#derived.ids ??= [...this.#kept.keys()].sort(byCodeUnit);
    return this.#derived.ids;
  }

  /** The document with this id: the same object until it changes. */
  get(id: string): Document | undefined {
    return this.#kept.get(id)?.document;
  }

  /** A document as it was met at each place, as `put` takes it. */
  metAs(id: string): Met[] {
    return [...(this.#kept.get(id)?.byPlace ?? [])].map(([at, document]) => ({ at, document }));
  }

  /** Documents whose id, or else whose file name, is this. */
  named(name: string): string[] {
    if (this.#kept.has(name)) return [name];
    return [...(this.#idsByFile().get(name) ?? [])].sort(byCodeUnit);
  }

  /** Tells of documents, one after another, what adding them in this order would do; nothing is changed. */
  outcomes(): (at: string, document: Document) => Outcome {
    const idAt = new Map<string, string>();
    const hashOf = new Map<string, string>();
    return (at, document) => {
      const { id } = document;
      const hash = contentHash(document);
      const before = idAt.get(at) ?? this.#idAt.get(at);
      const kept = this.get(id);
      const known = hashOf.get(id) ?? (kept && contentHash(kept));
      idAt.set(at, id);
      hashOf.set(id, hash);
      if (before !== undefined && before !== id) return "replaced";
      if (known === undefined) return "added";
      return known === hash || isOfBytes(document) ? "unchanged" : "replaced";
    };
  }

  /** Adds documents, each with the place where it was met, as one step: all or none is kept. Of two versions the later counts. */
  put(entries: readonly Met[]): void {
    const lastOf = new Map(entries.map(({ document }) => [document.id, contentHash(document)]));
    const lastAt = new Map(entries.map(({ at, document }) => [at, document]));
    const counts = ({ at, document }: Met): boolean =>
      lastAt.get(at) === document &&
      (isOfBytes(document) || lastOf.get(document.id) === contentHash(document)) &&
      !this.#holds(at, document);
    this.#commit(entries.filter(counts).map(({ at, document }): Operation => ({ op: "put", at, document })));
  }

  /** Takes documents out as one step. */
  remove(ids: readonly string[]): void {
    const known = new Set(ids.filter((id) => this.#kept.has(id)));
    this.#commit([...known].map((id): Operation => ({ op: "remove", id })));
  }

  /** Places within a folder at which documents were met: files, and what lies in them (lines, attachments, members). */
  placesUnder(folder: string): string[] {
    return [...this.#idAt.keys()].filter((at) => at.startsWith(`${folder}${sep}`)).sort(byCodeUnit);
  }

  /** Forgets that documents were met at these places, as one step. Returns the ids of those that are met nowhere else, and so are gone. */
  leave(places: readonly string[]): string[] {
    const ids = places.flatMap((at) => this.#idAt.get(at) ?? []);
    this.#commit(places.filter((at) => this.#idAt.has(at)).map((at): Operation => ({ op: "leave", at })));
    return distinct(ids.filter((id) => !this.#kept.has(id)));
  }

  /** One segment file instead of many. */
  compact(): void {
    const met = [...this.#kept.values()].flatMap(({ byPlace }) =>
      [...byPlace].sort(([a], [b]) => byCodeUnit(a, b)),
    );
    const operations = (function* (): Generator<Operation> {
      for (const [at, document] of met) yield { op: "put", at, document };
    })();
    const places = this.#segments.compact(operations);
    for (const [i, [, document]] of met.entries()) {
      const place = places[i];
      if (place) this.#texts.move(document, place);
    }
  }

  get segmentCount(): number {
    return this.#segments.count;
  }

  /** Hash over all documents: equal for equal documents, whatever their order. */
  hash(): string {
    this.#derived.hash ??= sha256(
      this.all()
        .map((document) => `${document.id} ${contentHash(document)} ${document.file}`)
        .join("\n"),
    );
    return this.#derived.hash;
  }

  #idsByFile(): Map<string, Set<string>> {
    if (!this.#derived.idsByFile) {
      const idsByFile = new Map<string, Set<string>>();
      for (const [id, { byPlace }] of this.#kept)
        for (const { file } of byPlace.values()) {
          const ids = idsByFile.get(file);
          if (ids) ids.add(id);
          else idsByFile.set(file, new Set([id]));
        }
      this.#derived.idsByFile = idsByFile;
    }
    return this.#derived.idsByFile;
  }

  #holds(at: string, document: Document): boolean {
    const there = this.#idAt.get(at) === document.id && this.#kept.get(document.id)?.byPlace.get(at);
    return there ? contentHash(there) === contentHash(document) && there.file === document.file : false;
  }

  #commit(operations: readonly Operation[]): void {
    const places = this.#segments.append(operations);
    for (const [i, operation] of operations.entries()) {
      const place = places[i];
      if (place) this.#apply(operation, place);
    }
  }

  #apply(operation: Operation, place: LinePlace): void {
    this.#derived = {};
    if (operation.op === "remove") this.#drop(operation.id);
    else if (operation.op === "leave") {
      const id = this.#idAt.get(operation.at);
      this.#idAt.delete(operation.at);
      if (id !== undefined) this.#leave(operation.at, id);
    } else this.#place(operation.at, operation.document, place);
  }

  #place(at: string, met: Document, place: LinePlace): void {
    const hash = contentHash(met);
    const document = this.#texts.document(met, place);
    hashes.set(document, hash);
    const before = this.#idAt.get(at);
    if (before !== undefined && before !== document.id) this.#leave(at, before);
    const same = this.get(document.id);
    const isEqual = same !== undefined && contentHash(same) === hash;
    if (same && !isEqual && !isOfBytes(document)) this.#drop(document.id);
    const holds = isEqual && same.file === document.file ? same : document;
    const kept = this.#kept.get(document.id) ?? { document: holds, byPlace: new Map<string, Document>() };
    kept.byPlace.set(at, holds);
    this.#kept.set(document.id, kept);
    this.#idAt.set(at, document.id);
    hold(kept);
  }

  #leave(at: string, id: string): void {
    const kept = this.#kept.get(id);
    kept?.byPlace.delete(at);
    if (kept?.byPlace.size === 0) this.#drop(id);
    else if (kept) hold(kept);
  }

  #drop(id: string): void {
    for (const at of this.#kept.get(id)?.byPlace.keys() ?? []) this.#idAt.delete(at);
    this.#kept.delete(id);
  }
}

/** Of all places, the document as met under the least file name holds. */
function hold(kept: Kept): void {
  const [first, ...others] = kept.byPlace.values();
  if (first) kept.document = others.reduce((least, it) => (byFile(it, least) < 0 ? it : least), first);
}
