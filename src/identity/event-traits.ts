import type { LocalReferent } from "../model/entity.ts";
import type { PairScore } from "./pair-score.ts";

/** What is compared of an event across documents. */
export interface EventTraits {
  readonly document: string;
  /** Kinds that reports use for one another: a strike is an attack. */
  readonly family: string;
  /** A war of years, known by its country: its days only tell it from another. */
  readonly isLasting: boolean;
  readonly earliest: string;
  readonly latest: string;
  readonly places: readonly string[];
  /** Keys of who had a part, by role. */
  readonly participants: ReadonlyMap<string, readonly string[]>;
}

/** Of longer ones it is not known whether two reports mean the same: in days. */
const LONGEST = 3;
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ["strike", "attack"],
  ["bombardment", "attack"],
  ["explosion", "attack"],
]);
/** Kinds that happen many times a day in one town, and calls, of which no place and day tells one from another: never one by a rule. */
const NEVER: ReadonlySet<string> = new Set(["interceptedCall", "death", "injury", "damage", "destruction"]);
/** Kinds of which a country has one in a lifetime: known without a day. */
const LASTING: ReadonlySet<string> = new Set(["invasion"]);
const DAY = 86_400_000;

/** The traits of an event that is told with its days and a place; undefined of any other, which no rule finds again elsewhere. */
export function eventTraits({ document, referent }: LocalReferent): EventTraits | undefined {
  const { kind, earliest, latest, places, participants, modality } = referent.attributes;
  if (referent.type !== "Event" || kind === undefined || NEVER.has(kind) || modality !== "factual")
    return undefined;
  if (!places || places.length === 0) return undefined;
  const isLasting = LASTING.has(kind);
  if (!isLasting && (earliest === undefined || latest === undefined)) return undefined;
  const days = { earliest: earliest ?? ALWAYS.earliest, latest: latest ?? ALWAYS.latest };
  if (!isLasting && daysBetween(days.earliest, days.latest) > LONGEST) return undefined;
  const byRole = new Map<string, string[]>();
  for (const key of participants ?? []) {
    const [role = ""] = key.split(":", 1);
    byRole.set(role, [...(byRole.get(role) ?? []), key]);
  }
  return { document, family: FAMILIES.get(kind) ?? kind, isLasting, ...days, places, participants: byRole };
}

const ALWAYS = { earliest: "0001-01-01", latest: "9999-12-31" };
const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
const daysBetween = (earliest: string, latest: string): number => dayOf(latest) - dayOf(earliest) + 1;

/** Keys under which an event meets those that it could be: its family, a place and a day. */
export function eventBlocks({ family, isLasting, places, earliest, latest }: EventTraits): string[] {
  if (isLasting) return places.map((place) => `Event|${family}|${place}`);
  const first = dayOf(earliest);
  const days = Array.from({ length: daysBetween(earliest, latest) }, (_, at) => first + at);
  return places.flatMap((place) => days.map((day) => `Event|${family}|${place}|${day}`));
}

/** How strongly two events of different documents look like one: by kind, place, days, and who had a part. */
export function scoreEvents(a: EventTraits, b: EventTraits): PairScore {
  const place = a.places.some((it) => b.places.includes(it));
  if (!place || a.family !== b.family || areApartInTime(a, b)) return { score: 0, because: [] };
  if (a.isLasting) return { score: 0.85, because: ["same war, by its country"] };
  const because = ["same kind of event, place and days"];
  const shared = rolesShared(a, b);
  if (shared.length > 0)
    return { score: 0.85, because: [`${because[0]}, and the same ${shared.join(" and ")}`] };
  return { score: 0.6, because };
}

const areApartInTime = (a: EventTraits, b: EventTraits): boolean =>
  a.latest < b.earliest || b.latest < a.earliest;

function rolesShared(a: EventTraits, b: EventTraits): string[] {
  return [...a.participants].flatMap(([role, keys]) => {
    const others = b.participants.get(role) ?? [];
    return keys.some((it) => others.includes(it)) ? [role] : [];
  });
}

/** Reasons for which two events are never one, whatever else they share. */
export const EVENT_VETOES: readonly {
  readonly name: string;
  readonly applies: (a: EventTraits, b: EventTraits) => boolean;
}[] = [
  { name: "kind of event", applies: (a, b) => a.family !== b.family },
  { name: "days", applies: areApartInTime },
  { name: "told apart in one report", applies: (a, b) => a.document === b.document },
  {
    name: "who had a part",
    applies: (a, b) =>
      [...a.participants].some(([role, keys]) => {
        const countries = (it: readonly string[]): string[] =>
          it.filter((key) => key.startsWith(`${role}:country:`));
        const [mine, theirs] = [countries(keys), countries(b.participants.get(role) ?? [])];
        return mine.length > 0 && theirs.length > 0 && !mine.some((it) => theirs.includes(it));
      }),
  },
];
