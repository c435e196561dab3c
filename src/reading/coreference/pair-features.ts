import { hashText, mix } from "../learned/hash.ts";
import type { Cluster } from "./cluster.ts";
import { keyOf, step } from "./feature-keys.ts";
import type { MentionFacts } from "./mention-facts.ts";
import type { Antecedent } from "./recent.ts";
import { thingKeys } from "./thing-features.ts";

/** Numbers of the templates of a pair, of what the rules say, and of something new begin here. */
const PAIR = 0;
const RULE = 100;
const NEW = 200;

/** Room for the keys of one pair. */
export const MOST_KEYS = 64;

function agreement<T>(a: T | undefined, b: T | undefined): number {
  return a === undefined || b === undefined ? 0 : a === b ? 1 : 2;
}

/** How far the noun of a mention is what its candidate was called: not, among its nouns, among its names' words, as its last noun. */
function headMatch({ head, mention }: MentionFacts, { cluster, facts }: Antecedent): number {
  if (mention.form === "pronoun") return 0;
  if (facts.mention.form !== "pronoun" && facts.head === head) return facts.mention.form === "name" ? 4 : 3;
  if (cluster.heads.has(head)) return 2;
  if (cluster.words.has(head)) return 1;
  return cluster.attributes.roles?.some((it) => it.split(" ").includes(head)) === true ? 5 : 0;
}

/** Words before the noun that the candidate was never called by. */
function newModifiers({ modifiers }: MentionFacts, { cluster }: Antecedent): number {
  let count = 0;
  for (const word of modifiers)
    if (!cluster.words.has(word) && !cluster.heads.has(word) && /^\p{L}/u.test(word)) count += 1;
  return Math.min(count, 2);
}

const BARRIER = new Set(["and", "or", "nor"]);
const TYPES = new Map(
  ["Person", "Unit", "Organization", "Place", "Equipment", "Thing"].map((it, at) => [it, at + 1]),
);

/** What stands between two mentions of one sentence. */
function gap(facts: MentionFacts, { facts: earlier }: Antecedent): number {
  if (earlier.mention.end > facts.mention.start) return 1;
  const words = facts.token - earlier.token;
  if (BARRIER.has(facts.before) && earlier.after === facts.before) return 2;
  return 3 + step(words);
}

