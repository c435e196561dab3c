import type { Attributes, DateMention, EventMention, Referent } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { fold } from "../../text/fold.ts";
import { firstAtOrAfter, type Line, startingWithin, wordAt } from "../clauses/line.ts";
import { stanceAt } from "../clauses/modality.ts";
import type { DraftMention, Page, PlacedMention } from "../page.ts";
import { eventKeys } from "./event-keys.ts";
import { CALL_KINDS } from "./event-kinds.ts";
import { eventName } from "./event-name.ts";
import { isMoneyMoved } from "./money-moved.ts";
import { ParagraphScene } from "./paragraph-scene.ts";
import type { ActOnCall } from "./recording-acts.ts";
import { type Part, partsOf } from "./roles.ts";
import {
  areApart,
  isHeadline,
  isNarrower,
  isOtherTime,
  type Presentation,
  presentationOf,
  type Sides,
} from "./same-event.ts";
import { speakersOf } from "./speakers.ts";
import type { Trigger } from "./triggers.ts";
import { asAttributes } from "./when.ts";

/** One event while the page is read: what is known of it grows with each mention. */
interface Told {
  readonly id: string;
  readonly kind: string;
  name: string;
  attributes: Attributes;
  readonly country: string | undefined;
  readonly isInHeadline: boolean;
  /** The report has told at length what its headline tells: what it tells next is another event. */
  isTakenUp: boolean;
  isNamed: boolean;
  readonly isPlural: boolean;
  /** Who had which part in it, and where, as far as it is told. */
  readonly sides: Map<string, Set<string>>;
  /** Keys of the towns in the names of the sites where it was. */
  readonly towns: string[];
  /** What was hit there, as keys: "target:port". */
  readonly sites: string[];
  /** How many were told of before it. */
  readonly order: number;
}

/** How many events of a kind are remembered for a later mention to take up. */
const LOOK_BACK = 20;
/** Kinds of which a report means one throughout, unless it says "another". */
const ONE_A_REPORT: ReadonlySet<string> = new Set(["invasion"]);
/** Kinds of which a report speaks by one word and by another: "the strike", "the attack". */
const ATTACKS: ReadonlySet<string> = new Set(["attack", "strike", "bombardment", "explosion"]);
/** Names that tell one such event from all others: "invasion of Ukraine", "Battle of Kyiv". */
const NAMED = /^(?:(?:[\p{L}-]+ )?(?:invasion of|war in)|Battle of) \p{Lu}/u;

/** Gathers the events of one page in the order of the text, and joins the mentions of one event. */
export class EventCollector {
  readonly #page: Page;
  readonly #told = new Map<string, Told>();
  /** The last events of each kind: what "the attack" may take up. */
  readonly #recent = new Map<string, Told[]>();
  readonly #mentions: PlacedMention[] = [];
  readonly #events: (EventMention & { readonly mention: string; arguments: Part[] })[] = [];
  readonly #scene = new ParagraphScene();
  readonly #byTrigger = new Map<Trigger, number>();
  /** Where events are told of. */
  readonly #taken = new Set<string>();
  readonly #mentionById = new Map<string, PlacedMention>();
  readonly #places: readonly DraftMention[];
  #nextMention: number;
  #nextReferent: number;

  constructor(page: Page) {
    this.#page = page;
    let highest = 0;
    for (const mention of page.mentions) {
      this.#mentionById.set(mention.id, mention);
      highest = Math.max(highest, numberOf(mention.id));
    }
    this.#nextMention = highest + 1;
    highest = 0;
    for (const { id } of page.referents) highest = Math.max(highest, numberOf(id));
    this.#nextReferent = highest + 1;
    this.#places = page.places.map((it) => it.mention).sort((a, b) => a.start - b.start);
  }

  /** Goes on to a sentence, whether or not it tells of events. */
  enter(line: Line): void {
    this.#scene.enter(line);
  }

