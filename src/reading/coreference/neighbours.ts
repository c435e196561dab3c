import { personHead } from "../nouns/person-heads.ts";
import type { DraftMention } from "../page.ts";
import { isSmallerEchelon } from "../units/echelons.ts";
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

/** "the army's 16th Division", "7 Division of the Nigerian Army": the body that a unit is said to be of. */
export function bodyOver(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | undefined {
  const mention = mentions[at];
  if (mention?.type !== "Unit" || mention.form !== "name") return undefined;
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    const before = mentions[back];
    if (before?.type === "Organization" && /^['’]s? $/.test(text.slice(before.end, mention.start)))
      return clusterOf.get(before);
  }
  return undefined;
}

/** "2nd Battalion of the 93rd Brigade", "Company A, 2nd Battalion, 116th Regiment": the larger units by number, size and arm, the next one first. */
export function largerUnit(text: string, mentions: readonly DraftMention[], at: number): string | undefined {
  const mention = mentions[at];
  if (mention?.type !== "Unit" || mention.form !== "name") return undefined;
  for (let next = at + 1; next <= at + 3; next += 1) {
    const larger = mentions[next];
    if (larger?.type !== "Unit" || larger.start < mention.end) continue;
    const between = text.slice(mention.end, Math.min(larger.start, mention.end + 20));
    const { number, echelon, honorific, branch } = larger.attributes;
    const own = number ?? honorific;
    if (own === undefined || !/^(?:(,|,? (of|in|from))( the)? ?| \()$/.test(between)) return undefined;
    if (echelon !== undefined && !isSmallerEchelon(mention.attributes.echelon, echelon)) return undefined;
    const above = largerUnit(text, mentions, next);
    const arm = number === undefined || branch === undefined ? "" : ` (${branch})`;
    const size = echelon ?? (mention.attributes.echelon === "battalion" ? "regiment" : "");
    return `${own} ${size}${arm}${above === undefined ? "" : `, ${above}`}`;
  }
  return undefined;
}

/** Between two names of one thing: "X, also known as Y", "Kristiania (now Oslo)". */
const ALSO_CALLED =
  /^(?:(?:,| is| was)? ?\(?(?:also|better|commonly|popularly|formerly|previously|locally|simply)? ?(?:known|referred to|abbreviated|translated) as|(?:,| \() ?(?:also |formerly |previously |sometimes )?(?:called|named|nicknamed)|,? \((?:formerly|now|or|née|born|aka|a\.k\.a\.)) (?:the )?["“‘']?$/;

/** The long form before "(HUR)", and the other name after "also known as". */
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
  const between = text.slice(before.end, Math.min(mention.start, before.end + 40));
  if (ALSO_CALLED.test(between) && mention.type !== "Unit") return clusterOf.get(before) ?? null;
  return /^\s*\(["“]?$/.test(text.slice(before.end, mention.start).slice(0, 8)) && text[mention.end] === ")"
    ? (clusterOf.get(before) ?? null)
    : null;
}

/** What people are rather than what they do. */
const NO_ROLES = new Set(
  "man woman person boy girl child baby youth individual male female guy another".split(" "),
);

/** What a place is said to be behind its name: "Zalingei, the capital of …". */
const SETTLED = new Set("capital city town village settlement port suburb hamlet township".split(" "));

/** A comma, and of a description its article and adjectives where these are not in its span. */
const SET_OFF = /^\s?,\s(?:(?:a|an|the)\s(?:[\p{Ll}-]{2,20}\s){0,2})?$/u;

/** A name and a description set off by commas: "the president, Vladimir Putin", "Ivan Petrov, a soldier". */
export function beside(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  if (!mention || mention.isPlural) return null;
  const isPlace = mention.type === "Place" && mention.form === "nominal" && SETTLED.has(mention.head);
  if (mention.type !== "Person" && mention.type !== "Organization" && !isPlace) return null;
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
    const isSetOff = mention.form === "nominal" ? SET_OFF.test(between) : /^\s?,\s$/.test(between);
    if (!isNamedRelative && !isTitled && !isCalled && !isSetOff) continue;
    if (before.type !== mention.type && mentions[back - 1]?.end === before.end) continue;
    const isPair = before.form !== mention.form && before.form !== "pronoun" && !before.isPlural;
    if (before.type !== mention.type || !isPair) return null;
    const after = text.slice(mention.end, mention.end + 8);
    if (
      mention.form === "nominal" &&
      !/^\s?[,.;)]|^\s(?:of|in|from|with|who|for|at|that|which)\s/.test(after)
    )
      return null;
    const cluster = clusterOf.get(before);
    const role = mention.form === "name" ? before.head : mention.head;
    if (cluster && !NO_ROLES.has(role) && !personHead(role)?.isRelative) cluster.addRole(role);
    return cluster ?? null;
  }
  return null;
}

/** "the soldier who …", "the authority, which …", "the country where …": what stands before, with at most an age between. */
export function relative(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  const isPerson = mention !== undefined && /^who(?:m|se)?$/i.test(text.slice(mention.start, mention.end));
  for (let back = at - 1; mention && back >= 0 && back >= at - 4; back -= 1) {
    const before = mentions[back];
    if (!before) return null;
    if (before.end > mention.start || isPerson !== (before.type === "Person")) continue;
    if (/^(?:,? \(?\d{1,2}\)?)?,?\s$/.test(text.slice(before.end, Math.min(mention.start, before.end + 9))))
      return clusterOf.get(before) ?? null;
  }
  return null;
}

/** "the city of Lyon", "the news agency Tass", "defence attorney Edward Hayden": the noun that a name follows. */
export function titled(
  text: string,
  mentions: readonly DraftMention[],
  at: number,
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
): Cluster | null {
  const mention = mentions[at];
  for (let back = at - 1; mention && back >= 0 && back >= at - 3; back -= 1) {
    const before = mentions[back];
    if (before?.form !== "nominal" || before.type !== mention.type || before.isPlural) continue;
    const cluster = clusterOf.get(before);
    if (!cluster?.isAnonymous || mention.start - before.start > 80) continue;
    const isAround = before.start < mention.start && before.end === mention.end;
    const words = text.slice(
      before.start,
      isAround || before.end > mention.start ? mention.start : before.end,
    );
    const between = before.end <= mention.start ? text.slice(before.end, mention.start) : "";
    if (
      mention.type === "Place"
        ? NAMED_OF.test(words + between) && (isAround || between === " of ")
        : between === " "
    )
      return cluster;
  }
  return null;
}
const NAMED_OF =
  /\b(?:city|town|village|settlement|state|province|region|oblast|district|republic|island|county|municipality|port|suburb|neighbou?rhood|kingdom|commune|hamlet) of (?:the )?$/i;

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
      !/^(?:, \d\d,|,)? (?:(?:who|now|also|still|then) ){0,2}(?:is|was|are|were|became|remains|(?:served|serves|worked|works) as) (?:(?:now|also|still|then|once) )?$/.test(
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
