import { foldedWords } from "../text/fold.ts";
import { sha256 } from "../text/hash.ts";
import { LeastByKey } from "../text/least-by-key.ts";
import { areNearCopies, bandsOf, sketchOf, type TextSketch } from "../text/near-copies.ts";
import type { ReadDocument } from "./read-document.ts";

/** By what documents are put in order: the date stated, undated ones last. */
export const publishedOf = ({ document, reading }: ReadDocument): string =>
  document.published || reading.facts.published || "9999";

/** A text by its words, white space, case and punctuation aside, with the documents that have it. */
interface Text {
  /** Hash of its words. */
  readonly id: string;
  readonly sketch: TextSketch | null;
  readonly bands: readonly number[];
  /** When each document that has it was published, by its id. */
  readonly documents: Map<string, string>;
}

/** Documents of one text, and of one text retouched. */
interface Origin {
  /** Texts that hang together by being near copies. */
  readonly texts: ReadonlySet<Text>;
  /** The id of the document that stands for them: earliest published, then least id. */
  readonly first: string;
}

/**
 * Which document first said what a document says: documents of the same text, or of one text retouched, are of one
 * origin. A text is compared with the least text of each band that it shares, so that many copies cost no more than few.
 */
export class DocumentOrigins {
  readonly #texts = new Map<string, Text>();
  readonly #textOf = new Map<string, Text>();
  readonly #byBand = new LeastByKey<Text>();
  readonly #originOf = new Map<Text, Origin>();

  /** Takes documents in their new state, null for those that are gone; returns the ids of those whose origin is another now. */
  update(reads: ReadonlyMap<string, ReadDocument | null>): Set<string> {
    const touched = new Set<Text>();
    for (const [id, read] of reads) {
      const before = this.#textOf.get(id);
      if (before) this.#leave(id, before, touched);
      if (read) this.#join(id, read, touched);
    }
    const open = new Set<Text>();
    const before = new Map<string, string>();
    for (const text of touched)
      for (const member of this.#originOf.get(text)?.texts ?? [text]) open.add(member);
    for (const text of open) {
      const first = this.#originOf.get(text)?.first;
      if (first !== undefined) for (const id of text.documents.keys()) before.set(id, first);
      this.#originOf.delete(text);
    }
    for (const text of open) if (text.documents.size > 0 && !this.#originOf.has(text)) this.#settle(text);
    const changed = new Set([...reads.keys()].filter((id) => this.#textOf.has(id)));
    for (const text of open)
      for (const id of text.documents.keys()) if (before.get(id) !== this.originOf(id)) changed.add(id);
    return changed;
  }

  /** The id of the first document of the same text, or of one retouched. */
  originOf(documentId: string): string {
    const text = this.#textOf.get(documentId);
    return (text && this.#originOf.get(text)?.first) ?? documentId;
  }

  /** The same for documents of the very same words alone, in which mentions stand at the same places. */
  wordsOf(documentId: string): string {
    return this.#textOf.get(documentId)?.id ?? documentId;
  }

  /** Another document of the same origin, the first where it is not this one, and whether its words are the very same; null where there is none. */
  copyOf(documentId: string): { readonly id: string; readonly hasSameWords: boolean } | null {
    const text = this.#textOf.get(documentId);
    const origin = text && this.#originOf.get(text);
    if (!origin) return null;
    if (origin.first !== documentId)
      return { id: origin.first, hasSameWords: text.documents.has(origin.first) };
    for (const other of [text, ...origin.texts])
      for (const id of other.documents.keys())
        if (id !== documentId) return { id, hasSameWords: other === text };
    return null;
  }

  #join(id: string, read: ReadDocument, touched: Set<Text>): void {
    const words = foldedWords(read.document.text);
    const hash = sha256(words.join(" ")).slice(0, 20);
    let text = this.#texts.get(hash);
    if (!text) {
      const sketch = sketchOf(words);
      text = { id: hash, sketch, bands: sketch ? bandsOf(sketch) : [], documents: new Map() };
      this.#texts.set(hash, text);
      for (const band of text.bands) this.#joinBand(band, text, touched);
    }
    text.documents.set(id, publishedOf(read));
    this.#textOf.set(id, text);
    touched.add(text);
  }

  #leave(id: string, text: Text, touched: Set<Text>): void {
    text.documents.delete(id);
    this.#textOf.delete(id);
    touched.add(text);
    if (text.documents.size > 0) return;
    this.#texts.delete(text.id);
    for (const band of text.bands) this.#leaveBand(band, text, touched);
  }

  #joinBand(band: number, text: Text, touched: Set<Text>): void {
    const least = this.#byBand.least(band);
    this.#byBand.add(band, text);
    this.#touchBand(band, least, touched);
  }

  #leaveBand(band: number, text: Text, touched: Set<Text>): void {
    const least = this.#byBand.least(band);
    this.#byBand.delete(band, text);
    this.#touchBand(band, least, touched);
  }

  /** A band that has another least text than before may hold its texts together otherwise. */
  #touchBand(band: number, before: Text | undefined, touched: Set<Text>): void {
    const least = this.#byBand.least(band);
    if (least) touched.add(least);
    if (least !== before) for (const text of this.#byBand.get(band)) touched.add(text);
  }

  /** The origin of all texts that are reached from this one. */
  #settle(start: Text): void {
    const texts = new Set([start]);
    let first: { readonly id: string; readonly published: string } | undefined;
    for (const text of texts) {
      for (const [id, published] of text.documents)
        if (!first || published < first.published || (published === first.published && id < first.id))
          first = { id, published };
      for (const other of this.#nearCopiesOf(text)) texts.add(other);
    }
    const origin = { texts, first: first?.id ?? "" };
    for (const text of texts) this.#originOf.set(text, origin);
  }

  *#nearCopiesOf(text: Text): Generator<Text> {
    for (const band of text.bands) {
      const least = this.#byBand.least(band);
      for (const other of least === text ? this.#byBand.get(band) : least ? [least] : [])
        if (other !== text && text.sketch && other.sketch && areNearCopies(text.sketch, other.sketch))
          yield other;
    }
  }
}