  /** Takes up a trigger, with the date that its sentence gives for it, unless it tells of no event after all. */
  add(line: Line, number: number, trigger: Trigger, own: DateMention | undefined): void {
    const presentation = presentationOf(line, trigger);
    if (presentation === "generic") return;
    const parts: Part[] = CALL_KINDS.has(trigger.kind.kind)
      ? speakersOf(line, trigger).map((it) => ({ role: "speaker", mention: it.mention.id }))
      : [...partsOf(line, trigger)];
    const place = parts.some((it) => it.role === "place") ? undefined : this.#scene.placeFor(line, trigger);
    const date = own ?? this.#scene.dateFor(line, trigger);
    const before = this.#earlier(line, trigger, presentation, this.#sidesOf(parts), date);
    if (!trigger.isSure && !before) return;
    const span = spanOf(line, trigger);
    if (this.#isTaken(span)) return;
    if (
      !before &&
      (isMereThought(line, trigger, parts) || isNobody(line, trigger) || isMoneyMoved(trigger, parts))
    )
      return;
    this.#scene.note(line, parts, own);
    if (place !== undefined && !before?.sides.has("place")) parts.push({ role: "place", mention: place });
    const told = before ?? this.#introduce(line, number, trigger, date);
    if (before) this.#learn(before, line, trigger, date);
    this.#byTrigger.set(trigger, this.#events.length);
    this.#mention(line, span, told, parts, trigger.isPlural, trigger.kind.kind);
  }

  /** Takes up what was done with a call: who did it becomes an argument of the call, and the act an event of its own. */
  addAct(line: Line, { act, call, first, last, by, isDone }: ActOnCall, date: DateMention | undefined): void {
    const event = this.#events[this.#byTrigger.get(call) ?? -1];
    const told = event && this.#told.get(event.entity);
    if (!event || !told) return;
    if (act.kind === "verification") {
      if (!isDone) told.attributes = { ...told.attributes, status: "unverified" };
      else if (told.attributes.status !== "unverified")
        told.attributes = { ...told.attributes, status: "verified" };
    }
    if (!isDone || !by) return;
    event.arguments.push({ role: `${act.act}By`, mention: by.mention.id });
    const span = { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
    if (span.start >= span.end || this.#isTaken(span)) return;
    const done = this.#open(act.kind, `${act.kind} of ${told.name}`, {
      ...asAttributes(date),
      modality: "factual",
      status: "accepted",
    });
    this.#mention(
      line,
      span,
      done,
      [
        { role: "agent", mention: by.mention.id },
        { role: "object", mention: event.mention },
      ],
      false,
      act.kind,
    );
  }

