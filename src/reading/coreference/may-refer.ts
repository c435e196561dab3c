import { personHead } from "../nouns/person-heads.ts";
import { SPEECH_VERBS } from "../nouns/speech-verbs.ts";
import type { DraftMention } from "../page.ts";
import { branchAt } from "../units/branches.ts";
import type { Cluster } from "./cluster.ts";
import type { MentionFacts } from "./mention-facts.ts";
import type { Antecedent } from "./recent.ts";
import { isOtherSort } from "./sorts-of-body.ts";

const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const isBody = ({ type }: Cluster): boolean => type === "Organization" || type === "Unit";

const isMany = (cluster: Cluster): boolean =>
  cluster.isPlural || isBody(cluster) || (cluster.type === "Place" && cluster.attributes.kind === "country");

const pronounOf = (cluster: Cluster): string | undefined =>
  cluster.isOnlyPronouns ? cluster.mentions[0]?.head : undefined;

const isOne = (cluster: Cluster): boolean => cluster.type === "Person" && !cluster.isPlural;

/** What a pronoun may stand for, by its head. */
const STANDS_FOR: Readonly<Record<string, (cluster: Cluster, by: string | undefined) => boolean>> = {
  he: (it, by) => isOne(it) && by !== "it",
  she: (it, by) => isOne(it) && by !== "it",
  i: (it, by) => isOne(it) && by !== "it",
  who: (it, by) => it.type !== "Place" && by !== "it",
  you: (it, by) => it.type === "Person" && by !== "it",
  we: (it, by) => (isMany(it) && by !== "they") || by === "i",
  they: (it, by) =>
    by === "they" || (by === undefined && (isMany(it) || (it.type === "Person" && it.isAnonymous))),
  it: (it, by) =>
    by === "it" ||
    by === "this" ||
    (by === undefined && it.type !== "Person" && (!it.isPlural || isBody(it))),
  this: (it) => it.type === "Thing" && !it.isPlural,
  that: (it) => it.type === "Thing" && !it.isPlural,
  these: (it) => it.type === "Thing" && it.isPlural,
  those: (it) => it.type === "Thing" && it.isPlural,
};

/** Whether a pronoun or description can mean what a candidate is at all: type, gender, number, country; never what it stands in; "it" that something is done to is nothing of its own sentence. */
export function mayRefer(
  facts: MentionFacts,
  { cluster, mention: last, facts: earlier }: Antecedent,
): boolean {
  const { mention, kind, head } = facts;
  if (areOfOneVerb(facts, earlier)) return false;
  if (kind === "it" && facts.relation === "obj" && facts.sentence === earlier.sentence) return false;
  if (last.start <= mention.start && mention.end <= last.end) return false;
  if (mention.start <= last.start && last.end <= mention.end) return false;
  if (differ(cluster.gender, mention.gender)) return false;
  if (NOBODY.has(earlier.head) && kind !== "they") return false;
  if (isOfBody(facts) && !isBody(cluster)) return false;
  if (cluster.type === "Thing" && isOfPeople(facts, earlier)) return false;
  if (mention.form === "pronoun") return STANDS_FOR[kind]?.(cluster, pronounOf(cluster)) ?? false;
  if (cluster.isOnlyPronouns || differ(cluster.attributes.country, mention.attributes.country)) return false;
  if (cluster.type !== mention.type && !(isBody(cluster) && mention.type === "Organization")) return false;
  if (cluster.isPlural !== mention.isPlural && !isBody(cluster)) return false;
  if (isOfOthers(mention, cluster) || isOneArm(mention, cluster)) return false;
  if (cluster.type === "Unit" && SIZES.has(head) && differ(cluster.attributes.echelon, head)) return false;
  if (cluster.heads.has(head) || cluster.words.has(head)) return true;
  if (isBody(cluster))
    return !differ(cluster.attributes.kind, mention.attributes.kind) && !isOtherSort(head, cluster.words);
  return cluster.type !== "Person" || !cluster.isAnonymous || areOneSort(head, cluster);
}

