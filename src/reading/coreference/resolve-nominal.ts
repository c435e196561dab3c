import { countryNamed } from "../gazetteers/index.ts";
import type { DraftMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";
import { isOneArm, NOBODY } from "./may-refer.ts";
import type { Antecedent, Recent } from "./recent.ts";
import { isOtherSort } from "./sorts-of-body.ts";

/** Descriptions that fit any one person. */
export const ANYONE: ReadonlySet<string> = new Set(
  "man woman male female person individual speaker caller guy interlocutor".split(" "),
);
/** Kinds of place that a common noun may mean. */
const PLACE_KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["city", new Set(["city", "town"])],
  ["town", new Set(["city", "town"])],
  ["capital", new Set(["city"])],
  ["village", new Set(["village", "city", "town"])],
  ["settlement", new Set(["village", "city", "town"])],
  ["region", new Set(["region"])],
  ["province", new Set(["region"])],
  ["oblast", new Set(["region"])],
  ["district", new Set(["district"])],
  ["country", new Set(["country"])],
  ["island", new Set(["landscape", "island"])],
  ["sector", new Set(["frontSector"])],
]);

/** Nouns that take up one named organisation; "the media", "the authorities" speak of many. */
const TELLS_ONE = new Set(
  "newspaper broadcaster outlet channel magazine website ministry agency directorate service institute organization organisation charity university company firm manufacturer court tribunal party council parliament embassy group movement coalition alliance".split(
    " ",
  ),
);

/** "the troops", "the army": the forces of the country last spoken of. */
const THE_FORCES = new Set(["troops", "army", "military", "forces"]);

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function fits(mention: DraftMention, antecedent: Antecedent): boolean {
  const { cluster, mention: earlier } = antecedent;
  if (cluster.type !== mention.type || NOBODY.has(earlier.head)) return false;
  if (cluster.isPlural !== mention.isPlural && mention.type !== "Organization") return false;
  if (!agree(cluster.attributes.country, mention.attributes.country)) return false;
  if (mention.type === "Place") {
    const { kind } = cluster.attributes;
    if (mention.head === "capital" && ![...cluster.names].some((it) => countryNamed(it)?.form === "capital"))
      return false;
    return kind !== undefined && PLACE_KINDS.get(mention.head)?.has(kind) === true;
  }
  if (mention.type === "Unit")
    return (
      cluster.attributes.echelon === mention.attributes.echelon &&
      agree(cluster.attributes.branch, mention.attributes.branch)
    );
  if (earlier.form === "nominal" && earlier.head === mention.head) return true;
  if (mention.type === "Organization" && THE_FORCES.has(mention.head) && / (?:of|from) /.test(mention.name))
    return false;
  if (mention.type === "Organization" && THE_FORCES.has(mention.head) && isOneArm(mention, cluster))
    return false;
  if (mention.type === "Organization" && THE_FORCES.has(mention.head))
    return cluster.gazetteerId?.startsWith("collective:armedForces:") === true;
  if (mention.type === "Organization" && !TELLS_ONE.has(mention.head)) return false;
  if (mention.type === "Organization")
    return (
      earlier.form === "name" &&
      !isOtherSort(mention.head, cluster.words) &&
      cluster.attributes.kind === mention.attributes.kind &&
      !cluster.gazetteerId?.startsWith("collective:")
    );
  if (cluster.gender !== undefined && mention.gender !== undefined && cluster.gender !== mention.gender)
    return false;
  return cluster.hasRole(mention.head) || (ANYONE.has(mention.head) && cluster.isAnonymous);
}

const FAR = 30;
/** Somebody spoken of in another voice is further off, as if by so many sentences. */
const ANOTHER_VOICE = 4;

/** A place that was called by this noun before is nearer than one that was only named, as if by so many sentences. */
const SAME_NOUN = 10;

const isSameNoun = (mention: DraftMention, earlier: DraftMention): boolean =>
  earlier.form === "nominal" && earlier.head === mention.head;

/** Where a description stands: its sentence and quotation, and the sentence before which it does not look. */
interface Place {
  readonly sentence: number;
  readonly quotation: number;
  readonly since?: number;
}

/** Of two people whom a description fits, the nearer is meant only as near as this, in sentences. */
const BETWEEN_TWO = 3;

/** What a definite description ("the soldier", "the US newspaper", "the city") takes up again; null where it is new, or one of two people who are both far off. */
export function resolveNominal(mention: DraftMention, place: Place, recent: Recent): Cluster | null {
  const fitting = new Set<Cluster>();
  const found = recent.best((antecedent) => {
    const away = place.sentence - antecedent.sentence;
    if (away > FAR || antecedent.sentence < (place.since ?? 0) || !fits(mention, antecedent)) return null;
    fitting.add(antecedent.cluster);
    const isOtherVoice = mention.type === "Person" && antecedent.quotation !== place.quotation;
    const isTakenUp = mention.type === "Place" && isSameNoun(mention, antecedent.mention);
    return (isTakenUp ? SAME_NOUN : 0) - away - (isOtherVoice ? ANOTHER_VOICE : 0);
  });
  const isDoubtful =
    found !== null &&
    mention.type === "Person" &&
    fitting.size > 1 &&
    place.sentence - found.sentence > BETWEEN_TWO;
  return found === null || isDoubtful ? null : found.cluster;
}

/** The owner's word at the head of "his mother", or null. */
export function ownerWord(mention: DraftMention): string | null {
  return /^(his|her|their|our|my|its|your)\b/i.exec(mention.name)?.[1]?.toLowerCase() ?? null;
}