  /** Whether a mention has a span already. */
  #isTaken({ start, end }: Span): boolean {
    const { mentions } = this.#page;
    for (let at = firstAtOrAfter(mentions, start); mentions[at]?.start === start; at++)
      if (mentions[at]?.end === end) return true;
    return this.#taken.has(`${start} ${end}`);
  }

  found(): { mentions: PlacedMention[]; referents: Referent[]; events: EventMention[] } {
    const referentById = new Map<string, Referent>();
    for (const referent of this.#told.size > 0 ? this.#page.referents : [])
      referentById.set(referent.id, referent);
    return {
      mentions: this.#mentions,
      referents: [...this.#told.values()].map((it) => ({
        id: it.id,
        type: "Event",
        name: it.name,
        names: it.isNamed ? [it.name] : [],
        anonymous: !it.isNamed,
        ...(it.isNamed ? {} : { description: it.name }),
        attributes: Object.assign({}, it.attributes, eventKeys(it.kind, it.sides, referentById, it)),
      })),
      events: this.#events.map(({ start, end, entity, type, arguments: parts }) => ({
        start,
        end,
        entity,
        type,
        arguments: parts,
      })),
    };
  }

  /** The event told of before that a trigger takes up, if any. */
  #earlier(
    line: Line,
    trigger: Trigger,
    presentation: Presentation,
    sides: Sides,
    date: DateMention | undefined,
  ): Told | undefined {
    if (presentation === "other") return undefined;
    const { kind } = trigger.kind;
    const recent = this.#ofKind(kind, presentation);
    const { agent } = trigger.kind;
    const country = this.#countryOf(line, trigger);
    const fitting = recent.findLast(
      (it) => isOf(it, country) && (CALL_KINDS.has(kind) || !areApart(it.sides, sides, agent)),
    );
    if (ONE_A_REPORT.has(kind)) return fitting;
    if (presentation === "definite") {
      const same = CALL_KINDS.has(kind)
        ? recent
        : recent.filter((it) => !areApart(it.sides, sides) && !isOtherTime(it.attributes, date));
      return (
        same.findLast((it) => it.isPlural === trigger.isPlural && isOf(it, country)) ??
        same.findLast((it) => isOf(it, country))
      );
    }
    if (CALL_KINDS.has(kind) && this.#events.at(-1)?.type === kind && this.#isBeside(line, trigger))
      return fitting;
    if (!fitting?.isInHeadline || fitting.isTakenUp) return undefined;
    fitting.isTakenUp = true;
    return fitting;
  }

  /** The last events of a kind; "the attack" may take up a strike, "the strike" an attack. */
  #ofKind(kind: string, presentation: Presentation): readonly Told[] {
    const own = this.#recent.get(kind) ?? [];
    if (presentation !== "definite" || !ATTACKS.has(kind)) return own;
    return [...ATTACKS].flatMap((it) => this.#recent.get(it) ?? []).sort((a, b) => a.order - b.order);
  }

  /** "audio of soldiers' calls": two words for one thing, in one breath. */
  #isBeside(line: Line, trigger: Trigger): boolean {
    const last = this.#events.at(-1);
    const start = line.tokens[trigger.first]?.start ?? 0;
    return (
      last !== undefined && last.end <= start && start - last.end <= 60 && last.start >= line.sentence.start
    );
  }

  #countryOf(line: Line, trigger: Trigger): string | undefined {
    const agents = partsOf(line, trigger).filter((it) => it.role === trigger.kind.agent);
    for (const { mention } of agents) {
      const placed = line.placed.find((it) => it.mention.id === mention)?.mention;
      const country = placed?.attributes.country;
      if (country) return country;
    }
    return undefined;
  }

  #introduce(line: Line, number: number, trigger: Trigger, date: DateMention | undefined): Told {
    const stance = stanceAt(line, trigger.first);
    const isVerified =
      CALL_KINDS.has(trigger.kind.kind) &&
      /^(un)?verified$/.exec(line.tokens[trigger.first - 1]?.lower ?? "");
    return this.#open(
      trigger.kind.kind,
      eventName(line, trigger),
      Object.assign(asAttributes(date), {
        modality: stance.polarity === "denied" ? "denied" : stance.modality,
        status: isVerified ? isVerified[0] : "accepted",
      }),
      {
        country: this.#countryOf(line, trigger),
        isInHeadline: isHeadline(line, number),
        isPlural: trigger.isPlural,
      },
    );
  }

  #open(
    kind: string,
    name: string,
    attributes: Attributes,
    {
      country,
      isInHeadline = false,
      isPlural = false,
    }: Partial<Pick<Told, "country" | "isInHeadline" | "isPlural">> = {},
  ): Told {
    const told: Told = {
      id: `r${this.#nextReferent++}`,
      kind,
      name,
      attributes: { kind, ...attributes },
      country,
      isInHeadline,
      isTakenUp: false,
      isNamed: NAMED.test(name),
      isPlural,
      sides: new Map(),
      towns: [],
      sites: [],
      order: this.#told.size,
    };
    this.#told.set(told.id, told);
    const recent = this.#recent.get(kind);
    if (!recent) this.#recent.set(kind, [told]);
    else if (recent.push(told) > LOOK_BACK + 1) recent.shift();
    return told;
  }

  /** A later mention adds the date that was missing, and turns a plan into a fact where it tells of one. */
  #learn(told: Told, line: Line, trigger: Trigger, date: DateMention | undefined): void {
    const when = isNarrower(told.attributes, date) ? asAttributes(date) : {};
    const stance = stanceAt(line, trigger.first);
    const isFact =
      stance.modality === "factual" && stance.polarity === "asserted" && trigger.group !== undefined;
    told.attributes = Object.assign({}, told.attributes, when, isFact && { modality: "factual" });
    if (told.isNamed) return;
    const name = eventName(line, trigger);
    if (NAMED.test(name)) {
      told.name = name;
      told.isNamed = true;
    }
  }

  #mention(line: Line, span: Span, told: Told, parts: Part[], isPlural: boolean, type: string): void {
    const id = `m${this.#nextMention++}`;
    const words = line.page.text.slice(span.start, span.end);
    this.#taken.add(`${span.start} ${span.end}`);
    const { start, end } = span;
    this.#mentions.push({
      start,
      end,
      id,
      entity: told.id,
      type: "Event",
      form: told.isNamed ? "name" : "nominal",
      head: fold(words).split(" ").at(-1) ?? "",
      name: words,
      attributes: { kind: told.kind },
      isPlural,
      confidence: 0.8,
    });
    this.#events.push({ start, end, entity: told.id, type, arguments: parts, mention: id });
    for (const { role, mention } of parts)
      if (role === "place") told.towns.push(...this.#townsWithin(mention));
      else if (role === "target" && this.#townsWithin(mention).length > 0)
        told.sites.push(`target:${this.#mentionById.get(mention)?.head ?? ""}`);
    for (const [role, who] of this.#sidesOf(parts)) {
      const known = told.sides.get(role);
      if (!known) told.sides.set(role, new Set(who));
      else for (const it of who) known.add(it);
    }
  }

  /** "Hodeidah" of "the port of Hodeidah". */
  #townsWithin(id: string): string[] {
    const site = this.#mentionById.get(id);
    if (!site || site.attributes.geonameId !== undefined) return [];
    return startingWithin(this.#places, site).flatMap(({ end, attributes: { geonameId } }) =>
      end <= site.end && geonameId !== undefined ? [`geoname:${geonameId}`] : [],
    );
  }

  /** Who and where, by role, as referents; a pronoun of nobody known tells nothing. */
  #sidesOf(parts: readonly Part[]): Sides {
    const sides = new Map<string, Set<string>>();
    for (const { role, mention } of parts) {
      const entity = this.#mentionById.get(mention)?.entity;
      if (!entity?.startsWith("r")) continue;
      const known = sides.get(role);
      if (known) known.add(entity);
      else sides.set(role, new Set([entity]));
    }
    return sides;
  }
}

