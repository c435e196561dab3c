import type { Toponym } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { findAddresses, isInAddress } from "./addresses.ts";
import { entryById } from "./gazetteers/index.ts";
import { countryAt, peopleAt } from "./lookups.ts";
import type { DraftMention, Page, PlacedMention } from "./page.ts";

interface Point {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly geonameId?: number | undefined;
}

/** The places on the map that a page names in other ways than by a mention of a place: within names of bodies, by adjectives, for governments. */
export function findToponyms(page: Page): Toponym[] {
  const found = new Map<number, Toponym>();
  const names = page.mentions.filter((it) => it.form === "name");
  const isTaken = takenBy(names);
  const addresses = findAddresses(page.text);
  const add = (span: Span, { latitude, longitude, geonameId }: Point): void => {
    if (latitude === undefined || longitude === undefined || found.has(span.start)) return;
    if (isTaken(span) || isInAddress(addresses, span)) return;
    found.set(span.start, {
      start: span.start,
      end: span.end,
      latitude,
      longitude,
      ...(geonameId !== undefined && { geonameId }),
    });
  };
  const isInName = heldBy(names);
  for (const { mention, isNested } of page.places)
    if (!isNested || isInName(mention) || opensName(page.text, mention)) add(mention, mention.attributes);
  for (const mention of page.mentions) {
    const territory = TERRITORY_OF.get(mention.gazetteerId ?? "");
    if (territory !== undefined && mention.form === "name") add(mention, entryById(territory) ?? {});
  }
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const country = countryAt(tokens, at);
      const named = country ? { id: country.country.id, length: country.length } : peopleAt(tokens, at);
      const first = tokens[at];
      const last = named && tokens[at + named.length - 1];
      if (!named || !first || !last) continue;
      if (country?.form !== "capital" && country?.form !== "seat")
        add({ start: first.start, end: last.end }, entryById(named.id) ?? {});
      at += named.length - 1;
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Bodies that people also name for the lands that they are made of: "an EU border", "leaving the EU". */
const TERRITORY_OF: ReadonlyMap<string, string> = new Map([["organizations:eu", "places:europe"]]);

/** Whether a span is a mention of a place already, or part of what is no name of a place: a person, a date, a weapon. */
function takenBy(mentions: readonly PlacedMention[]): (span: Span) => boolean {
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  let from = 0;
  let asked = -1;
  return (span) => {
    if (span.start < asked) from = 0;
    asked = span.start;
    while (from < ordered.length && (ordered[from]?.end ?? 0) <= span.start) from += 1;
    for (let at = from; at < ordered.length; at += 1) {
      const mention = ordered[at];
      if (!mention || mention.start >= span.end) return false;
      if (mention.end > span.start && !MAY_HOLD.has(mention.type) && !holdsAsPlace(mention, span))
        return true;
    }
    return false;
  };
}

/** Whether a span lies within a name that may tell a place. */
function heldBy(names: readonly PlacedMention[]): (span: Span) => boolean {
  return ({ start, end }) => {
    for (let at = lastFrom(names, start); at >= 0; at -= 1) {
      const name = names[at] as PlacedMention;
      if (name.start <= start - LONGEST_NAME) return false;
      if (name.end > start) return name.end >= end;
    }
    return false;
  };
}

/** Index of the last name that starts at an offset or before it; −1 where none does. */
function lastFrom(names: readonly PlacedMention[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as PlacedMention).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const LONGEST_NAME = 120;

/** A large place that opens a longer name of which nobody knows what it is: "Florida Legislature", not "Jack London". */
function opensName(text: string, { start, attributes }: DraftMention): boolean {
  const before = text.slice(Math.max(0, start - 33), start);
  return PLAIN.has(attributes.kind ?? "") && (/\bThe $/.test(before) || !ENDS_CAPITALISED.test(before));
}

const ENDS_CAPITALISED = /\p{Lu}[\p{L}.'’]{0,30}[ -]$/u;

const PLAIN: ReadonlySet<string> = new Set(["country", "region", "continent", "city"]);

const MAY_HOLD: ReadonlySet<string> = new Set(["Organization", "Unit", "Group"]);

/** A place that has no coordinates of its own, like a school: the town in its name tells where. */
function holdsAsPlace(mention: PlacedMention, span: Span): boolean {
  return (
    mention.type === "Place" &&
    mention.attributes.latitude === undefined &&
    mention.end - mention.start > span.end - span.start
  );
}
