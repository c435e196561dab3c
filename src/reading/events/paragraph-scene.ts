import type { DateMention } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { firstAtOrAfter, type Line, type PlacedIn, startingWithin, within, wordAt } from "../clauses/line.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { CHARGED } from "./places-around.ts";
import type { Part } from "./roles.ts";
import type { Trigger } from "./triggers.ts";

/** How far from the start of its paragraph a date or place heads it, in characters. */
const HEAD = 40;
/** Kinds that happen at one place on one day; a war, an appointment or a call does not take them from its paragraph. */
const LOCAL: ReadonlySet<string> = new Set([
  "offensive",
  "bombardment",
  "strike",
  "attack",
  "explosion",
  "battle",
  "destruction",
  "damage",
  "death",
  "injury",
  "crossing",
  "surrender",
]);
const SAYS = /^(?:said|says|reported|reports|told|according|stated|confirmed|claimed|wrote)$/;

/** When and where a paragraph's events happen, as its head or what it told before says: for events whose sentence says neither. */
export class ParagraphScene {
  #paragraph = -1;
  #date: DateMention | undefined;
  #place: PlacedIn["mention"] | undefined;
  #hasMorePlaces = false;
  #hasMoreDates = false;

  /** Goes on to a sentence; a new paragraph begins with what heads it. */
  enter(line: Line): void {
    const { sentence } = line;
    if (sentence.paragraph === this.#paragraph) return;
    this.#paragraph = sentence.paragraph;
    this.#date = startingWithin(line.page.dates, sentence).find(
      (it) =>
        within(it, sentence) && it.start - sentence.start <= HEAD && it.latest !== null && isBare(line, it),
    );
    this.#place = headingOf(line);
    this.#hasMorePlaces = false;
    this.#hasMoreDates = false;
  }

  /** The date of an event whose sentence gives none; undefined where the paragraph gives none, or several. */
  dateFor(line: Line, trigger: Trigger): DateMention | undefined {
    return this.#hasMoreDates || !isToldHere(line, trigger) ? undefined : this.#date;
  }

  /** The mention of the place of an event whose sentence gives none. */
  placeFor(line: Line, trigger: Trigger): string | undefined {
    return this.#hasMorePlaces || !isToldHere(line, trigger) ? undefined : this.#place?.id;
  }

  /** Takes note of when and where an event of the paragraph happened by its own sentence. */
  note(line: Line, parts: readonly Part[], date: DateMention | undefined): void {
    if (date) {
      if (this.#date && (this.#date.earliest !== date.earliest || this.#date.latest !== date.latest))
        this.#hasMoreDates = true;
      this.#date = date;
    }
    for (const { role, mention } of parts) {
      if (role !== "place") continue;
      const placed = line.placed.find((it) => it.mention.id === mention)?.mention;
      if (placed?.form !== "name") continue;
      if (this.#place && this.#place.entity !== placed.entity) this.#hasMorePlaces = true;
      this.#place = placed;
    }
  }
}

/** Whether an event is told as a happening of its paragraph: a fact of that kind, not what somebody "had done" before or who once did it. */
function isToldHere(line: Line, { kind, group, first }: Trigger): boolean {
  if (!LOCAL.has(kind.kind) || line.isQuoted[first]) return false;
  if (!group) return !isCharge(line, first);
  const { relations } = treeOf(line.sentence);
  if (relations[group.main] === "acl:relcl") return false;
  for (let at = group.first; at < group.main; at++)
    if (/^(?:had|'d)$/.test(wordAt(line, at))) return line.tokens.some((it) => SAYS.test(it.lower));
  return true;
}

/** "suspected of the assassination": it was before, and elsewhere. */
function isCharge(line: Line, first: number): boolean {
  for (let at = first - 1; at >= first - 4; at--) {
    const word = wordAt(line, at);
    if (CHARGED.test(word)) return true;
    if (/^[,;:]$/.test(word)) return false;
  }
  return false;
}

/** "Lyman. Fighting went on", "Kupyansk sector: …": the place that stands alone at the head of a paragraph. */
function headingOf(line: Line): PlacedIn["mention"] | undefined {
  const [first] = line.placed;
  if (first?.mention.type !== "Place" || first.first > 1 || first.mention.gazetteerId === undefined)
    return undefined;
  const next = wordAt(line, first.last + 1);
  const behind = /^(?:sector|direction|front|axis|area|region)$/.test(next)
    ? wordAt(line, first.last + 2)
    : next;
  return behind === ":" || behind === "." ? first.mention : undefined;
}

/** "14 October. They began at eight", "Stalingrad, 3 October 1942.": a date that is a heading, not one within a sentence. */
function isBare(line: Line, { start, end }: Span): boolean {
  const at = firstAtOrAfter(line.tokens, start);
  if (at > 0 && wordAt(line, at - 1) !== ",") return false;
  const next = line.tokens[firstAtOrAfter(line.tokens, end)];
  return next === undefined || /^[.:]$/.test(next.text);
}
