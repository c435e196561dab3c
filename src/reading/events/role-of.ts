import { isActor } from "../clauses/arguments.ts";
import type { Line, PlacedIn } from "../clauses/line.ts";
import type { Term } from "./terms.ts";
import type { Trigger } from "./triggers.ts";

/** Prepositions before the place of an event. */
const AT_A_PLACE =
  /^(?:in|at|near|around|outside|inside|across|over|within|along|into|on|to|towards?|from|between|through|against|of|throughout|off|behind|beside|by)$/;
/** What stands behind these is acted on, where a noun tells of the event. */
const ON_SOMEBODY = /^(?:of|on|against|with|at|targeting|to)$/;
const AGAINST_SOMEBODY = /^(?:on|at|against|upon|into)$/;
const WITH_SOMETHING = /^(?:with|using|by|from|via)$/;
/** Nouns whose owner is the one who suffers it: "his death". */
const SUFFERED =
  /^(?:deaths?|injur(?:y|ies)|arrests?|detentions?|imprisonment|appointments?|killings?|murders?|executions?|assassinations?|slayings?|capture|destruction|suicides?|surrender)$/;
/** Races and festivals, at which it happens: "the Boston Marathon bombing". */
const HELD = /\b(?:Marathon|Olympics|Games|Festival|Cup|Parade|Concert)$/;
/** Kinds of places that are attacked as a whole, and are where it happens. */
const LANDS = /^(?:country|region|continent|river|sea)$/;

/** The roles that a mention has in an event by the way its phrase stands to the event's word; none for most. */
export function roleOf(
  line: Line,
  trigger: Trigger,
  term: Term,
  placed: PlacedIn,
  nth: number,
): readonly string[] {
  const { type } = placed.mention;
  if (type === "Date") return [];
  if (type === "Equipment") return ofEquipment(trigger, term);
  if (/^(?:himself|herself|itself|themselves)$/.test(line.tokens[placed.first]?.lower ?? "")) return [];
  switch (term.as) {
    case "oblique":
      return ofOblique(line, trigger, term.preposition, placed, nth);
    case "subject":
      if (line.tokens[placed.last + 1]?.text === ":") return [];
      return type !== "Quantity" || trigger.kind.subjectIsPatient ? [trigger.kind.agent] : [];
    case "object":
      return acted(trigger, placed);
    case "owner":
    case "modifier":
      return ofOwner(line, trigger, term, placed);
  }
}

/** A place that is acted on is where it happens, too. */
function acted({ kind, group }: Trigger, placed: PlacedIn): string[] {
  if (placed.mention.type === "Place" && kind.needsPerson) return [];
  if (kind.subjectIsPatient) return [kind.agent];
  if (placed.mention.type !== "Place") return [kind.patient];
  return (group || isSite(placed)) && kind.patient !== "participant" ? ["place", kind.patient] : ["place"];
}

/** A building, a base, a market: what is hit, and not only where. */
const isSite = ({ mention: { form, head } }: PlacedIn): boolean =>
  form === "nominal" && !SETTLEMENTS.test(head);
const SETTLEMENTS =
  /^(?:city|cities|town|towns|village|villages|area|areas|region|regions|country|countries|capital|district|districts|province|provinces|neighbou?rhoods?|settlement|settlements|republic|state|states|island|territory|oblast|sector|front|border|north|south|east|west)$/;

/** "damage to the port" as "an attack on the port". */
const isOnSite = (kind: string): RegExp =>
  kind === "damage" ? /^(?:on|at|of|to)$/ : /^(?:on|against|at|of)$/;

/** "fired *at* a bus", "tore *through* the hall": what stands behind the preposition of the verb is its object. */
const isItsPreposition = (line: Line, { first, last }: Trigger, preposition: string): boolean =>
  last > first && line.tokens[last]?.lower === preposition;

function ofOblique(
  line: Line,
  trigger: Trigger,
  preposition: string,
  placed: PlacedIn,
  nth: number,
): readonly string[] {
  const { type, attributes } = placed.mention;
  const { kind, group } = trigger;
  if (preposition === "by" || preposition === "alongside") return isActor(placed) ? [kind.agent] : [];
  if (type === "Place") {
    if (LANDS.test(attributes.kind ?? "") && /^(?:against|with|between|for)$/.test(preposition)) return [];
    if (!AT_A_PLACE.test(preposition) || (preposition === "of" && kind.isMove)) return [];
    return (group ? isItsPreposition(line, trigger, preposition) : isOnSite(kind.kind).test(preposition)) &&
      isSite(placed)
      ? ["place", kind.patient]
      : ["place"];
  }
  if (preposition === "between") return isActor(placed) ? [nth === 0 ? kind.agent : kind.patient] : [];
  if (preposition === "including") return acted(trigger, placed);
  if (!group && ON_SOMEBODY.test(preposition)) return acted(trigger, placed);
  if (preposition === "with") return /participant|opponent/.test(kind.patient) ? [kind.patient] : [];
  return group && AGAINST_SOMEBODY.test(preposition) && isActor(placed) ? [kind.patient] : [];
}

function ofOwner(line: Line, trigger: Trigger, { as }: Term, placed: PlacedIn): readonly string[] {
  const { type, attributes } = placed.mention;
  if (!isActor(placed) || HELD.test(placed.mention.name)) return [];
  if (type === "Place" && attributes.kind !== "country" && as === "modifier") return ["place"];
  return SUFFERED.test(line.tokens[trigger.last]?.lower ?? "")
    ? acted(trigger, placed)
    : [trigger.kind.agent];
}

/** Weapons do not act: they are acted with, explode, or are what is hit. */
function ofEquipment({ kind }: Trigger, { as, preposition }: Term): readonly string[] {
  const isExplosion = kind.kind === "explosion";
  if (as === "object") return isExplosion ? ["device"] : kind.subjectIsPatient ? [] : [kind.patient];
  if (as === "subject") return isExplosion ? ["device"] : ["instrument"];
  if (as === "oblique" && !WITH_SOMETHING.test(preposition))
    return ON_SOMEBODY.test(preposition) && !isExplosion ? [kind.patient] : [];
  return isExplosion ? ["device"] : ["instrument"];
}
