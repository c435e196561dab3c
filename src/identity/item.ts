import type { LocalReferent } from "../model/entity.ts";
import type { Attributes, Mention, Referent } from "../model/reading.ts";
import type { EntityType } from "../model/schema.ts";
import { distinct } from "../text/compare.ts";
import { fold } from "../text/fold.ts";
import { skeleton } from "./name-skeleton.ts";
import { isNumberedAnew, isPlaced } from "./numbered-anew.ts";

/** What identity sees of one document. */
export interface DocumentReferents {
  readonly document: string;
  /** Where it is given, a judgement whose words do not stand at its offsets sleeps: it was made of another version. */
  readonly text?: string;
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
  readonly attributes: Compared;
  /** Person: the parts of the name as they are compared. */
  readonly given: SpelledName | undefined;
  readonly family: SpelledName | undefined;
  readonly gazetteerId: string | undefined;
  readonly isAnonymous: boolean;
  /** Referents of the item by `document/referent`. */
  readonly members: Map<string, LocalReferent>;
}

/** A part of a person's name, folded, and without what transliterations differ in. */
export interface SpelledName {
  readonly folded: string;
  readonly skeleton: string;
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

/** An event, and whom or what a document does not name, is never the same across documents by rule; nor is "the 2nd Battalion" of nobody knows which regiment. */
function standsAlone(referent: Referent): boolean {
  if (referent.anonymous || referent.type === "Event" || referent.names.length === 0) return true;
  return referent.type === "Unit" && isNumberedAnew(referent.attributes) && !isPlaced(referent.attributes);
}

function spelled(name: string | undefined): SpelledName | undefined {
  return name === undefined ? undefined : { folded: fold(name), skeleton: skeleton(name) };
}

/** An item of the referent alone, or of all with its signature. `isPinned`: a judgement speaks of it, so that it is compared on its own. */
export function itemOf(local: LocalReferent, isPinned: boolean): Item {
  const { referent, document } = local;
  const attributes: Record<string, unknown> = {};
  for (const name of COMPARED) {
    const value = referent.attributes[name];
    if (value !== undefined) attributes[name] = value;
  }
  const names = distinct(referent.names.map(fold).filter((name) => name !== ""));
  const compared = [referent.type, referent.gazetteerId ?? null, names, attributes];
  const isAlone = standsAlone(referent);
  const signature = JSON.stringify(isAlone ? [...compared, localKey(document, referent.id)] : compared);
  const key =
    isPinned && !isAlone ? JSON.stringify([...compared, localKey(document, referent.id)]) : signature;
  return {
    key,
    signature,
    type: referent.type,
    names,
    attributes: attributes as Compared,
    given: spelled(referent.attributes.given),
    family: spelled(referent.attributes.family),
    gazetteerId: referent.gazetteerId,
    isAnonymous: isAlone,
    members: new Map(),
  };
}
