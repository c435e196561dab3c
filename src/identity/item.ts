import type { LocalReferent } from "../model/entity.ts";
import type { Attributes, Mention, Referent } from "../model/reading.ts";
import type { EntityType } from "../model/schema.ts";
import { distinct } from "../text/compare.ts";
import { fold } from "../text/fold.ts";
import { NONE, orNone } from "../text/none.ts";
import { type BodyName, bodyName, isGenericBody } from "./body-name.ts";
import { countryInName } from "./country-words.ts";
import { type EventTraits, eventTraits } from "./event-traits.ts";
import { listedBody } from "./listed-body.ts";
import { isNumberedAnew, isPlaced } from "./numbered-anew.ts";
import { isAnybody, type PersonParts, personParts } from "./person-parts.ts";
import { spelledName } from "./spelled-name.ts";
import { type UnitTraits, unitTraits } from "./unit-traits.ts";

/** What identity sees of one document. */
export interface DocumentReferents {
  readonly document: string;
  /** Where it is given, a judgement whose words do not stand at its offsets sleeps: it was made of another version. */
  readonly textOf?: () => string;
  readonly referents: readonly Referent[];
  readonly mentions: readonly Pick<Mention, "start" | "end" | "entity">[];
}

/** Referents of equal type, names, country and designator: compared as one, however many mentions they have. */
export interface Item {
  readonly key: string;
  /** Type, names, country and designator: the key, where no judgement speaks of it. */
  readonly signature: string;
  readonly type: EntityType;
  /** Folded names, in code-unit order. */
  readonly names: readonly string[];
  /** Those of its names that are its own wherever they stand: not "Oleh" for Oleh Bondar, nor "the Ministry". */
  readonly telling: readonly string[];
  /** Organization, Place: its own names as their spellings agree. */
  readonly spelled: readonly string[];
  readonly attributes: Compared;
  /** Person: the parts of the name as they are compared. */
  readonly person: PersonParts | undefined;
  /** Unit: what its names tell besides its attributes. */
  readonly unit: UnitTraits | undefined;
  /** Event: what tells it from others across documents, where its days and place are told. */
  readonly event: EventTraits | undefined;
  /** Organization: its name, where it is that of a kind of body which every country has. */
  readonly body: BodyName | undefined;
  readonly gazetteerId: string | undefined;
  /** What it is in the lists: by its id, or as what it is in its country. */
  readonly entry: string | undefined;
  readonly isAnonymous: boolean;
}

const COMPARED = [
  "number",
  "echelon",
  "branch",
  "honorific",
  "within",
  "country",
  "kind",
  "acronym",
  "given",
  "family",
  "geonameId",
  "region",
] as const;
/** The attributes by which items differ; the others are told, not compared. */
export type Compared = Pick<Attributes, (typeof COMPARED)[number]>;

/** Where a referent stands: unique over all documents. */
export function localKey(document: string, referent: string): string {
  return JSON.stringify([document, referent]);
}

/** What is named in transliterations, and is no person or unit. */
const SPELLED: ReadonlySet<EntityType> = new Set(["Organization", "Place"]);

interface Parts {
  readonly person: PersonParts | undefined;
  readonly unit: UnitTraits | undefined;
  readonly body: BodyName | undefined;
}

/**
 * An event (but see its traits), and whom or what a document does not name, is never the same across documents by rule; nor is "the 2nd
 * Battalion" of nobody knows which regiment, "Oleh", or the supreme court of nobody knows which country.
 */
function standsAlone(referent: Referent, { person, body }: Parts, country: string | undefined): boolean {
  if (referent.anonymous || referent.type === "Event" || referent.names.length === 0) return true;
  if (referent.gazetteerId !== undefined) return false;
  if (person) return isAnybody(person);
  if (body) return country === undefined;
  return referent.type === "Unit" && isNumberedAnew(referent.attributes) && !isPlaced(referent.attributes);
}

/** Short names that others bear as well tell nobody, unless there is no other; whose an organization is may be told or left out. */
function tellingNames(
  type: EntityType,
  names: readonly string[],
  country: string | undefined,
): readonly string[] {
  const isTelling = (name: string): boolean => {
    if (type === "Person") return name.includes(" ");
    return type !== "Organization" || !isGenericBody(name);
  };
  const own = names.filter(isTelling);
  if (type === "Organization" && country !== undefined)
    for (const name of names) {
      const told = countryInName(name);
      if (told?.country === country && told.rest.includes(" ") && isTelling(told.rest)) own.push(told.rest);
    }
  const told = distinct(own);
  return told.length === 0 || told.join("\n") === names.join("\n") ? names : told;
}

/** An item of the referent alone, or of all with its signature. `isPinned`: a judgement speaks of it, so that it is compared on its own. */
export function itemOf(local: LocalReferent, isPinned: boolean): Item {
  const { referent, document } = local;
  const { type } = referent;
  const attributes: Record<string, unknown> = {};
  for (const name of COMPARED) {
    const value = referent.attributes[name];
    if (value !== undefined) attributes[name] = value;
  }
  const names = distinct(referent.names.map(fold).filter((name) => name !== ""));
  const body = type === "Organization" ? (bodyName(names) ?? undefined) : undefined;
  if (body?.country !== undefined) attributes.country ??= body.country;
  const { honorific, echelon, country } = attributes as Compared;
  const parts: Parts = {
    person: type === "Person" && !referent.anonymous ? personParts(referent, names) : undefined,
    unit: type === "Unit" ? unitTraits(names, honorific && fold(honorific), echelon) : undefined,
    body,
  };
  const telling = tellingNames(type, names, country);
  const compared = [type, referent.gazetteerId ?? null, names, attributes, parts.person?.post];
  const isAlone = standsAlone(referent, parts, country);
  const event = eventTraits(local);
  const own = JSON.stringify([...compared, localKey(document, referent.id)]);
  const signature = isAlone ? own : JSON.stringify(compared);
  return {
    key: isPinned ? own : signature,
    signature,
    type,
    names,
    telling,
    spelled: SPELLED.has(type) ? orNone(distinct(telling.flatMap((name) => spelledName(name) ?? []))) : NONE,
    attributes: attributes as Compared,
    ...parts,
    event,
    gazetteerId: referent.gazetteerId,
    entry: listedBody(referent.gazetteerId, body, country),
    isAnonymous: isAlone && event === undefined,
  };
}