/** Whom only bodies have, a country too by another word: "its commander". */
const OF_BODIES =
  /^(?:commander|commanders|deputy|fighters|soldiers|servicemen|personnel|founder|leader|spokesman|spokesperson)$/;
const POSSESSIVE = 3;

/** Whether a pronoun owns somebody whom only a body has. */
export const isOfBody = ({ kind, grammaticalCase, after }: MentionFacts): boolean =>
  kind === "it" && grammaticalCase === POSSESSIVE && OF_BODIES.test(after);

/** What only people do: "they say", "they felt"; and "they" of things are those just told of. */
const isOfPeople = ({ kind, sentence, isSubject, above }: MentionFacts, earlier: MentionFacts): boolean =>
  kind === "they" && (sentence - earlier.sentence > 1 || (isSubject && OF_PEOPLE.has(above)));
const OF_PEOPLE: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS,
  ..."say tell ask reply think thinks thought believe believes believed feel feels felt know knows knew known want wants wanted hope hopes hoped fear feared see saw seen find found hear heard decide decided try tried meet met debate debated vote voted agree agreed love loved hate hated wish wished plan planned refuse refused arrive arrived flee fled fight fought arrest arrested".split(
    " ",
  ),
]);

/** Who is not there, neither "he" nor "the man" means. */
export const NOBODY = new Set(["nobody", "none"]);

/** Nouns that tell a unit's size by the word of its name. */
const SIZES = new Set(
  "platoon company battery squadron battalion regiment brigade division corps".split(" "),
);

/** "fighters of Jaysh al-Fatah" and "fighters of al-Nujaba": described alike, by other names. */
function isOfOthers({ name }: DraftMention, { mentions, isAnonymous }: Cluster): boolean {
  if (!isAnonymous) return false;
  const own = namesIn(name);
  if (own.length === 0) return false;
  let isTold = false;
  for (const other of mentions) {
    if (other.form !== "nominal") continue;
    const names = namesIn(other.name);
    for (const word of names) if (own.includes(word)) return false;
    isTold ||= names.length > 0;
  }
  return isTold;
}

/** "Missile troops" without an article are no state's whole forces, which were named. */
export const isOneArm = ({ type, name, attributes }: DraftMention, { gazetteerId }: Cluster): boolean =>
  type === "Organization" &&
  attributes.country === undefined &&
  gazetteerId?.startsWith("collective:armedForces:") === true &&
  branchAt(name.toLowerCase().split(" "), 0) !== null;

/** The names in a description: what is written large behind its first word. */
function namesIn(description: string): readonly string[] {
  if (!/[^ -@[-~]/.test(description)) return NO_NAMES;
  return [
    ...(description.match(/(?<=\s)\p{Lu}[\p{L}\d'’-]+/gu) ?? []),
    ...(description.match(/^\p{Lu}{2,}(?=\s)/u) ?? []),
  ];
}
const NO_NAMES: readonly string[] = [];

/** "She saw her": what is done to somebody by another, unless it is done to oneself. */
function areOfOneVerb(facts: MentionFacts, earlier: MentionFacts): boolean {
  return (
    facts.sentence === earlier.sentence &&
    facts.governor >= 0 &&
    facts.governor === earlier.governor &&
    facts.relation === "obj" &&
    earlier.isSubject &&
    facts.grammaticalCase !== REFLEXIVE
  );
}
const REFLEXIVE = 4;

/** Two nouns for somebody without a name: one of them fits anybody ("the man") and neither is a relative. */
function areOneSort(head: string, { heads }: Cluster): boolean {
  if (personHead(head)?.isRelative) return false;
  for (const other of heads)
    if (!personHead(other)?.isRelative && (ANYBODY.has(head) || ANYBODY.has(other))) return true;
  return false;
}

/** Nouns that fit anybody, or whoever did or suffered what is told. */
const ANYBODY = new Set(
  "man woman person individual people guy boy girl child youth teenager kid baby male female suspect attacker gunman bomber shooter assailant perpetrator killer culprit defendant victim group caller speaker other one someone".split(
    " ",
  ),
);
