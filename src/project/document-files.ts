import { basename } from "node:path";
import { z } from "zod";
import { Document } from "../model/document.ts";
import { byCodeUnit } from "../text/compare.ts";
import { sha256 } from "../text/hash.ts";
import { Segments } from "./segments.ts";

/** What happened to a project's documents, in order. */
const Operation = z.discriminatedUnion("op", [
  /** This document was met at this place (a path, or a file and an id in it). */
  z.object({ op: z.literal("put"), at: z.string(), document: Document }),
  z.object({ op: z.literal("remove"), id: z.string() }),
]);
type Operation = z.infer<typeof Operation>;

/** What adding a document did. */
export type Outcome = "added" | "replaced" | "unchanged";

interface Kept {
  readonly document: Document;
  /** Where it was met. */
  readonly places: Set<string>;
}

/** Hash of all that a document is: its text and facts, but not the name under which it was met. */
export function contentHash(document: Document): string {
  const { title, publisher, published, url, author, sha256: bytes, language, text } = document;
  return sha256(JSON.stringify([bytes, text, language, title, publisher, published, url, author]));
}

/** The documents of a project as read: kept in segment files, replayed when the project is opened. */
export class DocumentFiles {
  readonly #segments: Segments;
  readonly #kept = new Map<string, Kept>();
  readonly #idAt = new Map<string, string>();
  readonly #hashes = new Map<string, string>();

  constructor(folder: string) {
    this.#segments = new Segments(folder);
  }

  /** Reads what was kept. Lines that can't be read are told to `broken`. */
  async open(broken: (place: string) => void): Promise<void> {
    for await (const line of this.#segments.lines(broken)) {
      const operation = Operation.safeParse(line);
      if (!operation.success) broken(`${this.#segments.folder}: ${z.prettifyError(operation.error)}`);
      else this.#apply(operation.data);
    }
  }

  get size(): number {
    return this.#kept.size;
  }

  /** All documents, sorted by id. */
  all(): Document[] {
    return [...this.#kept.keys()].sort(byCodeUnit).flatMap((id) => this.get(id) ?? []);
  }

  ids(): string[] {
    return [...this.#kept.keys()].sort(byCodeUnit);
  }

  get(id: string): Document | undefined {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    const files = [...kept.places].map(fileOf).sort(byCodeUnit);
    return { ...kept.document, file: files[0] ?? kept.document.file };
  }

  /** Documents whose id, or else whose file name, is this. */
  named(name: string): string[] {
    if (this.#kept.has(name)) return [name];
    return this.ids().filter((id) =>
      [...(this.#kept.get(id)?.places ?? [])].some((at) => fileOf(at) === name),
    );
  }

  /** What adding this document would do. */
  outcomeOf(at: string, document: Document): Outcome {
    const same = this.#kept.get(document.id);
    const isSame = same !== undefined && contentHash(same.document) === contentHash(document);
    if (isSame && same.places.has(at)) return "unchanged";
    const replaces = (same && !isSame) || (this.#idAt.has(at) && this.#idAt.get(at) !== document.id);
    if (replaces) return "replaced";
    return isSame ? "unchanged" : "added";
  }

  /** Adds documents, each with the place where it was met, as one step: all or none is kept. */
  put(entries: readonly { readonly at: string; readonly document: Document }[]): void {
    const operations = entries
      .filter(
        ({ at, document }) =>
          this.#idAt.get(at) !== document.id || this.outcomeOf(at, document) !== "unchanged",
      )
      .map(({ at, document }): Operation => ({ op: "put", at, document }));
    this.#segments.append(operations);
    for (const operation of operations) this.#apply(operation);
  }

  /** Takes documents out as one step. */
  remove(ids: readonly string[]): void {
    const operations = ids.filter((id) => this.#kept.has(id)).map((id): Operation => ({ op: "remove", id }));
    this.#segments.append(operations);
    for (const operation of operations) this.#apply(operation);
  }

  /** One segment file instead of many. */
  compact(): void {
    const operations = [...this.#kept.values()].flatMap(({ document, places }) =>
      [...places].sort(byCodeUnit).map((at): Operation => ({ op: "put", at, document })),
    );
    this.#segments.compact(operations);
  }

  get segmentCount(): number {
    return this.#segments.count;
  }

  /** Hash over all documents: equal for equal documents, whatever their order. */
  hash(): string {
    return sha256(
      this.ids()
        .map((id) => `${id} ${this.#hashOf(id)} ${this.get(id)?.file}`)
        .join("\n"),
    );
  }

  #hashOf(id: string): string {
    let hash = this.#hashes.get(id);
    const kept = this.#kept.get(id);
    if (hash === undefined && kept) {
      hash = contentHash(kept.document);
      this.#hashes.set(id, hash);
    }
    return hash ?? "";
  }

  #apply(operation: Operation): void {
    if (operation.op === "remove") this.#drop(operation.id);
    else this.#place(operation.at, operation.document);
  }

  #place(at: string, document: Document): void {
    const before = this.#idAt.get(at);
    if (before !== undefined && before !== document.id) this.#leave(at, before);
    const same = this.#kept.get(document.id);
    if (same && contentHash(same.document) !== contentHash(document)) this.#drop(document.id);
    const kept = this.#kept.get(document.id) ?? { document, places: new Set<string>() };
    kept.places.add(at);
    this.#kept.set(document.id, kept);
    this.#idAt.set(at, document.id);
  }

  #leave(at: string, id: string): void {
    const kept = this.#kept.get(id);
    kept?.places.delete(at);
    if (kept?.places.size === 0) this.#drop(id);
  }

  #drop(id: string): void {
    for (const at of this.#kept.get(id)?.places ?? []) this.#idAt.delete(at);
    this.#kept.delete(id);
    this.#hashes.delete(id);
  }
}

/** The base name of a place: `/reports/a.txt` and `/reports/all.jsonl#r7` lie in `a.txt` and `all.jsonl`. */
function fileOf(at: string): string {
  const hash = at.indexOf(".jsonl#");
  return basename(hash < 0 ? at : at.slice(0, hash + ".jsonl".length));
}
