import type { Referent } from "../../model/reading.ts";
import { byCodeUnit, distinct } from "../../text/compare.ts";
import { canonicalName } from "../canonical-name.ts";
import type { DraftMention, Page, PlacedMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";
import { clusterFor, NameClusters } from "./name-clusters.ts";
import {
  beside,
  bracketed,
  holder,
  isAddress,
  isFirst,
  isObjectAt,
  largerUnit,
  relative,
} from "./neighbours.ts";
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
  const pronouns = new Map<DraftMention, Cluster | null>();
  const clusterOf = new Map<DraftMention, Cluster>();
  const numbers = new Map<Cluster, number>();
  const clusters: Cluster[] = [];
  const speakers = speakersOf(page, mentions);
  const waiting: DraftMention[] = [];
  let sentence = 0;
  /** Number of the first sentence of the paragraph that is being read. */
  let opening = 0;
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

  const here = (mention: DraftMention) => ({ sentence, quotation: quoted(mention) });

  const nominal = (mention: DraftMention, at: number): Cluster | null => {
    const owner = ownerWord(mention);
    if (owner !== null) {
      const pronoun = mentions[at + 1];
      const person =
        pronoun?.form === "pronoun" && pronoun.start === mention.start ? pronounCluster(pronoun) : null;
      if (person === null && mention.type === "Person") return clusterFor(mention);
      const key = `${person === null ? "" : numbers.get(person)} ${mention.head}`;
      const known = person === null ? undefined : owned.get(key);
      const again =
        known ??
        (mention.type === "Unit"
          ? resolveNominal(mention, { ...here(mention), since: opening }, recent)
          : null);
      const cluster = again ?? clusterFor(mention);
      if (person !== null) owned.set(key, cluster);
      return cluster;
    }
    const same = beside(page.text, mentions, at, clusterOf);
    if (same) return same;
    if (isIndefinite(mention)) return clusterFor(mention);
    return (
      resolveNominal(mention, here(mention), recent) ??
      (NEVER_NEW.has(mention.head) ? null : clusterFor(mention))
    );
  };

  const pronounCluster = (mention: DraftMention): Cluster | null => {
    if (mention.head === "i" || mention.head === "we") return null;
    const known = pronouns.get(mention);
    if (known !== undefined) return known;
    const isObject = isObjectAt(page.text, mention);
    const found = resolvePronoun(mention, { sentence, quotation: quoted(mention), isObject }, recent);
    pronouns.set(mention, found);
    return found;
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
    ) {
      sentence += 1;
      if (page.sentences[sentence]?.paragraph !== page.sentences[opening]?.paragraph) opening = sentence;
    }
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

/** A place goes by the name that the report uses most, then first; all else by the fullest. */
function shownName(cluster: Cluster): string {
  if (cluster.type !== "Place") return fullest(cluster.names);
  const uses = new Map<string, number>();
  for (const { form, name } of cluster.mentions)
    if (form === "name" && cluster.names.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const most = Math.max(0, ...uses.values());
  return [...uses].find(([, count]) => count === most)?.[0] ?? fullest(cluster.names);
}

function referent(cluster: Cluster, id: string): Referent {
  const description = fullest(cluster.mentions.filter((it) => it.form === "nominal").map((it) => it.name));
  const isPerson = cluster.type === "Person";
  const names = distinct(cluster.names);
  const canonical = canonicalName(cluster.type, cluster.gazetteerId, names);
  return {
    id,
    type: cluster.type,
    name: cluster.isAnonymous ? description : shownName(cluster),
    names,
    ...(canonical !== undefined && { canonicalName: canonical }),
    anonymous: cluster.isAnonymous,
    ...((isPerson || cluster.isAnonymous) && description !== "" && { description }),
    ...(cluster.gazetteerId !== undefined && { gazetteerId: cluster.gazetteerId }),
    attributes: cluster.attributes,
  };
}
