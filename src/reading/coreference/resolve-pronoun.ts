import type { DraftMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";
import type { Antecedent, Recent } from "./recent.ts";

interface Place {
  readonly sentence: number;
  readonly quotation: number;
  /** What is done to someone is not done to who does it: "him", "gave it out". */
  readonly isObject: boolean;
}

const FAR = 6;
/** What is said in another voice is further off, as if by this much. */
const ANOTHER_VOICE = 3;

/** What every pronoun wants: near, in the same voice, a subject rather than not. */
function nearness(antecedent: Antecedent, place: Place): number | null {
  const away = place.sentence - antecedent.sentence;
  if (away > FAR || (place.isObject && away === 0 && antecedent.isSubject)) return null;
  return (
    -2 * away +
    (antecedent.isSubject ? 1.5 : 0) -
    (antecedent.quotation === place.quotation ? 0 : ANOTHER_VOICE)
  );
}

function singular(antecedent: Antecedent, place: Place, gender: "male" | "female"): number | null {
  const { cluster } = antecedent;
  if (cluster.type !== "Person" || cluster.isPlural) return null;
  if (cluster.gender !== undefined && cluster.gender !== gender) return null;
  if (gender === "female" && cluster.gender === undefined && cluster.isAnonymous) return null;
  const near = nearness(antecedent, place);
  return near === null ? null : near + (cluster.gender === gender ? 1 : 0);
}

function plural(antecedent: Antecedent, place: Place): number | null {
  const { cluster, mention } = antecedent;
  const isMany =
    mention.isPlural || (cluster.type === "Organization" && cluster.gazetteerId?.startsWith("collective:"));
  if (!isMany || (cluster.type !== "Person" && cluster.type !== "Organization" && cluster.type !== "Unit"))
    return null;
  return place.sentence - antecedent.sentence > 2 ? null : nearness(antecedent, place);
}

function neuter(antecedent: Antecedent, place: Place, isOwner: boolean): number | null {
  const { cluster } = antecedent;
  const away = place.sentence - antecedent.sentence;
  if (away > 1 || (place.isObject && away === 0) || antecedent.mention.isPlural) return null;
  const isState = isOwner && antecedent.isSubject && cluster.attributes.kind === "country";
  if (cluster.type === "Organization" || cluster.type === "Unit" || isState)
    return nearness(antecedent, place);
  return null;
}

/** Whom a pronoun of the third person stands for, by gender, number, nearness and voice; null where nobody fits. */
export function resolvePronoun(mention: DraftMention, place: Place, recent: Recent): Cluster | null {
  const { gender } = mention;
  const isOwner = mention.name.toLowerCase() === "its";
  const score = (antecedent: Antecedent): number | null => {
    if (antecedent.mention.start <= mention.start && mention.end <= antecedent.mention.end) return null;
    if (gender) return singular(antecedent, place, gender);
    return mention.isPlural ? plural(antecedent, place) : neuter(antecedent, place, isOwner);
  };
  return recent.best(score)?.cluster ?? null;
}
