import { personHead } from "../nouns/person-heads.ts";
import type { DraftMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";

/** Whether a pronoun stands where the object does: after a verb or preposition rather than at the start of a clause. */
export function isObjectAt(text: string, { start, end }: DraftMention): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (word === "him" || word === "them") return true;
  if (word !== "it") return false;
  const before = /([\p{L}’']+)\s$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  return before !== undefined && !CLAUSE_STARTS.has(before);
}
const CLAUSE_STARTS = new Set(
  "that and but when while because if as which after before since although though where what how until unless whether so or than said says".split(
    " ",
  ),
);

/** "Mom, …": a relative spoken to. */
export function isAddress(mention: DraftMention): boolean {
  return (
    mention.form === "nominal" &&
    !mention.isPlural &&
    /^\p{Lu}\p{Ll}+$/u.test(mention.name) &&
    personHead(mention.name.toLowerCase())?.isRelative === true
  );
}

/** Whether it is the first mention of its sentence that is not inside another. */
export function isFirst(mentions: readonly DraftMention[], at: number, sentenceStart: number): boolean {
  return (mentions[at - 1]?.start ?? -1) < sentenceStart;
}

/** The description that a unit stands in: "a Russian soldier from the 331st …". */
export function holder(mentions: readonly DraftMention[], at: number): DraftMention | null {
  const mention = mentions[at];
  if (mention?.type !== "Unit") return null;
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    const before = mentions[back];
    if (before?.type === "Person" && before.form === "nominal" && before.end >= mention.end) return before;
  }
  return null;
}

/** "2nd Battalion of the 93rd Brigade", "Company A, 116th Regiment": the larger unit by its number and size. */
export function largerUnit(text: string, mentions: readonly DraftMention[], at: number): string | undefined {
  const mention = mentions[at];
  if (mention?.type !== "Unit" || mention.form !== "name") return undefined;
  for (let next = at + 1; next <= at + 3; next += 1) {
    const larger = mentions[next];
    if (larger?.type !== "Unit" || larger.start < mention.end) continue;
    const between = text.slice(mention.end, Math.min(larger.start, mention.end + 20));
    const { number, echelon, honorific } = larger.attributes;
    return /^(,|,? (of|in|from))( the)? ?$/.test(between)
      ? `${number ?? honorific ?? ""} ${echelon ?? ""}`
      : undefined;
  }
  return undefined;
}

/** The long form before "(HUR)". */
export function bracketed(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  const before = mentions[at - 1];
  if (!mention || !before || before.type !== mention.type || before.form !== "name") return null;
  if (mention.attributes.number !== before.attributes.number) return null;
  return /^\s*\(["“]?$/.test(text.slice(before.end, mention.start).slice(0, 8)) && text[mention.end] === ")"
    ? (clusterOf.get(before) ?? null)
    : null;
}

/** What people are rather than what they do. */
const NO_ROLES = new Set(
  "man woman person boy girl child baby youth individual male female guy another".split(" "),
);

/** A name and a description set off by commas: "the president, Vladimir Putin", "Ivan Petrov, a soldier". */
export function beside(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  if (mention?.type !== "Person" || mention.isPlural) return null;
  for (let back = at - 1; back >= 0 && back >= at - 4; back -= 1) {
    const before = mentions[back];
    if (!before || before.end > mention.start) continue;
    const between = text.slice(before.end, Math.min(mention.start, before.end + 40));
    const isNamedRelative =
      mention.form === "name" && between === " " && personHead(before.head)?.isRelative === true;
    const isTitled = mention.attributes.roles !== undefined && /^, [\p{L}. -]{2,36} $/u.test(between);
    const isCalled =
      mention.form === "name" &&
      before.form === "nominal" &&
      /^,? (?:named|called|nicknamed|(?:known|identified)(?: only)? as|identified by \p{L}+ as) ["“‘]?$/u.test(
        between,
      );
    if (!isNamedRelative && !isTitled && !isCalled && !/^\s?,\s$/.test(between)) continue;
    if (before.type !== "Person" && mentions[back - 1]?.end === before.end) continue;
    const isPair = before.form !== mention.form && before.form !== "pronoun" && !before.isPlural;
    if (before.type !== "Person" || !isPair) return null;
    const after = text.slice(mention.end, mention.end + 8);
    if (mention.form === "nominal" && !/^\s?[,.;)]|^\s(?:of|in|from|with|who|for|at)\s/.test(after))
      return null;
    const cluster = clusterOf.get(before);
    const role = mention.form === "name" ? before.head : mention.head;
    if (cluster && !NO_ROLES.has(role) && !personHead(role)?.isRelative) cluster.addRole(role);
    return cluster ?? null;
  }
  return null;
}

/** "the soldier who …": what stands directly before. */
export function relative(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  for (let back = at - 1; mention && back >= 0 && back >= at - 4; back -= 1) {
    const before = mentions[back];
    if (!before) return null;
    if (
      before.type === "Person" &&
      /^,?\s$/.test(text.slice(before.end, Math.min(mention.start, before.end + 4)))
    )
      return clusterOf.get(before) ?? null;
  }
  return null;
}

/** "Petrov is the governor", "the town was a stronghold": what the subject is said to be, where nothing but the verb stands between. */
export function equated(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  for (let back = at - 1; mention && back >= 0 && back >= at - 4; back -= 1) {
    const before = mentions[back];
    if (!before || before.end > mention.start) continue;
    const between = text.slice(before.end, Math.min(mention.start, before.end + 30));
    if (
      !/^,? (?:(?:who|now|also|still|then) ){0,2}(?:is|was|are|were|became|remains) (?:(?:now|also|still|then|once) )?$/.test(
        between,
      )
    )
      return null;
    const cluster = clusterOf.get(before);
    const isAlike = cluster?.type === mention.type && cluster.isPlural === mention.isPlural;
    return isAlike && !differ(cluster.gender, mention.gender) ? cluster : null;
  }
  return null;
}

const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;
