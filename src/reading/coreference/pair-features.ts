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
  return cluster.hasRole(head) ? 5 : 0;
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

  into[count++] = keyOf(PAIR + 1, kind, away);
  into[count++] = keyOf(PAIR + 2, kind, step(rank));
  into[count++] = keyOf(PAIR + 3, kind, typed);
  into[count++] = keyOf(PAIR + 4, kind, gender, number);
  into[count++] = keyOf(PAIR + 5, kind, subject, away);
  into[count++] = keyOf(PAIR + 6, kind, voice, away);
  into[count++] = keyOf(PAIR + 7, kind, size, named);
  into[count++] = keyOf(PAIR + 8, kind, type, clusterType);
  into[count++] = keyOf(PAIR + 9, kind, earlier.kindHash, away);
  into[count++] = keyOf(PAIR + 10, kind, gap(facts, candidate), away === 0 ? 1 : 0);
  into[count++] = keyOf(PAIR + 11, kind, named, step(rank), away);
  into[count++] = keyOf(PAIR + 12, kind, (facts.isSubject ? 1 : 0) + (facts.isFirst ? 2 : 0), subject, away);
  into[count++] = keyOf(PAIR + 13, kind, number, clusterType);
  into[count++] = keyOf(PAIR + 14, kind, facts.relationHash, earlier.relationHash, away);
  into[count++] = keyOf(PAIR + 15, kind, earlier.relationHash, step(rank));
  if (isPronoun) {
    into[count++] = keyOf(PAIR + 20, kind, earlier.headHash, cluster.isPlural ? 1 : 0);
    into[count++] = keyOf(PAIR + 21, kind, words, away === 0 ? 1 + subject : 0, step(rank));
    into[count++] = keyOf(PAIR + 22, kind, facts.beforeHash, candidate.isSubject ? 1 : 0);
    into[count++] = keyOf(PAIR + 23, kind, facts.afterHash, mix(typed, 0));
    into[count++] = keyOf(PAIR + 24, kind, words, earlier.afterHash, away);
    into[count++] = keyOf(PAIR + 25, kind, gender, named, voice);
    into[count++] = keyOf(PAIR + 26, kind, cluster.firstHead);
    into[count++] = keyOf(PAIR + 27, kind, clusterType, facts.aboveHash, facts.relationHash);
    into[count++] = keyOf(PAIR + 28, kind, clusterType, facts.sortAbove, facts.relationHash);
    into[count++] = keyOf(PAIR + 29, words, typed, facts.relationHash);
    return count;
  }
  into[count++] = keyOf(PAIR + 40, core);
  into[count++] = keyOf(PAIR + 41, core, away);
  into[count++] = keyOf(PAIR + 42, core, type, number);
  into[count++] = keyOf(PAIR + 43, core, head);
  into[count++] = keyOf(PAIR + 44, core, typed, step(rank));
  into[count++] = keyOf(PAIR + 45, core, size, named);
  into[count++] = keyOf(PAIR + 46, head, earlier.headHash);
  into[count++] = keyOf(PAIR + 47, kind, head, clusterType, named);
  into[count++] = keyOf(PAIR + 48, core, agreement(cluster.attributes.country, mention.attributes.country));
  into[count++] = keyOf(PAIR + 49, core, gender, voice);
  into[count++] = keyOf(PAIR + 50, match, extra, Math.min(facts.modifiers.length, 2), away);
  into[count++] = keyOf(
    PAIR + 51,
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
  const { length } = facts.mention.name;
  into[count++] = keyOf(NEW + 1, kind);
  into[count++] = keyOf(NEW + 2, kind, step(candidates.length));
  into[count++] = keyOf(NEW + 3, kind, head, sameHead);
  into[count++] = keyOf(NEW + 4, kind, type, sameHead);
  into[count++] = keyOf(NEW + 5, kind, step(facts.sentence));
  into[count++] = keyOf(
    NEW + 6,
    kind,
    facts.quotation < 0 ? 0 : 1,
    (facts.isSubject ? 1 : 0) + (facts.isFirst ? 2 : 0),
  );
  into[count++] = keyOf(NEW + 7, kind, facts.afterHash);
  into[count++] = keyOf(NEW + 8, kind, facts.beforeHash);
  into[count++] = keyOf(NEW + 9, kind, Math.min(facts.modifiers.length, 2), sameHead);
  into[count++] = keyOf(NEW + 10, kind, facts.mention.isPlural ? 1 : 0, sameHead);
  into[count++] = keyOf(
    NEW + 11,
    kind,
    facts.mention.form === "pronoun" ? facts.saidHash : step(length >> 2),
  );
  into[count++] = keyOf(NEW + 12, head, facts.mention.isPlural ? 1 : 0);
  into[count++] = keyOf(NEW + 13, kind, facts.relationHash);
  return count;
}