/** The number that an id ends with, else 0. */
function numberOf(id: string): number {
  let at = id.length;
  while (at > 0 && id.charCodeAt(at - 1) >= 48 && id.charCodeAt(at - 1) <= 57) at--;
  return Number(id.slice(at));
}

const isOf = (told: Told, country: string | undefined): boolean =>
  !told.country || !country || told.country === country;

/** A verb of what is not so, with nobody to do it and nothing to do it to, is no event: "orders to kill anyone". */
function isMereThought(line: Line, trigger: Trigger, parts: readonly Part[]): boolean {
  if (!trigger.group || parts.length > 0) return false;
  const stance = stanceAt(line, trigger.first);
  return stance.modality !== "factual" || stance.polarity === "denied";
}

/** "Nobody was hurt", "no soldiers were killed": nothing happened. */
function isNobody(line: Line, { group, first }: Trigger): boolean {
  for (let at = (group?.first ?? first) - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const word = wordAt(line, at);
    if (/^(?:nobody|none|no|neither)$/.test(word)) return true;
    if (
      !/^(?:one|casualties|people|else|civilians|soldiers|servicemen|was|were|has|have|been|are|is)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}

/** The words of a trigger in the text. */
export function spanOf(line: Line, trigger: { readonly first: number; readonly last: number }): Span {
  return { start: line.tokens[trigger.first]?.start ?? 0, end: line.tokens[trigger.last]?.end ?? 0 };
}
