import type { Attributes, MentionType, Referent } from "../../src/model/reading.ts";
import { findAttributions } from "../../src/reading/find-attributions.ts";
import { findClaims } from "../../src/reading/find-claims.ts";
import { findEvents } from "../../src/reading/find-events.ts";
import { findQuotations } from "../../src/reading/find-quotations.ts";
import type { Page, PlacedMention } from "../../src/reading/page.ts";
import { splitSentences } from "../../src/reading/split-sentences.ts";

export interface Named {
  readonly type: MentionType;
  /** Referents are told apart by this key; by the words where it is missing. */
  readonly is?: string;
  readonly form?: "name" | "nominal" | "pronoun";
  readonly head?: string;
  readonly attributes?: Attributes;
}

const ENTITIES = new Set(["Person", "Unit", "Organization", "Place", "Equipment"]);

/** A page whose mentions are given by hand: every occurrence of the words, the longer before the shorter. */
export function pageOf(
  text: string,
  named: Readonly<Record<string, Named>>,
  dates: Page["dates"] = [],
): Page {
  const mentions: PlacedMention[] = [];
  const referents = new Map<string, Referent>();
  for (const [words, { type, is = words, form = "name", head, attributes = {} }] of Object.entries(named)) {
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      const before = text[start - 1] ?? " ";
      if (/\p{L}/u.test(before) || /\p{L}/u.test(text[start + words.length] ?? " ")) continue;
      mentions.push({
        start,
        end: start + words.length,
        id: "",
        entity: is,
        type,
        form,
        head: head ?? words.split(" ").at(-1) ?? "",
        name: words,
        attributes,
        isPlural: false,
        confidence: 1,
      });
    }
    if (ENTITIES.has(type))
      referents.set(is, {
        id: is,
        type: type as Referent["type"],
        name: words,
        names: form === "name" ? [words] : [],
        anonymous: form !== "name",
        attributes,
      });
  }
  const sentences = splitSentences(text, []);
  return {
    text,
    facts: {},
    boilerplate: [],
    sentences,
    quotations: findQuotations(sentences),
    dates,
    places: [],
    mentions: mentions
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((it, at) => ({ ...it, id: `m${at + 1}` })),
    referents: [...referents.values()],
    attributions: [],
    events: [],
    claims: [],
    toponyms: [],
  };
}

/** The same page with events, attributions and claims found on it. */
export function readPage(page: Page): Page {
  const told = findEvents(page);
  page.mentions = [...page.mentions, ...told.mentions];
  page.referents = [...page.referents, ...told.referents];
  page.events = told.events;
  page.attributions = findAttributions(page);
  page.claims = findClaims(page);
  return page;
}

/** The words of a mention. */
export function wordsOf(page: Page, id: string | null): string | null {
  const mention = page.mentions.find((it) => it.id === id);
  return mention ? page.text.slice(mention.start, mention.end) : null;
}

/** The relation claims of a page as "subject RELATION object". */
export function relationsOf(page: Page): string[] {
  return page.claims
    .filter((it) => it.relation && it.modality === "factual" && it.polarity === "asserted")
    .map(
      (it) => `${wordsOf(page, it.subjects[0] ?? "")} ${it.relation} ${wordsOf(page, it.objects[0] ?? "")}`,
    );
}