/** Writes what speaks for or against a mention's being what a candidate is; returns how many keys. */
export function pairKeys(facts: MentionFacts, candidate: Antecedent, rank: number, into: Int32Array): number {
  const { mention } = facts;
  if (mention.type === "Thing" && mention.form === "nominal") return thingKeys(facts, candidate, rank, into);
  const { cluster, facts: earlier } = candidate;
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0, d = 0): void => {
    into[count] = keyOf(PAIR + template, a, b, c, d);
    count += 1;
  };
  const isPronoun = mention.form === "pronoun";
  const clusterType = TYPES.get(cluster.type) ?? 0;
  const { kindHash: kind, headHash: head, typeHash: type } = facts;
  const words = facts.grammaticalCase;
  const away = step(facts.sentence - candidate.sentence);
  const match = headMatch(facts, candidate);
  const extra = isPronoun ? 0 : newModifiers(facts, candidate);
  const gender = agreement(cluster.gender, mention.gender);
  const number = (cluster.isPlural ? 2 : 0) + (mention.isPlural ? 1 : 0);
  const voice =
    facts.quotation === candidate.quotation
      ? facts.quotation < 0
        ? 0
        : 1
      : facts.quotation < 0
        ? 2
        : candidate.quotation < 0
          ? 3
          : 4;
  const typed = mix(earlier.kindHash, clusterType);
  const subject = (candidate.isSubject ? 1 : 0) + (earlier.isFirst ? 2 : 0);
  const size = step(cluster.mentions.length);
  const named = cluster.isAnonymous ? (cluster.heads.size > 0 ? 1 : 2) : 0;
  const core = mix(mix(kind, match), extra);

  add(1, kind, away);
  add(2, kind, step(rank));
  add(3, kind, typed);
  add(4, kind, gender, number);
  add(5, kind, subject, away);
  add(6, kind, voice, away);
  add(7, kind, size, named);
  add(8, kind, type, clusterType);
  add(9, kind, earlier.kindHash, away);
  add(10, kind, gap(facts, candidate), away === 0 ? 1 : 0);
  add(11, kind, named, step(rank), away);
  add(12, kind, (facts.isSubject ? 1 : 0) + (facts.isFirst ? 2 : 0), subject, away);
  add(13, kind, number, clusterType);
  add(14, kind, facts.relationHash, earlier.relationHash, away);
  add(15, kind, earlier.relationHash, step(rank));
  if (isPronoun) {
    add(20, kind, earlier.headHash, cluster.isPlural ? 1 : 0);
    add(21, kind, words, away === 0 ? 1 + subject : 0, step(rank));
    add(22, kind, facts.beforeHash, candidate.isSubject ? 1 : 0);
    add(23, kind, facts.afterHash, mix(typed, 0));
    add(24, kind, words, earlier.afterHash, away);
    add(25, kind, gender, named, voice);
    add(26, kind, cluster.firstHead);
    add(27, kind, clusterType, facts.aboveHash, facts.relationHash);
    add(28, kind, clusterType, facts.sortAbove, facts.relationHash);
    add(29, words, typed, facts.relationHash);
    return count;
  }
  add(40, core);
  add(41, core, away);
  add(42, core, type, number);
  add(43, core, head);
  add(44, core, typed, step(rank));
  add(45, core, size, named);
  add(46, head, earlier.headHash);
  add(47, kind, head, clusterType, named);
  add(48, core, agreement(cluster.attributes.country, mention.attributes.country));
  add(49, core, gender, voice);
  add(50, match, extra, Math.min(facts.modifiers.length, 2), away);
  add(
    51,
    cluster.attributes.kind === undefined ? 0 : hashText(cluster.attributes.kind),
    head,
    match === 0 ? 0 : 1,
  );
  return count;
}

/** Adds to the keys of a pair whether it is what the rules would say. */
export function ruleKeys(
  facts: MentionFacts,
  { cluster }: Antecedent,
  rule: Cluster | null,
  into: Int32Array,
  count: number,
): number {
  const says = rule === null ? 0 : rule === cluster ? 1 : 2;
  into[count] = keyOf(RULE, facts.kindHash, says, 0, 0);
  into[count + 1] = keyOf(RULE + 1, facts.kindHash, facts.typeHash, says, 0);
  return count + 2;
}

/** Writes what speaks for a mention's being something new. */
export function newKeys(facts: MentionFacts, candidates: readonly Antecedent[], into: Int32Array): number {
  const { kindHash: kind, headHash: head, typeHash: type } = facts;
  let sameHead = 0;
  for (const candidate of candidates)
    if (headMatch(facts, candidate) > 0) sameHead = Math.min(2, sameHead + 1);
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    into[count] = keyOf(NEW + template, a, b, c, 0);
    count += 1;
  };
  const { length } = facts.mention.name;
  add(1, kind);
  add(2, kind, step(candidates.length));
  add(3, kind, head, sameHead);
  add(4, kind, type, sameHead);
  add(5, kind, step(facts.sentence));
  add(6, kind, facts.quotation < 0 ? 0 : 1, (facts.isSubject ? 1 : 0) + (facts.isFirst ? 2 : 0));
  add(7, kind, facts.afterHash);
  add(8, kind, facts.beforeHash);
  add(9, kind, Math.min(facts.modifiers.length, 2), sameHead);
  add(10, kind, facts.mention.isPlural ? 1 : 0, sameHead);
  add(11, kind, facts.mention.form === "pronoun" ? facts.saidHash : step(length >> 2));
  add(12, head, facts.mention.isPlural ? 1 : 0);
  add(13, kind, facts.relationHash);
  return count;
}
