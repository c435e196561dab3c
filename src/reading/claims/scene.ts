import type { EventMention, Referent } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { isPossessive, prepositionOf } from "../clauses/arguments.ts";
import { firstAtOrAfter, type Line, linesOf, type PlacedIn, within, wordAt } from "../clauses/line.ts";
import type { Page, PlacedMention } from "../page.ts";

/** An event with its mention and the sentence that tells of it. */
export interface PlacedEvent {
  readonly event: EventMention;
  readonly mention: PlacedMention;
  readonly line: Line;
  /** Number of its first word in the sentence. */
  readonly at: number;
}

/** A page made ready for claims: look-ups that every pattern needs. */
export interface Scene {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly mentionById: ReadonlyMap<string, PlacedMention>;
  readonly referentById: ReadonlyMap<string, Referent>;
  readonly events: readonly PlacedEvent[];
  /** Folded heads of all mentions of an entity. */
  readonly headsByEntity: ReadonlyMap<string, readonly string[]>;
}

export function sceneOf(page: Page): Scene {
  const lines = linesOf(page);
  const mentionById = new Map<string, PlacedMention>();
  const events: PlacedEvent[] = [];
  for (const event of page.events) {
    const mention = mentionAt(page.mentions, event);
    const line = lineAt(lines, event.start);
    if (!mention || !line) continue;
    const at = firstAtOrAfter(line.tokens, event.start);
    events.push({ event, mention, line, at: line.tokens[at]?.start === event.start ? at : -1 });
  }
  const referentById = new Map<string, Referent>();
  for (const referent of page.referents) referentById.set(referent.id, referent);
  const headsByEntity = new Map<string, string[]>();
  for (const mention of page.mentions) {
    const { id, entity, head } = mention;
    mentionById.set(id, mention);
    const heads = headsByEntity.get(entity);
    if (!heads) headsByEntity.set(entity, [head]);
    else if (!heads.includes(head)) heads.push(head);
  }
  return {
    page,
    lines,
    headsByEntity,
    mentionById,
    referentById,
    events,
  };
}

/** The mention of a span, of mentions in order of start. */
function mentionAt(mentions: readonly PlacedMention[], { start, end }: Span): PlacedMention | undefined {
  let found: PlacedMention | undefined;
  for (let at = firstAtOrAfter(mentions, start); mentions[at]?.start === start; at++)
    if (mentions[at]?.end === end) found = mentions[at];
  return found;
}

/** The sentence in which an offset lies. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.sentence.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line && line.sentence.start <= offset ? line : undefined;
}

/** The sentences that a stretch touches. */
export function linesWithin(scene: Scene, stretch: Span): Line[] {
  const found: Line[] = [];
  const first = firstAtOrAfter(scene.page.sentences, stretch.start) - 1;
  for (let at = Math.max(0, first); at < scene.lines.length; at++) {
    const line = scene.lines[at];
    if (!line || line.sentence.start >= stretch.end) break;
    if (line.sentence.end > stretch.start) found.push(line);
  }
  return found;
}

/** Mentions of entities within a span, one for each entity, in order of the text. */
export function entitiesWithin(scene: Scene, line: Line, span: Span): PlacedMention[] {
  const seen = new Set<string>();
  const found: PlacedMention[] = [];
  for (const placed of line.placed) {
    const { mention } = placed;
    if (!within(mention, span) || seen.has(mention.entity) || isAside(line, placed)) continue;
    if (!scene.referentById.has(mention.entity)) continue;
    seen.add(mention.entity);
    found.push(mention);
  }
  return found;
}

const OWNERS = new Set(
  "his her their its my our your whose himself herself itself themselves who which that".split(" "),
);

/** What only qualifies another mention: "Russia" in "Russia's military", "his" in "his mother". */
function isAside(line: Line, placed: PlacedIn): boolean {
  const { mention } = placed;
  if (mention.form === "pronoun") return OWNERS.has(wordAt(line, placed.first));
  const outer = line.covering[placed.first];
  return outer !== undefined && outer !== placed && outer.first === placed.first;
}

/** The mention that a stretch is about, of some of its sentence in order: the first that no preposition governs, else the first. */
export function grammaticalSubject(
  line: Line,
  mentions: readonly PlacedMention[],
): PlacedMention | undefined {
  let next = 0;
  for (const placed of line.placed) {
    if (next >= mentions.length) break;
    if (placed.mention !== mentions[next]) continue;
    next += 1;
    if (prepositionOf(line, placed) === "" && !isPossessive(line, placed)) return placed.mention;
  }
  return mentions[0];
}

export const kindOf = (scene: Scene, mention: PlacedMention): string | undefined =>
  scene.referentById.get(mention.entity)?.attributes.kind ?? mention.attributes.kind;
