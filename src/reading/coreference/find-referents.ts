import type { Referent } from "../../model/reading.ts";
import { byCodeUnit, distinct } from "../../text/compare.ts";
import { personHead } from "../nouns/person-heads.ts";
import type { DraftMention, Page, PlacedMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";
import { clusterFor, NameClusters } from "./name-clusters.ts";
import { Recent } from "./recent.ts";
import { isIndefinite, ownerWord, resolveNominal } from "./resolve-nominal.ts";
import { resolvePronoun } from "./resolve-pronoun.ts";
import { speakersOf } from "./speakers.ts";

const IS_REFERENT = new Set(["Person", "Unit", "Organization", "Place", "Equipment"]);

/** Who and what the mentions of a page refer to. Pronouns that nobody fits are left out. */
export function findReferents(
  page: Page,
  mentions: readonly DraftMention[],
): { mentions: PlacedMention[]; referents: Referent[] } {
  const names = new NameClusters();
  const recent = new Recent();
  const owned = new Map<string, Cluster>();
  const clusterOf = new Map<DraftMention, Cluster>();
  const numbers = new Map<Cluster, number>();
  const clusters: Cluster[] = [];
  const speakers = speakersOf(page, mentions);
  const waiting: DraftMention[] = [];
  let sentence = 0;
  let quotation = 0;

  const join = (cluster: Cluster, mention: DraftMention) => {
    if (!numbers.has(cluster)) {
      numbers.set(cluster, clusters.length);
      clusters.push(cluster);
    }
    cluster.add(mention);
    clusterOf.set(mention, cluster);
    if (mention.form === "name") names.remember(cluster, mention);
  };

  const nominal = (mention: DraftMention, at: number): Cluster | null => {
    const owner = ownerWord(mention);
    if (owner !== null) {
      const pronoun = mentions[at + 1];
      const person =
        pronoun?.form === "pronoun" && pronoun.start === mention.start ? pronounCluster(pronoun) : null;
      if (person === null && mention.type === "Person") return clusterFor(mention);
      const key = `${person === null ? "" : numbers.get(person)} ${mention.head}`;
      const known = person === null ? undefined : owned.get(key);
      const again = known ?? (mention.type === "Unit" ? resolveNominal(mention, sentence, recent) : null);
      const cluster = again ?? clusterFor(mention);
      if (person !== null) owned.set(key, cluster);
      return cluster;
    }
    const same = beside(page.text, mentions, at, clusterOf);
    if (same) return same;
    if (isIndefinite(mention)) return clusterFor(mention);
    return (
      resolveNominal(mention, sentence, recent) ?? (NEVER_NEW.has(mention.head) ? null : clusterFor(mention))
    );
  };

  const pronounCluster = (mention: DraftMention): Cluster | null => {
    if (mention.head === "i" || mention.head === "we") return null;
    const isObject = isObjectAt(page.text, mention);
    return resolvePronoun(mention, { sentence, quotation: quoted(mention), isObject }, recent);
  };

  const quoted = (mention: DraftMention): number => {
    while (quotation < page.quotations.length && (page.quotations[quotation]?.end ?? 0) <= mention.start)
      quotation += 1;
    const current = page.quotations[quotation];
    return current?.isSpeech && current.start <= mention.start ? quotation : -1;
  };

  for (const [at, mention] of mentions.entries()) {
    if (!IS_REFERENT.has(mention.type)) continue;
    while (
      sentence + 1 < page.sentences.length &&
      (page.sentences[sentence + 1]?.start ?? 0) <= mention.start
    )
      sentence += 1;
    let cluster: Cluster | null;
    if (mention.form === "name")
      cluster =
        bracketed(page.text, mentions, at, clusterOf) ??
        names.find(mention, largerUnit(page.text, mentions, at)) ??
        beside(page.text, mentions, at, clusterOf) ??
        clusterFor(mention);
    else if (isAddress(mention)) {
      waiting.push(mention);
      continue;
    } else if (mention.form === "nominal") cluster = nominal(mention, at);
    else if (mention.head === "who") cluster = relative(page.text, mentions, at, clusterOf);
    else if (mention.head === "i" || mention.head === "we") {
      if (speakers.has(quoted(mention))) waiting.push(mention);
      continue;
    } else cluster = pronounCluster(mention);
    if (!cluster) continue;
    join(cluster, mention);
    cluster.within ??= largerUnit(page.text, mentions, at);
    cluster.inCountryOf(holder(mentions, at));
    const start = page.sentences[sentence]?.start ?? 0;
    if (mention.head !== "who")
      recent.add({
        cluster,
        mention,
        sentence,
        quotation: quoted(mention),
        isSubject: mention.start - start < 4 || isFirst(mentions, at, start),
      });
  }
  quotation = 0;
  for (const mention of waiting) {
    const speaker = speakers.get(quoted(mention));
    const cluster = speaker && clusterOf.get(speaker);
    if (mention.form === "nominal") {
      const key = `${cluster === undefined ? "" : numbers.get(cluster)} ${mention.head}`;
      const addressed = (cluster && owned.get(key)) ?? clusterFor(mention);
      if (cluster) owned.set(key, addressed);
      join(addressed, mention);
    } else if (cluster && (mention.head === "i" || cluster.isPlural || cluster.type === "Organization"))
      join(cluster, mention);
  }
  return placed(mentions, clusterOf, clusters);
}

/** Nouns for what must have been named before: alone they may mean anything. */
const NEVER_NEW = new Set(
  "company firm group movement party service channel website organization organisation movement court council area country".split(
    " ",
  ),
);

/** Whether a pronoun stands where the object does: after a verb or preposition rather than at the start of a clause. */
function isObjectAt(text: string, { start, end }: DraftMention): boolean {
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
function isAddress(mention: DraftMention): boolean {
  return (
    mention.form === "nominal" &&
    !mention.isPlural &&
    /^\p{Lu}\p{Ll}+$/u.test(mention.name) &&
    personHead(mention.name.toLowerCase())?.isRelative === true
  );
}

/** Whether it is the first mention of its sentence that is not inside another. */
function isFirst(mentions: readonly DraftMention[], at: number, sentenceStart: number): boolean {
  return (mentions[at - 1]?.start ?? -1) < sentenceStart;
}

/** "2nd Battalion of the 93rd Brigade", "Company A, 116th Regiment": the larger unit by its number and size. */
function largerUnit(text: string, mentions: readonly DraftMention[], at: number): string | undefined {
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

/** The description that a unit stands in: "a Russian soldier from the 331st …". */
function holder(mentions: readonly DraftMention[], at: number): DraftMention | null {
  const mention = mentions[at];
  if (mention?.type !== "Unit") return null;
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    const before = mentions[back];
    if (before?.type === "Person" && before.form === "nominal" && before.end >= mention.end) return before;
  }
  return null;
}

/** The long form before "(HUR)". */
function bracketed(
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

/** A name and a description set off by commas: "the president, Vladimir Putin", "Ivan Petrov, a soldier". */
function beside(
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
    if (
      before.type !== "Person" ||
      before.isPlural ||
      before.form === mention.form ||
      before.form === "pronoun"
    )
      return null;
    if (!/^\s?,\s$/.test(text.slice(before.end, Math.min(mention.start, before.end + 4)))) return null;
    if (
      mention.form === "nominal" &&
      !/^[\s]*[,.;)]/.test(text.slice(mention.end, mention.end + 3)) &&
      !/^\s(?:of|in|from|with|who)\s/.test(text.slice(mention.end, mention.end + 7))
    )
      return null;
    const cluster = clusterOf.get(before);
    const head = mention.form === "nominal" ? mention.head : before.head;
    if (cluster && mention.form === "name") cluster.addRole(head);
    return cluster ?? null;
  }
  return null;
}

/** "the soldier who …": what stands directly before. */
function relative(
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

function placed(
  mentions: readonly DraftMention[],
  clusterOf: ReadonlyMap<DraftMention, Cluster>,
  clusters: readonly Cluster[],
): { mentions: PlacedMention[]; referents: Referent[] } {
  const ids = new Map<Cluster, string>();
  const found: PlacedMention[] = [];
  for (const mention of mentions) {
    const id = `m${found.length + 1}`;
    const cluster = clusterOf.get(mention);
    if (!cluster) {
      if (IS_REFERENT.has(mention.type)) continue;
      found.push({ ...mention, id, entity: `x${found.length + 1}` });
      continue;
    }
    const entity = ids.get(cluster) ?? `r${ids.size + 1}`;
    ids.set(cluster, entity);
    found.push({ ...mention, type: cluster.type, id, entity });
  }
  const order = new Map(clusters.map((it) => [it, Number((ids.get(it) ?? "r0").slice(1))] as const));
  const referents = [...clusters]
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map((it) => referent(it, ids.get(it) ?? ""));
  return { mentions: found, referents };
}

function fullest(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? "";
}

function referent(cluster: Cluster, id: string): Referent {
  const description = fullest(cluster.mentions.filter((it) => it.form === "nominal").map((it) => it.name));
  const isPerson = cluster.type === "Person";
  return {
    id,
    type: cluster.type,
    name: cluster.isAnonymous ? description : fullest(cluster.names),
    names: distinct(cluster.names),
    anonymous: cluster.isAnonymous,
    ...((isPerson || cluster.isAnonymous) && description !== "" && { description }),
    ...(cluster.gazetteerId !== undefined && { gazetteerId: cluster.gazetteerId }),
    attributes: cluster.attributes,
  };
}
