import { z } from "zod";
import { Document } from "../model/document.ts";
import type { LinePlace, Segments } from "./segments.ts";

const Line = z.object({ document: Document.pick({ text: true, places: true }) });
type Fetched = z.infer<typeof Line>["document"];
/** As many texts are held as are likely to be asked for again at once. */
const HELD = 32;

/** Texts, and where their parts stand in what they were read from: they lie in segment files and are read when asked for. */
export class FetchedTexts {
  readonly #segments: Segments;
  /** Those asked for last, the latest last. */
  readonly #held = new Map<LinePlace, Fetched>();
  readonly #places = new WeakMap<Document, LinePlace>();

  constructor(segments: Segments) {
    this.#segments = segments;
  }

  /** The document of the line at a place, which fetches its text from there. */
  document({ text: _, places, ...facts }: Document, place: LinePlace): Document {
    const at = { ...place };
    const document = facts as Document;
    Object.defineProperty(document, "text", { get: () => this.#fetch(at).text, enumerable: true });
    if (places)
      Object.defineProperty(document, "places", { get: () => this.#fetch(at).places, enumerable: true });
    this.#places.set(document, at);
    return document;
  }

  /** Tells that the line of a document lies elsewhere now. */
  move(document: Document, place: LinePlace): void {
    const at = this.#places.get(document);
    if (at) Object.assign(at, place);
  }

  #fetch(place: LinePlace): Fetched {
    const held = this.#held.get(place);
    const fetched = held ?? Line.parse(JSON.parse(this.#segments.textAt(place))).document;
    this.#held.delete(place);
    this.#held.set(place, fetched);
    const [oldest] = this.#held.size > HELD ? this.#held.keys() : [];
    if (oldest) this.#held.delete(oldest);
    return fetched;
  }
}
