import type { Claim } from "../model/claim.ts";
import type { Mention, Reading } from "../model/reading.ts";
import { EntityType } from "../model/schema.ts";
import type { SecondItem } from "../model/second-answer.ts";
import type { Span } from "../model/span.ts";
import { WordsIn } from "./find-words.ts";
import { holdsBetween } from "./holds-between.ts";

/** Why an item of a model is not taken. */
export const DROPPED = [
  "quote not in the text",
  "words not in the quote",
  "no name that the reader found",
  "speaker not found",
  "not possible between these",
  "set aside as no part of the report",
  "known already",
] as const;
export type Dropped = (typeof DROPPED)[number];

/** Characters around a quote within which its speaker may stand. */
const AROUND = 300;

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const isEntity = ({ type }: Mention): boolean => EntityType.safeParse(type).success;

const FORMS = ["name", "nominal", "pronoun"] as const;

/** Turns what a model says of a document into claims with evidence, or says why not. */
export class SecondClaims {
  readonly #words: WordsIn;
  readonly #reading: Reading;
  readonly #entities: readonly Mention[];
  readonly #referentOf: ReadonlyMap<string, string>;
  readonly #known = new Set<string>();

  constructor(text: string, reading: Reading) {
    this.#words = new WordsIn(text);
    this.#reading = reading;
    this.#entities = reading.mentions.filter(isEntity);
    this.#referentOf = new Map(reading.mentions.map((it) => [it.id, it.entity]));
    for (const claim of reading.claims) this.#remember(claim);
  }

  /** The claim that an item is, with an id of its own, read by `model`; or why there is none. */
  take(item: SecondItem, id: string, model: string): Claim | Dropped {
    const quotes = this.#words.placesOf(item.quote);
    if (quotes.length === 0) return "quote not in the text";
    let reason: Dropped = "words not in the quote";
    for (const quote of quotes) {
      const claim = this.#claimAt(item, quote, id, model);
      if (typeof claim !== "string") {
        this.#remember(claim);
        return claim;
      }
      reason = claim;
    }
    return reason;
  }

  #claimAt(item: SecondItem, quote: Span, id: string, model: string): Claim | Dropped {
    if (this.#reading.boilerplate.some((it) => overlap(it, quote) > 0))
      return "set aside as no part of the report";
    const [subjects, objects] =
      item.kind === "relation"
        ? [[this.#mentionOf(item.subject, quote)], [this.#mentionOf(item.object, quote)]]
        : [item.about.map((it) => this.#mentionOf(it, quote)), []];
    const parties = [...subjects, ...objects];
    const missing = parties.find((it) => typeof it === "string");
    if (typeof missing === "string") return missing;
    const ids = (found: readonly (Mention | Dropped)[]): string[] =>
      found.flatMap((it) => (typeof it === "string" ? [] : it.id));
    const [one] = subjects;
    const [other] = objects;
    if (item.kind === "relation" && typeof one === "object" && typeof other === "object")
      if (!holdsBetween(item.relation, one.type, other.type) || one.entity === other.entity)
        return "not possible between these";
    const speaker = item.saidBy === null ? null : this.#speakerOf(item.saidBy, quote);
    if (speaker === undefined) return "speaker not found";
    const claim: Claim = {
      id,
      evidence: [quote],
      ...(item.kind === "relation" && { relation: item.relation }),
      subjects: [...new Set(ids(subjects))],
      objects: ids(objects),
      assertedBy: speaker?.id ?? null,
      addressedTo: [],
      relayedBy: [],
      polarity: item.polarity,
      modality: item.modality,
      status: "accepted",
      readBy: model,
    };
    return this.#keysOf(claim).some((key) => this.#known.has(key)) ? "known already" : claim;
  }

  /** The mention that words within a quote are, by the rules: a name before a description before a pronoun. */
  #mentionOf(words: string, quote: Span): Mention | Dropped {
    const places = this.#words.placesOf(words).filter((it) => isWithin(it, quote));
    if (places.length === 0) return "words not in the quote";
    return this.#bestAt(places) ?? "no name that the reader found";
  }

  #speakerOf(words: string, quote: Span): Mention | undefined {
    const around = { start: quote.start - AROUND, end: quote.end + AROUND };
    const speaker = this.#bestAt(this.#words.placesOf(words).filter((it) => isWithin(it, around)));
    return speaker?.type === "Person" || speaker?.type === "Organization" || speaker?.type === "Unit"
      ? speaker
      : undefined;
  }

  #bestAt(places: readonly Span[]): Mention | undefined {
    const fitting = places.flatMap((place) =>
      this.#entities
        .filter((it) => isWithin(it, place) || isWithin(place, it))
        .map((mention) => ({ mention, shared: overlap(mention, place), rest: mention.end - mention.start })),
    );
    fitting.sort(
      (a, b) =>
        FORMS.indexOf(a.mention.form) - FORMS.indexOf(b.mention.form) ||
        b.shared - a.shared ||
        a.rest - b.rest ||
        a.mention.start - b.mention.start,
    );
    return fitting[0]?.mention;
  }

  /** Under what a claim is known: the edge that it is about, or the words that it quotes. */
  #keysOf({ relation, subjects, objects, polarity, evidence, assertedBy }: Claim): string[] {
    const of = (id: string | undefined): string => (id === undefined ? "" : (this.#referentOf.get(id) ?? id));
    if (relation !== undefined)
      return [JSON.stringify([relation, of(subjects[0]), of(objects[0]), polarity])];
    return subjects.map((it) =>
      JSON.stringify([evidence[0]?.start, of(it), of(assertedBy ?? undefined), polarity]),
    );
  }

  #remember(claim: Claim): void {
    for (const key of this.#keysOf(claim)) this.#known.add(key);
  }
}
